#define _GNU_SOURCE
#include "CWorker.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static int fill_and_seal(int memory, const char *bytes, unsigned long count) {
  for (unsigned long done = 0; done < count;) {
    ssize_t written = pwrite(memory, bytes + done, count - done, (off_t)done);
    if (written < 0 && errno != EINTR) return -errno;
    if (written > 0) done += (unsigned long)written;
  }
  int seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
  return fcntl(memory, F_ADD_SEALS, seals) == 0 ? 0 : -errno;
}

int linux_memory_file(void) {
  // Never to be executed, where the kernel knows that (6.3); some demand it.
  const unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING, no_execution = 8;
  int memory = memfd_create("bindery", flags | no_execution);
  if (memory < 0 && errno == EINVAL) memory = memfd_create("bindery", flags);
  return memory >= 0 ? memory : -errno;
}

int linux_sealed_memory(const void *bytes, unsigned long count) {
  int memory = linux_memory_file();
  if (memory < 0) return memory;
  int result = fill_and_seal(memory, bytes, count);
  if (result == 0) return memory;
  close(memory);
  return result;
}

// A session of its own keeps the terminal and its signals away; the parent's signal mask would be inherited.
static int prepare(posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int error = posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  if (error == 0) error = posix_spawnattr_setsigdefault(attributes, &all);
  if (error == 0) error = posix_spawnattr_setsigmask(attributes, &none);
  return error;
}

// Copies lie above all targets, so that no descriptor is overwritten before it is used.
static int hand_over(posix_spawn_file_actions_t *actions, const int *descriptors, int count, int *copies) {
  for (int index = 0; index < count; index++) {
    copies[index] = fcntl(descriptors[index], F_DUPFD_CLOEXEC, count);
    if (copies[index] < 0) return errno;
    int error = posix_spawn_file_actions_adddup2(actions, copies[index], index);
    if (error != 0) return error;
  }
  return posix_spawn_file_actions_addclosefrom_np(actions, count);
}

int linux_start_worker(
    const char *path, char *const *arguments, char *const *environment, const int *descriptors, int count,
    int *process) {
  if (count < 0 || count > 256) return -EINVAL;
  int copies[256];
  for (int index = 0; index < count; index++) copies[index] = -1;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return -error;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    error = prepare(&attributes);
    if (error == 0) error = hand_over(&actions, descriptors, count, copies);
    if (error == 0) error = posix_spawn(process, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  for (int index = 0; index < count; index++)
    if (copies[index] >= 0) close(copies[index]);
  return -error;
}

int linux_open_process(int process) {
  long descriptor = syscall(SYS_pidfd_open, process, 0);
  return descriptor >= 0 ? (int)descriptor : -errno;
}

int linux_signal_process(int process_descriptor, int signal) {
  return syscall(SYS_pidfd_send_signal, process_descriptor, signal, NULL, 0) == 0 ? 0 : -errno;
}

int linux_make_pipe(int ends[2], int bytes) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
  if (fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0) {
    int result = -errno;
    close(ends[0]);
    close(ends[1]);
    return result;
  }
  // A narrower pipe does as well; its two ends only wait for each other more often.
  fcntl(ends[0], F_SETPIPE_SZ, bytes);
  return 0;
}

int linux_fork(void) {
  pid_t process = fork();
  return process >= 0 ? process : -errno;
}

// The words that a process is called with lie behind each other, and its environment behind them.
static void show_title(int count, char **arguments, const char *title) {
  if (count < 2) return;
  char *start = arguments[1], *end = arguments[count - 1] + strlen(arguments[count - 1]);
  explicit_bzero(start, (size_t)(end - start));
  memcpy(start, title, strnlen(title, (size_t)(end - start)));
}

void linux_forget_start(int count, char **arguments, const char *title, char *const *variables) {
  setsid();
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (char **variable = environ; variable && *variable; variable++) explicit_bzero(*variable, strlen(*variable));
  clearenv();
  for (; *variables; variables++) putenv(strdup(*variables));
  show_title(count, arguments, title);
}

// Moves the heap's end far ahead at once, asks for huge pages there, and lets the heap go on where the first of them begins. Where
// malloc does not use the heap, nothing happens. Source: madvise(2), MADV_HUGEPAGE.
static void take_huge_pages(void) {
  enum { ahead = 64 << 20, page = 2 << 20, part = 1 << 20, header = 32 };
  if (!mallopt(M_TOP_PAD, ahead)) return;
  // Volatile, or the compiler drops what is not used.
  void *volatile first = malloc(part);
  mallopt(M_TOP_PAD, part);
  free(first);
  uintptr_t from = (uintptr_t)first, start = (from + page - 1) / page * page, end = (uintptr_t)sbrk(0);
  if (from == 0 || from > end || end - from < 2 * page) return;
  if (madvise((void *)start, end - start, MADV_HUGEPAGE) == 0 && start - from > header) first = malloc(start - from - header);
}

void linux_keep_memory(void) {
  static int is_kept;
  if (is_kept++) return;
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  take_huge_pages();
}

int linux_take_places(const int *descriptors, int count) {
  if (count < 0 || count > 256) return -EINVAL;
  int copies[256];
  // Copies lie above all places, so that no descriptor is overwritten before it is used.
  for (int index = 0; index < count; index++) {
    copies[index] = fcntl(descriptors[index], F_DUPFD, count);
    if (copies[index] < 0) return -errno;
  }
  for (int index = 0; index < count; index++)
    if (dup2(copies[index], index) < 0) return -errno;
  return close_range((unsigned)count, ~0U, 0) == 0 ? 0 : -errno;
}
