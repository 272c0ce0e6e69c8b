// Cairo draws what Poppler shows, and GLib owns its objects. Source: cairo.h 1.16, glib-object.h 2.74.
#pragma once
#include <cairo.h>
#include <glib-object.h>
