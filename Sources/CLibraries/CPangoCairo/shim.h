// Pango lays out text, Cairo writes it as PDF. Source: pangocairo.h 1.50, cairo-pdf.h 1.16.
#pragma once
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <cairo/cairo-pdf.h>
