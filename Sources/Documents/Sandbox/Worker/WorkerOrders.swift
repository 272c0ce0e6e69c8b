/// What the parent tells a worker before the worker is confined: on the command line, because nothing may be read then.
///
/// `bindery __worker JOB... -- POLICY PURPOSE PARENT DOCUMENTS CPU MEMORY DESCRIPTORS READABLE...`
struct WorkerOrders: Equatable {
  var job: [String]
  var policy: SandboxPolicy
  var purpose: Purpose
  /// The process id of the parent, by which a worker sees that it was orphaned before it could ask not to be.
  var parent: Int32
  var documentCount: Int
  var cpuSeconds: Int
  /// In bytes; nil for no limit.
  var addressSpace: Int?
  var openFiles: Int
  var readablePaths: [String]

  enum Purpose: String {
    /// Do the job.
    case job
    /// Say how this kernel confines a worker, and end.
    case posture
  }

  static let firstWord = "__worker"

  /// Everything after the program's name.
  var arguments: [String] {
    let numbers = [Int(parent), documentCount, cpuSeconds, addressSpace ?? 0, openFiles].map(String.init)
    return [Self.firstWord] + job + ["--", policy.rawValue, purpose.rawValue] + numbers + readablePaths
  }
}

extension WorkerOrders {
  /// Nil where a person has typed the first word: the rest is not what a parent writes.
  init?(arguments: [String]) {
    guard arguments.first == Self.firstWord, let bar = arguments.lastIndex(of: "--") else { return nil }
    let words = arguments[(bar + 1)...]
    let numbers = words.dropFirst(2).prefix(5).compactMap { Int($0) }
    guard words.count >= 7, numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    guard let policy = SandboxPolicy(rawValue: words[bar + 1]), let purpose = Purpose(rawValue: words[bar + 2]),
      let parent = Int32(exactly: numbers[0])
    else { return nil }
    self.init(
      job: Array(arguments[1..<bar]), policy: policy, purpose: purpose, parent: parent, documentCount: numbers[1],
      cpuSeconds: numbers[2], addressSpace: numbers[3] == 0 ? nil : numbers[3], openFiles: numbers[4],
      readablePaths: Array(words.dropFirst(7)))
  }
}

/// The descriptors that a worker finds, in this order; after `request` the documents follow.
enum WorkerDescriptor {
  static let reply: Int32 = 3
  static let request: Int32 = 4
  static let firstDocument: Int32 = 5
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
