// Libraries that are loaded when they are first needed: what only some commands use costs the others no time, and is not in the
// memory of a process that never calls it.
#pragma once
#include <pthread.h>

/// Loads a shared library with all that it needs, for good. Where it is missing, the process ends as one that the dynamic linker cannot
/// start: with its words and exit code 127. Source: dlopen(3).
void *linux_load_library(const char *name);

/// The address of a function; the process ends where the library lacks it. Source: dlsym(3).
void *linux_function(void *library, const char *name);

/// The name of the file that would be loaded, `libqpdf.so.29.3.0` for `libqpdf.so.29`, without loading it: 0, or -errno where it
/// is not beside the other libraries or something changes the search for it. Source: ld.so(8).
int linux_library_file(const char *library, char *file, unsigned long size);

/// Defines functions of a library that load it with the first call. `FUNCTIONS(X)` lists each as X(result, name, (parameters),
/// (arguments)); the compiler holds it against the library's own header. No other library sees the definitions.
#define LINUX_LOADED_FUNCTIONS(library, FUNCTIONS) \
  static struct { \
    FUNCTIONS(LINUX_LOADED_POINTER) \
  } loaded; \
  static void load(void) { \
    void *handle = linux_load_library(library); \
    FUNCTIONS(LINUX_LOADED_FIND) \
  } \
  static pthread_once_t once = PTHREAD_ONCE_INIT; \
  FUNCTIONS(LINUX_LOADED_DEFINE)

#define LINUX_LOADED_POINTER(result, name, parameters, arguments) __typeof__(&name) name;
#define LINUX_LOADED_FIND(result, name, parameters, arguments) \
  loaded.name = (__typeof__(&name))linux_function(handle, #name);
#define LINUX_LOADED_DEFINE(result, name, parameters, arguments) \
  __asm__(".hidden " #name); \
  result name parameters { \
    pthread_once(&once, load); \
    return loaded.name arguments; \
  }
