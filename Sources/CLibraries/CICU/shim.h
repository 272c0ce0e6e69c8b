// ICU proposes and strictly decodes encodings. Its functions are renamed by macro (ucsdet_open -> ucsdet_open_72), which Swift
// does not import, so each one used is wrapped here. Source: unicode/ucsdet.h, unicode/ucnv.h,
// unicode/ustring.h.
#pragma once
#include <stdbool.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

// A converter that stops at the first byte that is not of its encoding; null for a name that ICU does not know.
static inline UConverter *icu_open_strict_converter(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return NULL;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_SUCCESS(status)) return converter;
  ucnv_close(converter);
  return NULL;
}

static inline void icu_close_converter(UConverter *converter) { ucnv_close(converter); }

// Moves both pointers on as far as it gets; the bytes up to `end` are the last ones.
static inline UErrorCode icu_decode(
    UConverter *converter, const char **bytes, const char *end, UChar **units, const UChar *unitsEnd) {
  UErrorCode status = U_ZERO_ERROR;
  ucnv_toUnicode(converter, units, unitsEnd, bytes, end, NULL, true, &status);
  return status;
}

static inline bool icu_is_buffer_full(UErrorCode status) { return status == U_BUFFER_OVERFLOW_ERROR; }

static inline bool icu_is_failure(UErrorCode status) { return U_FAILURE(status); }

// How many bytes made the converter stop.
static inline int icu_invalid_byte_count(UConverter *converter) {
  char bytes[32];
  int8_t count = sizeof bytes;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(converter, bytes, &count, &status);
  return U_SUCCESS(status) ? count : 0;
}

// The length in UTF-8, or -1 where a surrogate stands alone or `capacity`, three bytes a unit, is too small.
static inline int32_t icu_to_utf8(char *utf8, int32_t capacity, const UChar *units, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strToUTF8(utf8, capacity, &length, units, count, &status);
  return U_SUCCESS(status) ? length : -1;
}

// The name of an encoding in a list of names ("MIME", "IANA"); null when the list has none.
static inline const char *icu_standard_name(const char *name, const char *list) {
  UErrorCode status = U_ZERO_ERROR;
  const char *standard = ucnv_getStandardName(name, list, &status);
  return U_SUCCESS(status) ? standard : NULL;
}

static inline int32_t icu_encoding_count(void) { return ucnv_countAvailable(); }

static inline const char *icu_encoding_name(int32_t index) { return ucnv_getAvailableName(index); }

static inline UCharsetDetector *icu_open_detector(const char *bytes, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes, count, &status);
  if (U_SUCCESS(status)) return detector;
  ucsdet_close(detector);
  return NULL;
}

static inline void icu_close_detector(UCharsetDetector *detector) { ucsdet_close(detector); }

// All guesses, the likeliest first; they live as long as the detector.
static inline const UCharsetMatch **icu_detect(UCharsetDetector *detector, int32_t *count) {
  UErrorCode status = U_ZERO_ERROR;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, count, &status);
  return U_SUCCESS(status) ? matches : NULL;
}

static inline const char *icu_guessed_name(const UCharsetMatch *match) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) ? name : NULL;
}

// From 0 to 100; 0 where ICU does not tell.
static inline int32_t icu_guess_confidence(const UCharsetMatch *match) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t confidence = ucsdet_getConfidence(match, &status);
  return U_SUCCESS(status) ? confidence : 0;
}
