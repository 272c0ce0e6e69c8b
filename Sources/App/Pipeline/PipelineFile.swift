public import Findings
public import JSON

/// What `pipeline.json` says: which stages there are, and in which order.
public struct PipelineFile: Sendable {
  public var name: String
  public var stages: [Entry]
  /// SHA-256 input for the lock file: the canonical text of the file.
  public var canonical: String

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
    findings += parameterFindings(json, file: file, catalogue: catalogue)
    guard !findings.hasErrors else { return (nil, findings.inStableOrder()) }
    let entries = (json["stages"]?.members ?? []).map(Entry.init)
    findings += referenceFindings(entries, file: file)
    guard !findings.hasErrors, let ordered = inOrder(entries) else { return (nil, findings.inStableOrder()) }
    let name = json["name"]?.string ?? "pipeline"
    return (PipelineFile(name: name, stages: ordered, canonical: json.canonical), findings)
  }
}

extension PipelineFile.Entry {
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
      .map(
        of: .object([
          Field("uses", .oneOf(catalogue.map(\.name)), required: true, "A stage of the catalogue."),
          Field(
            "needs", .list(of: .text(.words(upTo: 100, example: "check")), count: 0...50), "Stages that come before."),
          Field("with", .map(of: .anything), "Parameters of the stage."),
          Field("timeout", .text(.duration), "How long the stage may take: 30s, 5m."),
        ])), required: true, "The stages, by name."),
  ])
}

private func parameterFindings<Job>(
  _ json: JSONValue, file: String, catalogue: [any Stage<Job>]
) -> [Finding] {
  (json["stages"]?.members ?? []).flatMap { member -> [Finding] in
    guard let with = member.value["with"],
      let stage = catalogue.first(where: { $0.name == member.value["uses"]?.string })
    else { return [] }
    return Shape.object(stage.parameters).check(with, file: file)
  }
}

private func referenceFindings(_ entries: [PipelineFile.Entry], file: String) -> [Finding] {
  let ids = entries.map(\.id)
  var findings: [Finding] = []
  for entry in entries {
    let place = Place(file: file, line: entry.position.line, column: entry.position.column)
    for need in entry.needs where !ids.contains(need) {
      let help = nearest(to: need, among: ids).map { "did you mean \(jsonQuoted($0))?" }
      findings.append(
        Rule.pipelineNeeds.finding(
          "\(entry.id): needs \(jsonQuoted(need)), which is no stage here", at: place, help: help))
    }
  }
  if findings.isEmpty, let cycle = firstCycle(entries), let start = entries.first(where: { $0.id == cycle.first }) {
    let place = Place(file: file, line: start.position.line, column: start.position.column)
    findings.append(
      Rule.pipelineCycle.finding("stages wait for each other: \(cycle.joined(separator: " -> "))", at: place))
  }
  return findings
}

/// The stages in an order in which each comes after what it needs, otherwise as in the file; nil with a cycle.
private func inOrder(_ entries: [PipelineFile.Entry]) -> [PipelineFile.Entry]? {
  var ordered: [PipelineFile.Entry] = []
  var rest = entries
  while !rest.isEmpty {
    let done = Set(ordered.map(\.id))
    guard let index = rest.firstIndex(where: { done.isSuperset(of: $0.needs) }) else { return nil }
    ordered.append(rest.remove(at: index))
  }
  return ordered
}

private func firstCycle(_ entries: [PipelineFile.Entry]) -> [String]? {
  guard inOrder(entries) == nil else { return nil }
  let needs = Dictionary(entries.map { ($0.id, $0.needs) }) { first, _ in first }
  for entry in entries {
    var path = [entry.id]
    while let next = needs[path[path.count - 1]]?.first(where: { !(needs[$0] ?? []).isEmpty }) {
      if let start = path.firstIndex(of: next) { return Array(path[start...]) + [next] }
      path.append(next)
    }
  }
  return [entries[0].id]
}
