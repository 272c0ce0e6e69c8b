// Poppler through GLib, the second reader: page count, sizes, text, images of pages. Source: poppler.h, 22.12.
//
// It is loaded with the first call of a function, and takes some 4 ms: workers call them, the command itself does not. A function
// that is not listed in LoadedFunctions.c is not found by the linker.
#pragma once
#include <poppler/glib/poppler.h>
// Poppler draws pages by cairo.
#include <cairo.h>

/// The name of its file, which changes with its version, as `linux_library_file` tells it.
int poppler_library_file(char *name, unsigned long size);
