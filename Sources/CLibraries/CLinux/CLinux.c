#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int linux_rename_no_replace(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : -errno;
}

static const int safe_flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

int linux_walk_beneath(int folder, const char *path, int flags) {
  char component[256];
  int parent = folder;
  for (;;) {
    const char *slash = strchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : strlen(path);
    if (length >= sizeof component) {
      if (parent != folder) close(parent);
      return -ENAMETOOLONG;
    }
    memcpy(component, path, length);
    component[length] = 0;
    int is_up = strcmp(component, "..") == 0;
    int child_flags = slash ? O_DIRECTORY : flags;
    int child = is_up ? -1 : openat(parent, length ? component : ".", safe_flags | O_NOFOLLOW | child_flags);
    // O_NOFOLLOW says ELOOP for a link; with O_DIRECTORY it says ENOTDIR.
    int error = is_up ? EXDEV : errno;
    struct stat status;
    if (child < 0 && error == ENOTDIR && fstatat(parent, component, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISLNK(status.st_mode))
      error = ELOOP;
    if (parent != folder) close(parent);
    if (child < 0) return error == ELOOP ? -EXDEV : -error;
    if (!slash) return child;
    parent = child;
    path = slash + 1;
  }
}

int linux_open_beneath(int folder, const char *path, int flags) {
  struct open_how how = {
      .flags = (unsigned)(safe_flags | flags),
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS,
  };
  if (path[0] == '/') return -EXDEV;
  for (int attempt = 0; attempt < 8; attempt++) {
    long result = syscall(SYS_openat2, folder, path, &how, sizeof how);
    if (result >= 0) return (int)result;
    // EAGAIN: something was renamed meanwhile, so the kernel could not be sure.
    if (errno != EAGAIN && errno != EINTR) return -errno;
  }
  return -EAGAIN;
}
