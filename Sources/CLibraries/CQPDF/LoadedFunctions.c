#include "CQPDF.h"
#include "CLoader.h"

#include <stdio.h>

// The name under which libqpdf is installed changes with its binary interface.
#if QPDF_MAJOR_VERSION == 11
#define LIBRARY "libqpdf.so.29"
#elif QPDF_MAJOR_VERSION == 12
#define LIBRARY "libqpdf.so.30"
#else
#error "The library's name of this version of qpdf is not known."
#endif

int qpdf_library_file(char *name, unsigned long size) { return linux_library_file(LIBRARY, name, size); }

void qpdf_write_large_parts(void) { setvbuf(stdout, NULL, _IOFBF, 256 << 10); }

int qpdf_is_written(void) { return fflush(stdout) == 0 && !ferror(stdout); }

// Source: qpdf/qpdf-c.h, 11.3.
#define FUNCTIONS(X) \
  X(void, qpdf_silence_errors, (qpdf_data qpdf), (qpdf)) \
  X(const char *, qpdf_get_qpdf_version, (void), ()) \
  X(qpdf_data, qpdf_init, (void), ()) \
  X(void, qpdf_cleanup, (qpdf_data *qpdf), (qpdf)) \
  X(QPDF_BOOL, qpdf_has_error, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_error, qpdf_get_error, (qpdf_data qpdf), (qpdf)) \
  X(QPDF_BOOL, qpdf_more_warnings, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_error, qpdf_next_warning, (qpdf_data qpdf), (qpdf)) \
  X(const char *, qpdf_get_error_full_text, (qpdf_data q, qpdf_error e), (q, e)) \
  X(enum qpdf_error_code_e, qpdf_get_error_code, (qpdf_data q, qpdf_error e), (q, e)) \
  X(unsigned long long, qpdf_get_error_file_position, (qpdf_data q, qpdf_error e), (q, e)) \
  X(const char *, qpdf_get_error_message_detail, (qpdf_data q, qpdf_error e), (q, e)) \
  X(void, qpdf_set_suppress_warnings, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(void, qpdf_set_attempt_recovery, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(QPDF_ERROR_CODE, qpdf_read_memory, (qpdf_data qpdf, const char *description, const char *buffer, unsigned long long size, const char *password), (qpdf, description, buffer, size, password)) \
  X(QPDF_ERROR_CODE, qpdf_empty_pdf, (qpdf_data qpdf), (qpdf)) \
  X(const char *, qpdf_get_pdf_version, (qpdf_data qpdf), (qpdf)) \
  X(QPDF_BOOL, qpdf_is_encrypted, (qpdf_data qpdf), (qpdf)) \
  X(QPDF_ERROR_CODE, qpdf_init_write, (qpdf_data qpdf, const char *filename), (qpdf, filename)) \
  X(QPDF_ERROR_CODE, qpdf_init_write_memory, (qpdf_data qpdf), (qpdf)) \
  X(size_t, qpdf_get_buffer_length, (qpdf_data qpdf), (qpdf)) \
  X(const unsigned char *, qpdf_get_buffer, (qpdf_data qpdf), (qpdf)) \
  X(void, qpdf_set_object_stream_mode, (qpdf_data qpdf, enum qpdf_object_stream_e mode), (qpdf, mode)) \
  X(void, qpdf_set_stream_data_mode, (qpdf_data qpdf, enum qpdf_stream_data_e mode), (qpdf, mode)) \
  X(void, qpdf_set_compress_streams, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(void, qpdf_set_decode_level, (qpdf_data qpdf, enum qpdf_stream_decode_level_e level), (qpdf, level)) \
  X(void, qpdf_set_newline_before_endstream, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(void, qpdf_set_deterministic_ID, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(void, qpdf_set_static_ID, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(void, qpdf_set_minimum_pdf_version, (qpdf_data qpdf, const char *version), (qpdf, version)) \
  X(QPDF_ERROR_CODE, qpdf_write, (qpdf_data qpdf), (qpdf)) \
  X(void, qpdf_oh_release, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(qpdf_oh, qpdf_get_trailer, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_oh, qpdf_get_object_by_id, (qpdf_data qpdf, int objid, int generation), (qpdf, objid, generation)) \
  X(qpdf_oh, qpdf_make_indirect_object, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(void, qpdf_replace_object, (qpdf_data qpdf, int objid, int generation, qpdf_oh oh), (qpdf, objid, generation, oh)) \
  X(QPDF_BOOL, qpdf_oh_is_null, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(QPDF_BOOL, qpdf_oh_is_stream, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(qpdf_oh, qpdf_oh_parse, (qpdf_data qpdf, const char *object_str), (qpdf, object_str)) \
  X(size_t, qpdf_get_last_string_length, (qpdf_data qpdf), (qpdf)) \
  X(const char *, qpdf_oh_get_binary_utf8_value, (qpdf_data qpdf, qpdf_oh oh, size_t *length), (qpdf, oh, length)) \
  X(qpdf_oh, qpdf_oh_new_null, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_oh, qpdf_oh_new_bool, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value)) \
  X(qpdf_oh, qpdf_oh_new_integer, (qpdf_data qpdf, long long value), (qpdf, value)) \
  X(qpdf_oh, qpdf_oh_new_name, (qpdf_data qpdf, const char *name), (qpdf, name)) \
  X(qpdf_oh, qpdf_oh_new_binary_string, (qpdf_data qpdf, const char *str, size_t length), (qpdf, str, length)) \
  X(qpdf_oh, qpdf_oh_new_array, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_oh, qpdf_oh_new_dictionary, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_oh, qpdf_oh_new_stream, (qpdf_data qpdf), (qpdf)) \
  X(void, qpdf_oh_append_item, (qpdf_data qpdf, qpdf_oh oh, qpdf_oh item), (qpdf, oh, item)) \
  X(void, qpdf_oh_replace_key, (qpdf_data qpdf, qpdf_oh oh, const char *key, qpdf_oh item), (qpdf, oh, key, item)) \
  X(qpdf_oh, qpdf_oh_get_dict, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(int, qpdf_oh_get_object_id, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(int, qpdf_oh_get_generation, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(const char *, qpdf_oh_unparse_resolved, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh)) \
  X(qpdf_oh, qpdf_oh_copy_foreign_object, (qpdf_data qpdf, qpdf_data other_qpdf, qpdf_oh foreign_oh), (qpdf, other_qpdf, foreign_oh)) \
  X(QPDF_ERROR_CODE, qpdf_oh_get_stream_data, (qpdf_data qpdf, qpdf_oh stream_oh, enum qpdf_stream_decode_level_e decode_level, QPDF_BOOL *filtered, unsigned char **bufp, size_t *len), (qpdf, stream_oh, decode_level, filtered, bufp, len)) \
  X(QPDF_ERROR_CODE, qpdf_oh_get_page_content_data, (qpdf_data qpdf, qpdf_oh page_oh, unsigned char **bufp, size_t *len), (qpdf, page_oh, bufp, len)) \
  X(void, qpdf_oh_replace_stream_data, (qpdf_data qpdf, qpdf_oh stream_oh, const unsigned char *buf, size_t len, qpdf_oh filter, qpdf_oh decode_parms), (qpdf, stream_oh, buf, len, filter, decode_parms)) \
  X(int, qpdf_get_num_pages, (qpdf_data qpdf), (qpdf)) \
  X(qpdf_oh, qpdf_get_page_n, (qpdf_data qpdf, size_t zero_based_index), (qpdf, zero_based_index)) \
  X(QPDF_ERROR_CODE, qpdf_push_inherited_attributes_to_page, (qpdf_data qpdf), (qpdf))

LINUX_LOADED_FUNCTIONS(LIBRARY, FUNCTIONS)
