/* The least that looks at PDFs as `"verify": "full"` does: Poppler draws every page and reads its text.
   bare-poppler FILE.pdf... */
#include <cairo.h>
#include <poppler.h>
#include <string.h>

static const double scale = 0.5;

static gsize look(PopplerPage *page) {
  double width, height;
  poppler_page_get_size(page, &width, &height);
  cairo_surface_t *surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(width * scale + 0.999), (int)(height * scale + 0.999));
  cairo_t *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_scale(cairo, scale, scale);
  poppler_page_render(page, cairo);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  char *text = poppler_page_get_text(page);
  gsize length = strlen(text);
  g_free(text);
  return length;
}

int main(int count, char **arguments) {
  gsize length = 0;
  for (int index = 1; index < count; index++) {
    char *bytes;
    gsize size;
    if (!g_file_get_contents(arguments[index], &bytes, &size, NULL)) return 64;
    GBytes *file = g_bytes_new_take(bytes, size);
    PopplerDocument *document = poppler_document_new_from_bytes(file, NULL, NULL);
    if (!document) return 65;
    for (int number = 0; number < poppler_document_get_n_pages(document); number++) {
      PopplerPage *page = poppler_document_get_page(document, number);
      length += look(page);
      g_object_unref(page);
    }
    g_object_unref(document);
    g_bytes_unref(file);
  }
  return length > 0 ? 0 : 1;
}
