/// What the parent tells a worker before the worker is confined: it is understood by the server that makes the worker, which
/// reads nothing else.
struct WorkerOrders: Equatable {
  /// Words without a NUL.
  var job: [String]
  var policy: SandboxPolicy
  var purpose: Purpose
  var documentCount: Int
  /// Behind the documents there is a way to another worker, or from it.
  var hasLink: Bool
  var cpuSeconds: Int
  /// In bytes; nil for no limit.
  var addressSpace: Int?
  var openFiles: Int
  /// Most bytes of the output.
  var outputBytes: Int
  var niceness: Int
  /// How many of the server's preparations must be done before, of those that it has.
  var preparations: Int
  var readablePaths: [String]

  enum Purpose: String {
    /// Do the job.
    case job
    /// Say how this kernel confines a worker, and end.
    case posture
  }

  /// The command line of the server: `bindery __worker`.
  static let firstWord = "__worker"

  /// Most bytes on the wire.
  static let mostBytes = 64 << 10
}

/// On the wire: words with a NUL behind each; the job's are counted.
///
/// `POLICY PURPOSE DOCUMENTS LINKS CPU MEMORY DESCRIPTORS OUTPUT NICENESS PREPARATIONS WORDS JOB... READABLE...`
extension WorkerOrders {
  var words: [UInt8] {
    let numbers = [
      documentCount, hasLink ? 1 : 0, cpuSeconds, addressSpace ?? 0, openFiles, outputBytes, niceness, preparations,
      job.count,
    ].map(String.init)
    return ([policy.rawValue, purpose.rawValue] + numbers + job + readablePaths).flatMap { Array($0.utf8) + [0] }
  }

  /// Nil for anything that `words` does not give.
  init?(words bytes: [UInt8]) {
    guard bytes.last == 0 else { return nil }
    let words = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let numbers = words.dropFirst(2).prefix(9).compactMap { Int($0) }
    guard words.count >= 11, numbers.count == 9, numbers.allSatisfy({ $0 >= 0 }),
      let policy = SandboxPolicy(rawValue: words[0]), let purpose = Purpose(rawValue: words[1]),
      numbers[1] <= 1, numbers[8] <= words.count - 11
    else { return nil }
    let rest = words.dropFirst(11)
    self.init(
      job: Array(rest.prefix(numbers[8])), policy: policy, purpose: purpose, documentCount: numbers[0],
      hasLink: numbers[1] == 1, cpuSeconds: numbers[2], addressSpace: numbers[3] == 0 ? nil : numbers[3],
      openFiles: numbers[4], outputBytes: numbers[5], niceness: numbers[6], preparations: numbers[7],
      readablePaths: Array(rest.dropFirst(numbers[8])))
  }
}

extension WorkerOrders {
  /// How many descriptors come after those of `WorkerDescriptor`.
  var handedOver: Int { documentCount + (hasLink ? 1 : 0) }
}

/// The descriptors that a worker finds, in this order; after `request` the documents follow, then the link.
enum WorkerDescriptor {
  /// A file in memory for parts of the reply that are large.
  static let output: Int32 = 1
  static let reply: Int32 = 3
  static let request: Int32 = 4
  static let firstDocument: Int32 = 5
  /// What a server finds instead of a reply: the way to its parent.
  static let channel: Int32 = 3
}

/// How a worker ends when it ends by itself.
enum WorkerExit {
  static let finished: Int32 = 0
  /// The orders cannot be read.
  static let usage: Int32 = 64
  /// No memory. Source of the number: sysexits.h, EX_OSERR, an operating system error such as "cannot fork".
  static let outOfMemory: Int32 = 71
  /// No process ends with it: the parent could not see how the worker ended.
  static let lost: Int32 = -1
  /// The sandbox is weaker than the policy demands.
  static let tooWeak: Int32 = 78
}
