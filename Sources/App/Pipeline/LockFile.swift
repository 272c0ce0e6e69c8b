internal import JSON

/// `pipeline.lock.json`: what each stage read and made, without times or hosts, so that the same run gives the same bytes.
public struct LockFile: Sendable, Equatable {
  public static let name = "pipeline.lock.json"

  public var pipelineDigest: String
  /// Version of the tool that wrote it.
  public var tool: String
  public var stages: [String: StageRecord]

  public init(pipelineDigest: String, tool: String, stages: [String: StageRecord]) {
    self.pipelineDigest = pipelineDigest
    self.tool = tool
    self.stages = stages
  }

  /// The text of the file: keys in order, LF, a line end at the end.
  public var text: String {
    let entries = stages.map { JSONValue.Member(key: $0.key, value: $0.value.json) }
    let json: JSONValue = [
      "lockVersion": 1, "pipeline": JSONValue(.string(pipelineDigest)), "tool": JSONValue(.string(tool)),
      "stages": JSONValue(.object(entries)),
    ]
    return json.sortedPretty
  }

  /// Nil when the bytes are no lock file of this version: then everything simply runs again.
  public init?(_ bytes: [UInt8]) {
    let limits = JSONReader.Limits(bytes: 16 << 20)
    guard let json = JSONReader.read(bytes, file: Self.name, limits: limits).value, json["lockVersion"]?.int == 1,
      let digest = json["pipeline"]?.string, let tool = json["tool"]?.string, let stages = json["stages"]?.members
    else { return nil }
    self.init(pipelineDigest: digest, tool: tool, stages: [:])
    for member in stages {
      guard let record = StageRecord(member.value) else { return nil }
      self.stages[member.key] = record
    }
  }
}
