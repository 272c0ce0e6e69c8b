public import JSON
internal import PDF
internal import Sandbox
internal import Typesetting

/// What this machine has for Bindery's work: versions of the libraries, fonts, and the layers that confine a worker.
public struct MachineReport {
  private let posture: Posture
  private let versions: [(name: String, version: String)]

  /// Starts a worker that opens nothing and asks how it is confined.
  public init(worker: WorkerProgram) throws {
    posture = try Worker(executable: worker.path, job: []).posture()
    versions = typesettingVersions.merging(pdfVersions) { first, _ in first }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// False where a run could not give what is promised.
  public var isSound: Bool { posture.isFull }

  public var lines: [String] {
    let layers = posture.lines.map { "  \($0.inForce ? "yes" : "no ")  \($0.layer)" }
    let list = versions.map { "  \($0.name) \($0.version)" }
    return ["bindery \(toolVersion)", "", "libraries and fonts"] + list + ["", "sandbox: \(posture.description)"]
      + layers
  }

  public var json: JSONValue {
    let members = versions.map { JSONValue.Member(key: $0.name, value: .text($0.version)) }
    return ["tool": .text(toolVersion), "libraries": JSONValue(.object(members)), "sandbox": posture.json]
  }
}
