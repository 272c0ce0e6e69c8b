#include "CPoppler.h"
#include "CLoader.h"

#define LIBRARY "libpoppler-glib.so.8"

int poppler_library_file(char *name, unsigned long size) { return linux_library_file(LIBRARY, name, size); }

// Source: poppler.h, 22.12.
#define FUNCTIONS(X) \
  X(PopplerDocument *, poppler_document_new_from_bytes, (GBytes *bytes, const char *password, GError **error), (bytes, password, error)) \
  X(int, poppler_document_get_n_pages, (PopplerDocument *document), (document)) \
  X(PopplerPage *, poppler_document_get_page, (PopplerDocument *document, int index), (document, index)) \
  X(gboolean, poppler_document_has_javascript, (PopplerDocument *document), (document)) \
  X(void, poppler_page_get_size, (PopplerPage *page, double *width, double *height), (page, width, height)) \
  X(char *, poppler_page_get_text, (PopplerPage *page), (page)) \
  X(void, poppler_page_render, (PopplerPage *page, cairo_t *cairo), (page, cairo)) \
  X(const char *, poppler_get_version, (void), ())

LINUX_LOADED_FUNCTIONS(LIBRARY, FUNCTIONS)
