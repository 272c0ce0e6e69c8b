/// One of the layers around a worker; its raw value is the name in run records and in `doctor`.
package enum SandboxLayer: String, Sendable, CaseIterable {
  /// No second thread existed when the others were put on: Landlock binds the thread that asks and those it starts.
  case oneThread = "one-thread"
  /// Memory has a limit.
  case addressSpace = "address-space"
  /// Computing time has a limit that the kernel watches, besides the deadline that the parent watches.
  case cpuTime = "cpu-time"
  /// No file can grow, not even one whose descriptor was inherited.
  case fileSize = "file-size"
  /// Few descriptors.
  case openFiles = "open-files"
  /// A crash leaves no core file with a document in it, and no other process may look inside.
  case noDumps = "no-dumps"
  /// Root in the worker is nobody.
  case noCapabilities = "no-capabilities"
  /// Nothing that is executed gains rights.
  case noNewPrivileges = "no-new-privileges"
  /// The worker never outlives its parent.
  case diesWithParent = "dies-with-parent"
  /// No file but those handed over, and fonts for reading.
  case files = "landlock-files"
  /// A second lock on TCP behind `systemCalls` (Linux 6.7).
  case network = "landlock-network"
  /// A second lock on sockets and signals to other processes behind `systemCalls` (Linux 6.12).
  case scopes = "landlock-scopes"
  /// The kernel takes only the system calls that reading and drawing need: no socket, no process, no writing.
  case systemCalls = "seccomp"

  /// A promise rests on it: without it a worker is weaker. The others lock a second time what is locked already.
  package var isEssential: Bool { self != .network && self != .scopes }

  /// Its bit on the wire.
  var bit: UInt32 {
    switch self {
    case .oneThread: 1 << 0
    case .addressSpace: 1 << 1
    case .cpuTime: 1 << 2
    case .fileSize: 1 << 3
    case .openFiles: 1 << 4
    case .noDumps: 1 << 5
    case .noCapabilities: 1 << 6
    case .noNewPrivileges: 1 << 7
    case .diesWithParent: 1 << 8
    case .files: 1 << 9
    case .network: 1 << 10
    case .scopes: 1 << 11
    case .systemCalls: 1 << 12
    }
  }
}
