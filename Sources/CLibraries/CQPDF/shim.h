// libqpdf's plain C interface: objects, pages and the deterministic writer. Source: qpdf/qpdf-c.h, 11.3.
#pragma once
#include <qpdf/qpdf-c.h>
