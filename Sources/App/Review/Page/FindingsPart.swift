internal import Findings

extension ReviewPage {
  /// All findings in one screenful; those of no field in full, the others with a link to their field.
  var findingsPart: Node {
    part("findings", "Findings") {
      let homeless = findings.filter { $0.target == .none }
      if !homeless.isEmpty {
        element(.div, .class("stack")) { for finding in homeless { card(finding) } }
      }
      if findings.count > homeless.count { overview(findings.filter { $0.target != .none }) }
    }
  }

  /// A line a finding. A list and no table: on a small screen its columns stand below each other.
  private func overview(_ findings: [PlacedFinding]) -> Node {
    element(.ul, .class("overview"), .role("list")) {
      for finding in findings {
        element(.li) {
          element(.span) { severityBadge(finding.finding.severity) }
          " "
          element(.span) { link(to: finding) }
          " "
          element(.span) { Node.text(finding.message) }
        }
      }
    }
  }

  private func link(to finding: PlacedFinding) -> Node {
    switch finding.target {
    case .field(let path, _): element(.a, .link(to: Anchor(path: path))) { Node.value(names[path]) }
    case .section(let name): element(.a, .link(to: Anchor(section: name)), text: name.title)
    case .none: element(.code) { Node.value(finding.finding.place.file) }
    }
  }

  /// A finding in full: what, how to get out of it, the proof, and the place.
  func card(_ finding: PlacedFinding) -> Node {
    element(.div, .class(cardClass(finding.finding.severity)), .id(finding.anchor)) {
      element(.p, .class("message")) {
        severityBadge(finding.finding.severity)
        " "
        element(.strong) { link(to: finding) }
        ": "
        Node.text(finding.message)
      }
      if !finding.finding.help.isEmpty {
        element(.p, .class("help")) {
          element(.span, .class("arrow"), .decorative, text: "→ ")
          Node.text(finding.finding.help)
        }
      }
      if !finding.finding.evidence.isEmpty { evidence(finding.finding.evidence) }
      element(.p, .class("place")) {
        if let path = finding.field, !path.hasPrefix("file:") {
          pathText(path)
          " · "
        }
        Node.text(placeText(finding.finding.place))
        " · rule "
        element(.code, text: finding.finding.rule)
      }
    }
  }

  private func evidence(_ lines: [String]) -> Node {
    let most = 12
    return element(.ul, .class("evidence")) {
      for line in lines.prefix(most) { element(.li) { element(.code, text: line) } }
      if lines.count > most {
        element(.li, .class("absent"), text: "and \(grouped(lines.count - most)) more lines, in findings.json")
      }
    }
  }

  private func cardClass(_ severity: Severity) -> StaticString {
    switch severity {
    case .error: "finding error"
    case .warning: "finding warning"
    case .note: "finding note"
    }
  }

  private func placeText(_ place: Place) -> String {
    var text = place.file
    if let line = place.line { text += ", line \(line)" }
    if let column = place.column { text += ", column \(column)" }
    if let page = place.page { text += ", page \(page)" }
    return text
  }
}

/// The severity as a word; the colour only repeats it.
func severityBadge(_ severity: Severity) -> Node {
  switch severity {
  case .error: element(.span, .class("badge error"), text: "Error")
  case .warning: element(.span, .class("badge warning"), text: "Warning")
  case .note: element(.span, .class("badge note"), text: "Note")
  }
}

/// A key path, or the path of a document that the tool made.
func pathText(_ path: String) -> Node {
  element(.code) { Node.value(path.hasPrefix("file:") ? String(path.dropFirst(5)) : path) }
}

/// A part of the page under a heading of the second level.
func part(_ name: StaticString, _ title: String, @NodeBuilder content: () -> [Node]) -> Node {
  let heading = Anchor(path: "heading:" + "\(name)")
  return element(.section, .id(Anchor(name)), .labelled(by: heading), .class("part")) {
    element(.h2, .id(heading), text: title)
    content()
  }
}

/// A table that is wider than a small screen can be scrolled, by keyboard too.
func scrolling(_ label: String, @NodeBuilder content: () -> [Node]) -> Node {
  element(.div, .class("scroll"), .role("region"), .label(label), .focusable, content: content)
}
