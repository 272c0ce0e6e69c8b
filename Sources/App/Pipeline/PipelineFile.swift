public import Findings
public import JSON

/// What `pipeline.json` says: which stages there are, and in which order.
public struct PipelineFile: Sendable {
  public var name: String
  public var stages: [Entry]
  /// The file without its white space; the order of stages counts.
  public var text: String

  /// One stage of the file.
  public struct Entry: Sendable {
    public var id: String
    public var uses: String
    public var needs: [String]
    public var with: JSONValue
    /// Seconds.
    public var timeout: Int
    public var position: JSONValue.Position
  }

  /// Reads and judges a pipeline against the catalogue; nil with findings when it cannot run.
  public static func read<Job>(
    _ bytes: [UInt8], file: String, catalogue: [any Stage<Job>]
  ) -> (pipeline: PipelineFile?, findings: [Finding]) {
    let (json, problems) = JSONReader.read(bytes, file: file)
    guard let json else { return (nil, problems) }
    let shape = pipelineShape(catalogue: catalogue)
    var findings = problems + shape.check(json, file: file)
    guard !findings.hasErrors else { return (nil, findings.inStableOrder()) }
    let entries = (json["stages"]?.members ?? []).map(Entry.init)
    findings += referenceFindings(entries, file: file)
    guard !findings.hasErrors, let ordered = inOrder(entries) else { return (nil, findings.inStableOrder()) }
    findings += requirementFindings(ordered, file: file, catalogue: catalogue)
    guard !findings.hasErrors else { return (nil, findings.inStableOrder()) }
    let acting = Set(catalogue.filter(\.actsOnWorkspace).map(\.name))
    let actingLast = ordered.filter { !acting.contains($0.uses) } + ordered.filter { acting.contains($0.uses) }
    let name = json["name"]?.string ?? "pipeline"
    return (PipelineFile(name: name, stages: actingLast, text: json.pretty), findings)
  }
}

extension PipelineFile.Entry {
  /// Where the stage stands, for messages.
  var path: ValuePath { ValuePath().key("stages").key(id) }

  fileprivate init(_ member: JSONValue.Member) {
    let json = member.value
    id = member.key
    uses = json["uses"]?.string ?? ""
    needs = (json["needs"]?.elements ?? []).compactMap(\.string)
    with = json["with"] ?? [:]
    timeout = json["timeout"]?.string.flatMap(durationSeconds) ?? 300
    position = member.keyPosition
  }
}

/// The shape of `pipeline.json` for a catalogue of stages.
public func pipelineShape<Job>(catalogue: [any Stage<Job>]) -> Shape {
  .object([
    Field("$schema", .text(.words(upTo: 200, example: "pipeline.schema.json")), "Where the schema of this file lies."),
    Field("version", .integer(1...1), required: true, "Version of this file's shape."),
    Field("name", .text(.words(upTo: 100, example: "partner-offer")), "A name for reports."),
    Field(
      "stages",
      .map(of: .dependent(stageFields(catalogue), parametersByStage(catalogue))), required: true,
      "The stages, by name."),
  ])
}

private func stageFields<Job>(_ catalogue: [any Stage<Job>]) -> [Field] {
  [
    Field("uses", .oneOf(catalogue.map(\.name)), required: true, "A stage of the catalogue."),
    Field("needs", .list(of: .text(.words(upTo: 100, example: "check")), count: 0...50), "Stages that come before."),
    Field("with", .map(of: .anything), "Parameters of the stage."),
    Field("timeout", .text(.duration), "How long the stage may take: 30s, 5m."),
  ]
}

private func parametersByStage<Job>(_ catalogue: [any Stage<Job>]) -> Dependence {
  Dependence(of: "with", on: "uses", catalogue.map { ($0.name, .object($0.parameters)) })
}
