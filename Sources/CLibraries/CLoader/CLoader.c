#define _GNU_SOURCE
#include "CLoader.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Nothing can go on: a worker would judge a document without the library that reads it.
static void *found(void *address) {
  if (address) return address;
  dprintf(STDERR_FILENO, "bindery: error while loading shared libraries: %s\n", dlerror());
  _exit(127);
}

void *linux_load_library(const char *name) { return found(dlopen(name, RTLD_LAZY | RTLD_LOCAL)); }

void *linux_function(void *library, const char *name) { return found(dlsym(library, name)); }

int linux_library_file(const char *library, char *file, unsigned long size) {
  const char *changed = getenv("LD_LIBRARY_PATH");
  if (changed && *changed) return -ENOENT;
  // The C++ library is a package like the others, and always there already.
  Dl_info info;
  void *neighbour = dlopen("libstdc++.so.6", RTLD_LAZY | RTLD_NOLOAD);
  if (!neighbour) return -ENOENT;
  int is_known = dladdr(dlsym(neighbour, "__cxa_throw"), &info);
  dlclose(neighbour);
  const char *slash = is_known ? strrchr(info.dli_fname, '/') : NULL;
  if (!slash) return -ENOENT;
  char link[4096];
  int length = snprintf(link, sizeof link, "%.*s/%s", (int)(slash - info.dli_fname), info.dli_fname, library);
  if (length < 0 || (size_t)length >= sizeof link) return -ENAMETOOLONG;
  ssize_t count = readlink(link, file, size);
  if (count < 0) return -errno;
  if ((unsigned long)count >= size) return -ENAMETOOLONG;
  file[count] = 0;
  return 0;
}
