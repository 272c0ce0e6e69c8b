internal import Findings
internal import JSON

/// A finding with its place on the page.
struct PlacedFinding: Sendable {
  /// From 1, in the order in which findings are always shown.
  var number: Int
  var finding: Finding
  /// The message without the key path that leads it.
  var message: String
  var target: Target

  /// Where on the page it belongs.
  enum Target: Sendable, Equatable {
    /// A field or a document, by its key path, in a section.
    case field(String, FormSection.Name)
    case section(FormSection.Name)
    /// No field of the form.
    case none
  }

  var section: FormSection.Name? {
    switch target {
    case .field(_, let section), .section(let section): section
    case .none: nil
    }
  }

  /// The key path of the field that it is about.
  var field: String? { if case .field(let path, _) = target { path } else { nil } }

  var anchor: Anchor { Anchor("finding", number) }
}

/// Tells of each finding which field or document it is about: by the key path that leads its message, else by its file, else by
/// the line and column of the form.
struct FindingPlaces {
  private let formFile: String
  private let sectionOfPath: [String: FormSection.Name]
  private let sectionOfRoot: [String: FormSection.Name]
  private let pathOfFile: [[UInt8]: String]
  private let pathOfPosition: [[Int]: String]

  init(_ sections: [FormSection], form: JSONValue?, formFile: String) {
    self.formFile = formFile
    let paths = sections.flatMap { section in section.paths.map { ($0, section.name) } }
    sectionOfPath = Dictionary(paths) { first, _ in first }
    let roots = sections.flatMap { section in section.name.roots.map { ($0, section.name) } }
    sectionOfRoot = Dictionary(roots) { first, _ in first }
    let cards = sections.flatMap(\.parts).flatMap { part -> [DocumentCard] in
      if case .documents(let group) = part { group.cards } else { [] }
    }
    let files = cards.compactMap { card in card.file.map { (Array($0.utf8), card.path) } }
    pathOfFile = Dictionary(files) { first, _ in first }
    var positions: [[Int]: String] = [:]
    if let form { Self.collect(form, at: ValuePath(), into: &positions) }
    pathOfPosition = positions
  }

  func place(_ findings: [Finding]) -> [PlacedFinding] {
    findings.inStableOrder().enumerated().map { index, finding in
      let lead = finding.place.file == formFile ? leadingPath(of: finding.message) : nil
      let position = positionTarget(finding.place)
      let target = lead.map { closer($0.target, position) } ?? fileTarget(finding.place) ?? position
      return PlacedFinding(
        number: index + 1, finding: finding, message: lead?.rest ?? withoutFile(finding), target: target)
    }
  }

  /// The field that `path: ` before a message names, or the nearest one that holds it.
  private func leadingPath(of message: String) -> (target: PlacedFinding.Target, rest: String)? {
    let leads = self.leads(of: message)
    // A quoted key may hold ": " itself, so a path that is known goes before a shorter one.
    for colon in leads {
      let path = String(message[..<colon])
      if let section = sectionOfPath[path] {
        return (.field(path, section), String(message[message.index(colon, offsetBy: 2)...]))
      }
    }
    return leads.lazy.compactMap { target(ofPath: String(message[..<$0])) }.first.map { ($0, message) }
  }

  private func leads(of message: String) -> [String.Index] {
    var leads: [String.Index] = []
    var end = message.startIndex
    while leads.count < 8, let colon = separator(in: message[end...]) {
      leads.append(colon)
      end = message.index(after: colon)
    }
    return leads
  }

  /// A finding about a list may stand at one entry of it.
  private func closer(_ target: PlacedFinding.Target, _ position: PlacedFinding.Target) -> PlacedFinding.Target {
    guard case .field(let path, _) = target, case .field(let inner, _) = position, inner.hasPrefix(path) else {
      return target
    }
    return position
  }

  private func separator(in text: Substring) -> String.Index? {
    text.indices.first { index in
      text[index] == ":" && text.index(after: index) < text.endIndex && text[text.index(after: index)] == " "
    }
  }

  /// The field at a path, else one that it lies in, else its section.
  private func target(ofPath path: String) -> PlacedFinding.Target? {
    guard path.utf8.count <= 2_000 else { return nil }
    var rest = Substring(path)
    while true {
      if let section = sectionOfPath[String(rest)] { return .field(String(rest), section) }
      guard let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
      rest = rest[..<cut]
    }
    return sectionOfRoot[String(rest)].map { .section($0) }
  }

  private func fileTarget(_ place: Place) -> PlacedFinding.Target? {
    guard place.file != formFile, let path = pathOfFile[Array(place.file.utf8)], let section = sectionOfPath[path]
    else { return nil }
    return .field(path, section)
  }

  private func positionTarget(_ place: Place) -> PlacedFinding.Target {
    guard place.file == formFile, let line = place.line, let column = place.column,
      let path = pathOfPosition[[line, column]]
    else { return .none }
    return target(ofPath: path) ?? .none
  }

  /// `eula/a.txt: has 0 bytes` says the file again that stands beside it.
  private func withoutFile(_ finding: Finding) -> String {
    let lead = finding.place.file + ": "
    return finding.message.hasPrefix(lead) ? String(finding.message.dropFirst(lead.count)) : finding.message
  }

  private static func collect(_ value: JSONValue, at path: ValuePath, into positions: inout [[Int]: String]) {
    guard positions.count < 20_000 else { return }
    let key = [value.position.line, value.position.column]
    if positions[key] == nil { positions[key] = path.text }
    for (index, element) in (value.elements ?? []).enumerated() {
      collect(element, at: path.index(index), into: &positions)
    }
    for member in value.members ?? [] {
      positions[[member.keyPosition.line, member.keyPosition.column]] = path.key(member.key).text
      collect(member.value, at: path.key(member.key), into: &positions)
    }
  }
}
