// Poppler through GLib, the second reader: page count, sizes, text, images of pages. Source: poppler.h, 22.12.
#pragma once
#include <poppler.h>
// Poppler draws pages by cairo.
#include <cairo.h>
