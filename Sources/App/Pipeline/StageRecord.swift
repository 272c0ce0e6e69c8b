public import JSON

/// What the lock file knows of one stage's last run: enough to tell whether it must run again, and why.
public struct StageRecord: Sendable, Equatable {
  public var uses: String
  public var version: Int
  public var key: String
  public var parameters: JSONValue
  public var inputs: [StageInput]
  public var outputs: [Output]
  public var findings: JSONValue
  public var summary: String

  /// A file with its hash and size in bytes.
  public struct Output: Sendable, Equatable {
    public let path: String
    public let sha256: String
    public let bytes: Int

    public init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }
}

/// What is known of a stage when a plan is made.
public struct StageHistory: Sendable {
  /// The last run of the stage for this offer.
  public let record: StageRecord?
  /// Why its outputs no longer hold; nil when they do.
  public let change: String?

  public init(record: StageRecord?, change: String?) {
    self.record = record
    self.change = change
  }

  /// The need of a stage that depends on its key alone.
  public var needByKey: StageNeed { change.map { .run($0) } ?? .reuse("nothing changed") }
}

extension StageRecord {
  var json: JSONValue {
    [
      "uses": JSONValue(.string(uses)), "version": .integer(version), "key": JSONValue(.string(key)),
      "parameters": parameters, "summary": JSONValue(.string(summary)), "findings": findings,
      "inputs": .list(inputs.map { ["name": JSONValue(.string($0.name)), "sha256": JSONValue(.string($0.sha256))] }),
      "outputs": .list(
        outputs.map {
          ["path": JSONValue(.string($0.path)), "sha256": JSONValue(.string($0.sha256)), "bytes": .integer($0.bytes)]
        }),
    ]
  }

  init?(_ json: JSONValue) {
    guard let uses = json["uses"]?.string, let version = json["version"]?.int, let key = json["key"]?.string,
      let parameters = json["parameters"], let inputs = json["inputs"]?.elements,
      let outputs = json["outputs"]?.elements, let findings = json["findings"]
    else { return nil }
    self.init(
      uses: uses, version: version, key: key, parameters: parameters,
      inputs: inputs.map { StageInput($0["name"]?.string ?? "", sha256: $0["sha256"]?.string ?? "") },
      outputs: outputs.map { output in
        Output(
          path: output["path"]?.string ?? "", sha256: output["sha256"]?.string ?? "", bytes: output["bytes"]?.int ?? 0)
      },
      findings: findings, summary: json["summary"]?.string ?? "")
  }

  /// Why this record does not hold for a stage as it would run now.
  func change(uses: String, version: Int, parameters: JSONValue, inputs: [StageInput]) -> String? {
    if self.uses != uses || self.version != version {
      return "stage \(self.uses) version \(self.version) -> \(uses) version \(version)"
    }
    return parameterChange(parameters) ?? inputChange(inputs)
  }

  private func parameterChange(_ now: JSONValue) -> String? {
    let names = Set((now.members ?? []).map(\.key) + (parameters.members ?? []).map(\.key)).sorted()
    guard let name = names.first(where: { now[$0] != parameters[$0] }) else { return nil }
    return "parameter \(name) \(parameters[name]?.canonical ?? "unset") -> \(now[name]?.canonical ?? "unset")"
  }

  private func inputChange(_ now: [StageInput]) -> String? {
    for input in now {
      guard let before = inputs.first(where: { $0.name == input.name }) else { return "input \(input.name) is new" }
      if before.sha256 != input.sha256 {
        return "input \(input.name) changed: \(before.sha256.prefix(8)) -> \(input.sha256.prefix(8))"
      }
    }
    if let gone = inputs.first(where: { input in !now.contains { $0.name == input.name } }) {
      return "input \(gone.name) is gone"
    }
    return inputs == now ? nil : "inputs stand in another order"
  }
}
