/* The least that consolidates PDFs as it must be done, by the same libraries, in one process without a sandbox, findings, links,
   review or records: both readers open each source and the result and agree on the pages, every page's content is unpacked
   and hashed before and after, every file is hashed, and sources and result are kept so that a power cut loses none.
   bare-binding FOLDER FILE.pdf... */
#include <fcntl.h>
#include <openssl/sha.h>
#include <poppler.h>
#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { most = 5000 };

struct hashes {
  int count;
  unsigned char page[most][SHA256_DIGEST_LENGTH];
};

static struct hashes before, after;

static void fail(const char *words) {
  fprintf(stderr, "bare-binding: %s\n", words);
  exit(1);
}

/* Opened by qpdf, judged by both readers, every page's content hashed. */
static qpdf_data open_judged(const void *bytes, size_t size, struct hashes *hashes) {
  qpdf_data document = qpdf_init();
  qpdf_set_attempt_recovery(document, QPDF_FALSE);
  if (qpdf_read_memory(document, "pdf", bytes, size, NULL) & QPDF_ERRORS) fail("qpdf does not open it");
  int pages = qpdf_get_num_pages(document);
  GBytes *shared = g_bytes_new_static(bytes, size);
  PopplerDocument *seen = poppler_document_new_from_bytes(shared, NULL, NULL);
  if (!seen || poppler_document_get_n_pages(seen) != pages) fail("the readers disagree");
  g_object_unref(seen);
  g_bytes_unref(shared);
  for (int number = 0; number < pages && hashes->count < most; number++) {
    unsigned char *content = NULL;
    size_t length = 0;
    qpdf_oh page = qpdf_get_page_n(document, number);
    if (qpdf_oh_get_page_content_data(document, page, &content, &length) & QPDF_ERRORS) fail("damaged content");
    SHA256(content, length, hashes->page[hashes->count++]);
    free(content);
    qpdf_oh_release(document, page);
  }
  if (qpdf_more_warnings(document)) fail("qpdf warns");
  return document;
}

static void keep(const char *folder, int number, const void *bytes, size_t size) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(bytes, size, digest);
  char *path = g_strdup_printf("%s/%d.pdf", folder, number);
  int file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0644);
  if (file < 0 || write(file, bytes, size) != (ssize_t)size || fsync(file) != 0 || close(file) != 0) fail("cannot write");
  g_free(path);
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  qpdf_data bound = qpdf_init(), sources[count];
  qpdf_empty_pdf(bound);
  for (int index = 2; index < count; index++) {
    char *bytes;
    gsize size;
    if (!g_file_get_contents(arguments[index], &bytes, &size, NULL)) fail("cannot read");
    sources[index] = open_judged(bytes, size, &before);
    for (int number = 0, pages = qpdf_get_num_pages(sources[index]); number < pages; number++)
      qpdf_add_page(bound, sources[index], qpdf_get_page_n(sources[index], number), QPDF_FALSE);
    keep(arguments[1], index, bytes, size);
  }
  qpdf_init_write_memory(bound);
  qpdf_set_stream_data_mode(bound, qpdf_s_preserve);
  qpdf_set_deterministic_ID(bound, QPDF_TRUE);
  if (qpdf_write(bound) & QPDF_ERRORS) fail("cannot bind");
  const void *bytes = qpdf_get_buffer(bound);
  size_t size = qpdf_get_buffer_length(bound);
  open_judged(bytes, size, &after);
  if (before.count != after.count || memcmp(&before, &after, sizeof before) != 0) fail("a page has changed");
  keep(arguments[1], 1, bytes, size);
  return 0;
}
