#define _GNU_SOURCE
#include "CWorker.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int linux_set_limit(int resource, unsigned long soft, unsigned long hard) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return -errno;
  if (hard < limit.rlim_max) limit.rlim_max = hard;
  limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
  return setrlimit(resource, &limit) == 0 ? 0 : -errno;
}

int linux_forbid_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : -errno; }

int linux_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : -errno; }

int linux_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 ? 0 : -errno; }

int linux_drop_capabilities(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0}};
  return syscall(SYS_capset, &header, none) == 0 ? 0 : -errno;
}

int linux_thread_count(void) {
  struct stat status;
  // A folder for each thread, and each links to its parent.
  return stat("/proc/self/task", &status) == 0 ? (int)status.st_nlink - 2 : -errno;
}

// Debian's headers are older than the kernels that Bindery runs on: the numbers are those of linux/landlock.h.
struct ruleset {
  uint64_t files, network, scopes;
};
struct __attribute__((packed)) rule_beneath {
  uint64_t allowed;
  int32_t parent;
};
enum { create_version = 1, rule_type_beneath = 1 };
enum { read_file = 1 << 2, read_folder = 1 << 3 };

// Each version knows some more kinds of access; a kernel refuses those that it does not know.
static uint64_t file_accesses(int version) {
  int count = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  return ((uint64_t)1 << count) - 1;
}

int linux_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, create_version);
  return version > 0 ? (int)version : -errno;
}

static int allow_reading(int ruleset, const char *path) {
  int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return errno == ENOENT || errno == ENOTDIR ? 0 : -errno;
  struct stat status;
  int is_folder = fstat(parent, &status) == 0 && S_ISDIR(status.st_mode);
  struct rule_beneath rule = {.allowed = is_folder ? read_file | read_folder : read_file, .parent = parent};
  int result = syscall(SYS_landlock_add_rule, ruleset, rule_type_beneath, &rule, 0) == 0 ? 0 : -errno;
  close(parent);
  return result;
}

int linux_landlock_restrict(int version, const char *const *readable, int count) {
  struct ruleset denied = {
      .files = file_accesses(version),
      .network = version >= 4 ? 3 : 0,
      .scopes = version >= 6 ? 3 : 0,
  };
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &denied, size, 0);
  if (ruleset < 0) return -errno;
  int result = 0;
  for (int index = 0; index < count && result == 0; index++) result = allow_reading(ruleset, readable[index]);
  if (result == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) result = -errno;
  close(ruleset);
  return result;
}
