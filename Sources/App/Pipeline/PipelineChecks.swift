internal import Findings
internal import JSON

func referenceFindings(_ entries: [PipelineFile.Entry], file: String) -> [Finding] {
  let ids = entries.map(\.id)
  var findings: [Finding] = []
  for entry in entries {
    let place = Place(file: file, line: entry.position.line, column: entry.position.column)
    for need in entry.needs where !ids.contains(need) {
      let help = nearest(to: need, among: ids).map { "did you mean \(jsonQuoted($0))?" }
      findings.append(
        Rule.pipelineNeeds.finding(
          "\(entry.path.key("needs").lead)\(jsonQuoted(need)) is no stage of this file", at: place, help: help))
    }
  }
  if findings.isEmpty, let cycle = firstCycle(entries), let start = entries.first(where: { $0.id == cycle.first }) {
    let place = Place(file: file, line: start.position.line, column: start.position.column)
    findings.append(
      Rule.pipelineCycle.finding(
        "\(start.path.lead)stages wait for each other: \(cycle.joined(separator: " -> "))", at: place))
  }
  return findings
}

/// The stages in an order in which each comes after what it needs, otherwise as in the file; nil with a cycle.
func inOrder(_ entries: [PipelineFile.Entry]) -> [PipelineFile.Entry]? {
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

/// What a stage must not run without has to come before it, whatever else the file says.
func requirementFindings<Job>(
  _ entries: [PipelineFile.Entry], file: String, catalogue: [any Stage<Job>]
) -> [Finding] {
  var before: [String: Set<String>] = [:]
  return entries.flatMap { entry -> [Finding] in
    let needed = entries.filter { entry.needs.contains($0.id) }
    before[entry.id] = Set(needed.map(\.uses)).union(needed.flatMap { before[$0.id] ?? [] })
    let required = catalogue.first { $0.name == entry.uses }?.requires ?? []
    return required.filter { before[entry.id]?.contains($0) != true }.map { name in
      let place = Place(file: file, line: entry.position.line, column: entry.position.column)
      return Rule.pipelineRequires.finding(
        "\(entry.path.lead)\(entry.uses) must not run before \(name)", at: place,
        help: "add a stage that uses \(name), and its name to the needs of \(entry.id)")
    }
  }
}
