internal import Glibc

/// One thing that a worker must not be able to do; `done` or `errno N`.
enum Attempt {
  static func perform(_ name: String) -> String {
    guard let attempt = all[name] else { return "unknown attempt" }
    errno = 0
    return attempt() < 0 ? "errno \(errno)" : "done"
  }

  nonisolated(unsafe) private static let all: [String: () -> Int] = [
    "read-file": { Int(open("/etc/passwd", O_RDONLY)) },
    "read-own-program": { Int(open("/proc/self/exe", O_RDONLY)) },
    "read-own-memory": { Int(open("/proc/self/mem", O_RDONLY)) },
    "list-folder": { opendir("/") == nil ? -1 : 0 },
    "write-file": { Int(open("/tmp/bindery-probe", O_WRONLY | O_CREAT, 0o600)) },
    "write-legacy": { Int(creat("/tmp/bindery-probe", 0o600)) },
    "make-folder": { Int(mkdir("/tmp/bindery-probe", 0o700)) },
    "remove-file": { Int(unlink("/tmp/bindery-probe-victim")) },
    "rename-file": { Int(rename("/tmp/bindery-probe-victim", "/tmp/bindery-probe")) },
    "truncate-file": { Int(truncate("/tmp/bindery-probe-victim", 0)) },
    "change-mode": { Int(chmod("/tmp/bindery-probe-victim", 0o777)) },
    "write-document": { Int(pwrite(5, "x", 1, 0)) },
    "grow-document": { Int(ftruncate(5, 1 << 20)) },
    "map-document-writable": { mmap(nil, 1, PROT_READ | PROT_WRITE, MAP_SHARED, 5, 0) == MAP_FAILED ? -1 : 0 },
    "socket": { Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)) },
    "unix-socket": { Int(socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)) },
    "socket-pair": {
      var pair: [Int32] = [0, 0]
      return Int(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair))
    },
    "connect": {
      var address = sockaddr()
      return Int(connect(0, &address, socklen_t(MemoryLayout<sockaddr>.size)))
    },
    "bind": {
      var address = sockaddr()
      return Int(bind(0, &address, socklen_t(MemoryLayout<sockaddr>.size)))
    },
    "fork": { function("fork") { unsafeBitCast($0, to: (@convention(c) () -> Int32).self)() } },
    "execute": {
      var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
      return Int(execv("/bin/true", &arguments))
    },
    "spawn": {
      var process: pid_t = 0
      var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
      errno = posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil)
      return errno == 0 ? 0 : -1
    },
    "signal-parent": { Int(kill(getppid(), 0)) },
    "raise-limit": {
      var limit = rlimit(rlim_cur: 1 << 30, rlim_max: 1 << 30)
      return Int(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit))
    },
    "executable-memory": {
      let memory = mmap(nil, 4_096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      return memory == MAP_FAILED ? -1 : 0
    },
    "terminal": { Int(open("/dev/tty", O_RDWR)) },
    "trace": { function("ptrace") { Int32(unsafeBitCast($0, to: Call.self)(16, Int(getppid()), 0, 0)) } },
    "process-memory": {
      function("process_vm_readv") { Int32(unsafeBitCast($0, to: Call.self)(Int(getppid()), 0, 0, 0)) }
    },
    "new-memory-file": { function("memfd_create") { Int32(unsafeBitCast($0, to: Name.self)("x", 0)) } },
    "namespace": { function("unshare") { unsafeBitCast($0, to: Number.self)(0x1000_0000) } },
    "mount": { function("mount") { Int32(unsafeBitCast($0, to: Call.self)(0, 0, 0, 0)) } },
    "capabilities": { call(126, 0, 0) },
    "io-uring": { call(425, 1, 0) },
    "key-ring": { call(250, 0, 0) },
    "bpf": { call(321, 0, 0) },
    "user-fault": { call(323, 0, 0) },
    "performance-events": { call(298, 0, 0) },
    "kexec": { call(246, 0, 0) },
    "open-by-handle": { call(304, 0, 0) },
    "landlock-again": { call(444, 0, 0) },
    "module": { call(175, 0, 0) },
  ]

  static var names: [String] { all.keys.sorted() }

  private typealias Call = @convention(c) (Int, Int, Int, Int) -> Int
  private typealias Name = @convention(c) (UnsafePointer<CChar>, UInt32) -> Int32
  private typealias Number = @convention(c) (Int32) -> Int32

  /// A C function that Swift does not offer.
  private static func function(_ name: String, _ call: (UnsafeMutableRawPointer) -> Int32) -> Int {
    guard let symbol = dlsym(nil, name) else { return 0 }
    return Int(call(symbol))
  }

  /// A system call by its number on x86-64.
  private static func call(_ number: Int, _ first: Int, _ second: Int) -> Int {
    guard let symbol = dlsym(nil, "syscall") else { return 0 }
    return unsafeBitCast(symbol, to: (@convention(c) (Int, Int, Int) -> Int).self)(number, first, second)
  }
}
