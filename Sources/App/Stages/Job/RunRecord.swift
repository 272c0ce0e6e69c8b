internal import Foundation
internal import JSON
internal import Offers
internal import Pipeline
internal import Sandbox
internal import Workspace

extension OfferJob {
  /// Writes what is different on every run, the time and the host, into `run.json`: all other files are the same for the same
  /// inputs.
  func saveRunRecord(_ stages: [StageOutcome]) throws {
    guard let workspace else { return }
    let record: JSONValue = [
      "runVersion": 1, "offer": JSONValue(.string(key)), "tool": JSONValue(.string(toolVersion)),
      "at": JSONValue(.string(now.text)), "host": JSONValue(.string(ProcessInfo.processInfo.hostName)),
      "sandbox": posture.map(\.json) ?? .null,
      "stages": .list(
        stages.map { stage in
          [
            "stage": JSONValue(.string(stage.id)), "status": JSONValue(.string(stage.status.rawValue)),
            "reason": JSONValue(.string(stage.reason)), "milliseconds": .integer(stage.milliseconds),
          ]
        }),
    ]
    try workspace.replaceFile(offerFolder.run, record.pretty)
  }

  func saveLock() throws {
    guard let workspace else { return }
    try workspace.disk.makeFolders(offerFolder.path)
    try workspace.replaceFile(offerFolder.path + "/" + LockFile.name, lockFile.text)
  }
}

extension OfferJob {
  /// How a worker would be confined here and now.
  func askPosture() throws -> Posture {
    try Worker(executable: worker.path, job: [], policy: settings.sandbox).posture()
  }
}

extension WorkspaceWriter {
  /// Replaces a file that may be lost without harm.
  func replaceFile(_ path: String, _ text: String) throws { try replaceFile(path, Array(text.utf8)) }

  func replaceFile(_ path: String, _ bytes: [UInt8]) throws {
    try disk.removeTree(path + ".new")
    try disk.createFile(path + ".new", bytes, .editable)
    try disk.rename(path + ".new", to: path)
  }
}

extension Posture {
  /// The layers by name, and whether each is in force.
  var json: JSONValue {
    let layers = lines.map { JSONValue.Member(key: $0.layer, value: JSONValue(.bool($0.inForce))) }
    return [
      "posture": .text(description), "full": JSONValue(.bool(isFull)),
      "landlock": landlockVersion.map { .integer($0) } ?? .null, "layers": JSONValue(.object(layers)),
    ]
  }
}
