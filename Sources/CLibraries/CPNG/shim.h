// Writes pictures by libpng's simplified interface. Source: libpng-manual.txt, "IV. The simplified API", 1.6.
#pragma once
#include <png.h>

/// Ready for `png_image_write_to_memory`: RGB, and compressed quickly. Macros that Swift does not import.
static inline png_image png_quick_image(unsigned width, unsigned height) {
  png_image image = {
      .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGB,
      .flags = PNG_IMAGE_FLAG_FAST};
  return image;
}
