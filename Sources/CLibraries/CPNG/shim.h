// Writes pictures by libpng's simplified interface. Source: libpng-manual.txt, "IV. The simplified API", 1.6.
#pragma once
#include <png.h>

/// Ready for `png_image_write_to_memory`, and compressed quickly: a byte a pixel for grays, else RGB. Macros that Swift does not import.
static inline png_image png_quick_image(unsigned width, unsigned height, int is_gray) {
  png_image image = {
      .version = PNG_IMAGE_VERSION, .width = width, .height = height,
      .format = is_gray ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB, .flags = PNG_IMAGE_FLAG_FAST};
  return image;
}
