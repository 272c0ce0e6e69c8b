internal import Digests
public import Findings
public import JSON

/// One step of the pipeline: a name, what it reads, and one function that does it.
///
/// The room Pipeline orders stages, says why each must run, reuses what has not changed and records what was done. It knows nothing
/// of offers: `Job` is one packet's way through the pipeline, and its typed values are what stages read and return.
public protocol Stage<Job>: Sendable {
  associatedtype Job

  /// What `uses` says in `pipeline.json`: a verb phrase, `consolidate-eula`.
  var name: String { get }
  /// Raised when the same inputs give other outputs than before.
  var version: Int { get }
  /// One sentence for people.
  var summary: String { get }
  /// Keys of `with`.
  var parameters: [Field] { get }
  /// Values of `with` where the file says none.
  var defaults: JSONValue { get }

  /// False for a stage that only judges: what it reads then changes no key of a later stage.
  var makesOutputs: Bool { get }

  /// True for a stage that changes the workspace: it runs after all others, and only when no finding is an error.
  var actsOnWorkspace: Bool { get }
  /// Names of stages without which this one must not run: they have to come before it.
  var requires: [String] { get }

  /// Everything that the outputs depend on besides parameters, version and earlier stages.
  func inputs(_ job: Job, _ parameters: JSONValue) -> [StageInput]
  /// Whether there is something to do, judged before anything runs.
  func need(_ job: Job, _ history: StageHistory) -> StageNeed
  /// Does it.
  func run(_ job: inout Job, _ parameters: JSONValue) throws -> StageResult
  /// Takes what an earlier run has made into the job.
  func reuse(_ record: StageRecord, _ job: inout Job) throws
}

extension Stage {
  public var parameters: [Field] { [] }
  public var defaults: JSONValue { [:] }
  public var makesOutputs: Bool { true }
  public var actsOnWorkspace: Bool { false }
  public var requires: [String] { [] }
  public func need(_ job: Job, _ history: StageHistory) -> StageNeed { history.needByKey }
  public func reuse(_ record: StageRecord, _ job: inout Job) throws {}
}

/// Something that a stage reads: a name for people and the hash of its content.
public struct StageInput: Sendable, Equatable {
  public let name: String
  public let sha256: String

  public init(_ name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

/// What a stage has made and seen.
public struct StageResult: Sendable {
  public var outputs: [OutputFile]
  public var findings: [Finding]
  /// One line for the report: what came out.
  public var summary: String

  public init(outputs: [OutputFile] = [], findings: [Finding] = [], summary: String = "") {
    self.outputs = outputs
    self.findings = findings
    self.summary = summary
  }
}

/// A file that a stage has made, still in memory: nothing is written before every check has passed.
public struct OutputFile: Sendable, Equatable {
  /// Path inside the packet's revision: `buyer/eula.pdf`.
  public let path: String
  public let bytes: [UInt8]
  public let sha256: String

  /// - Parameter sha256: of the bytes, where that is known already.
  public init(_ path: String, _ bytes: [UInt8], sha256: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256 ?? SHA256.hex(of: bytes)
  }
}

/// What a stage has to do.
public enum StageNeed: Sendable, Equatable {
  /// Runs, for this reason.
  case run(String)
  /// The outputs of an earlier run still hold.
  case reuse(String)
  /// Has nothing to do yet, for this reason.
  case wait(String)
  /// Changes the workspace, so it runs after all others and only without errors.
  case act(String)
  /// Its effect is there already.
  case done(String)
}
