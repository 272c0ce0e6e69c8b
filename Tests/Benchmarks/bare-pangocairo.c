/* The least that sets a text with Pango and Cairo: a paragraph a line of the file, on US Letter, in the product's font.
   bare-pangocairo TEXT.txt OUT.pdf */
#include <pango/pangocairo.h>
#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

static const double margin = 54, width = 612, height = 792, line_height = 10.5;

int main(int count, char **arguments) {
  char *text;
  gsize length;
  if (count != 3 || !g_file_get_contents(arguments[1], &text, &length, NULL)) return 64;
  cairo_surface_t *surface = cairo_pdf_surface_create(arguments[2], width, height);
  cairo_t *cairo = cairo_create(surface);
  PangoLayout *layout = pango_cairo_create_layout(cairo);
  PangoFontDescription *font = pango_font_description_from_string("DejaVu Sans Mono");
  pango_font_description_set_absolute_size(font, 9 * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_width(layout, (int)((width - 2 * margin) * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  double y = margin;
  for (const char *start = text, *end = text + length; start < end;) {
    const char *stop = memchr(start, '\n', (size_t)(end - start));
    if (!stop) stop = end;
    pango_layout_set_text(layout, start, (int)(stop - start));
    for (GSList *lines = pango_layout_get_lines_readonly(layout); lines; lines = lines->next) {
      if (y + line_height > height - margin) {
        cairo_show_page(cairo);
        y = margin;
      }
      y += line_height;
      cairo_move_to(cairo, margin, y);
      pango_cairo_show_layout_line(cairo, lines->data);
    }
    start = stop + 1;
  }
  cairo_show_page(cairo);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
