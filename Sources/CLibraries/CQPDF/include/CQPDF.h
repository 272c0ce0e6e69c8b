// libqpdf's plain C interface: objects, pages and the deterministic writer. Source: qpdf/qpdf-c.h, 11.3.
//
// It is loaded with the first call of a function, and takes some 4 ms: workers call them, the command itself does not. A function
// that is not listed in LoadedFunctions.c is not found by the linker.
#pragma once
#include <qpdf/qpdf-c.h>
// libqpdf unpacks whole streams in memory, without a limit; zlib, which it is built on, tells beforehand how large they get.
#include <zlib.h>

/// What libqpdf writes to standard output goes there in large parts; before anything is written. Source: setvbuf(3).
void qpdf_write_large_parts(void);

/// Whether all of it got there, 0 or 1: libqpdf does not look at what becomes of the last part. Source: fflush(3), ferror(3).
int qpdf_is_written(void);

/// The name of its file, which changes with its version, as `linux_library_file` tells it.
int qpdf_library_file(char *name, unsigned long size);
