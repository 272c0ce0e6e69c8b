/// The system calls that a worker may make; every other one fails with EPERM.
///
/// What reading, drawing and ending need, found by running the tool's libraries (qpdf, Poppler, Pango, ICU) and glibc's
/// own sources for threads and memory. Calls that do not exist on a processor are passed over. Source: syscalls(2).
enum SystemCalls {
  /// Allowed as they are.
  static let allowed = [
    // Descriptors that are open already
    "read", "readv", "pread64", "preadv", "preadv2", "write", "writev", "pwrite64", "close", "close_range", "lseek",
    "dup", "dup2", "dup3", "poll", "ppoll", "select", "pselect6", "fadvise64", "eventfd2",
    // Looking at files: what may be seen is Landlock's business
    "fstat", "newfstatat", "stat", "lstat", "statx", "fstatfs", "statfs", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat", "getdents64", "getcwd",
    // Memory
    "munmap", "mremap", "madvise", "brk", "mincore", "membarrier",
    // Threads and time
    "futex", "set_robust_list", "rseq", "sched_yield", "sched_getaffinity", "sched_getparam", "sched_getscheduler",
    "sched_get_priority_max", "sched_get_priority_min", "clock_gettime", "clock_getres", "clock_nanosleep",
    "nanosleep", "gettimeofday", "time", "times", "getrusage", "restart_syscall",
    // Signals to itself, and the end
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "exit", "exit_group",
    // Who am I
    "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getresuid", "getresgid", "uname",
    "sysinfo", "getrlimit", "getrandom",
  ]

  /// Not allowed, and answered so that glibc takes the older call that can be judged by its arguments.
  static let unknown = ["clone3", "openat2"]

  /// A terminal is asked for and not found.
  static let noTerminal = "ioctl"

  /// Allowed where an argument, from 0, has exactly these bits of the mask.
  struct Condition {
    let argument: UInt32
    let mask: UInt64
    let value: UInt64

    /// For arguments of 32 bits, of which the kernel ignores what the register holds above them.
    static func equals(_ argument: UInt32, _ value: UInt64) -> Condition {
      Condition(argument: argument, mask: 0xFFFF_FFFF, value: value)
    }

    static func isNull(_ argument: UInt32) -> Condition { Condition(argument: argument, mask: .max, value: 0) }
  }

  /// Allowed under conditions; `own` is the worker's process id.
  static func conditional(own: Int32) -> [(name: String, conditions: [Condition])] {
    let own = UInt64(UInt32(bitPattern: own))
    return [
      // Nothing but reading: the kind of access, O_CREAT, O_TRUNC and O_TMPFILE are 0.
      ("open", [Condition(argument: 1, mask: 0o20_001_103, value: 0)]),
      ("openat", [Condition(argument: 2, mask: 0o20_001_103, value: 0)]),
      // No PROT_EXEC: what is not code now never will be.
      ("mmap", [Condition(argument: 2, mask: 4, value: 0)]),
      ("mprotect", [Condition(argument: 2, mask: 4, value: 0)]),
      // CLONE_THREAD, and no new namespace.
      ("clone", [Condition(argument: 0, mask: 0x7E03_0000, value: 0x1_0000)]),
      ("tgkill", [.equals(0, own)]),
      // Asking for a limit, of itself and without a new value.
      ("prlimit64", [.equals(0, 0), .isNull(2)]),
      // PR_SET_NAME and PR_GET_NAME.
      ("prctl", [.equals(0, 15)]),
      ("prctl", [.equals(0, 16)]),
      // F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC.
    ] + [0, 1, 2, 3, 4, 1_030].map { ("fcntl", [.equals(1, $0)]) }
  }
}
