// libqpdf's plain C interface: objects, pages and the deterministic writer. Source: qpdf/qpdf-c.h, 11.3.
#pragma once
#include <qpdf/qpdf-c.h>
// libqpdf unpacks whole streams in memory, without a limit; zlib, which it is built on, tells beforehand how large they get.
#include <zlib.h>
