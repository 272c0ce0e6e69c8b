internal import Findings
internal import JSON

extension ReviewPage {
  /// The form, section by section in the article's order, each with its findings beside it.
  var formPart: Node {
    part("form", "The form, section by section") {
      for section in sections { node(section) }
    }
  }

  private func node(_ section: FormSection) -> Node {
    let heading = Anchor(path: "heading:" + section.name.rawValue)
    let found = findings.filter { $0.section == section.name }
    return element(.section, .id(Anchor(section: section.name)), .labelled(by: heading), .class("form-section")) {
      element(.div, .class("section-head")) {
        element(.h3, .id(heading), text: section.name.title)
        element(.p, .class("about"), text: section.name.about)
      }
      if !found.isEmpty {
        element(.div, .class("beside"), .role("group"), .label("Findings: \(section.name.title)")) {
          for finding in found { card(finding) }
        }
      }
      element(.div, .class("fields")) {
        for part in section.parts { nodes(part) }
      }
    }
  }

  private func nodes(_ part: FormPart) -> Node {
    switch part {
    case .rows(let rows): element(.dl, .class("rows")) { for row in rows { node(row) } }
    case .table(let table): node(table)
    case .documents(let group): node(group)
    }
  }

  func node(_ row: FormRow) -> Node {
    let marks = marks(row.path)
    return element(.div, .id(Anchor(path: row.path)), .class(rowClass(row.path))) {
      element(.dt) { Node.value(row.label) }
      element(.dd) {
        element(.div, .class("content")) {
          content(row.content)
          marks
        }
        for explanation in row.explanations { element(.div, .class("explanation"), text: explanation) }
      }
    }
  }

  private func rowClass(_ path: String) -> StaticString {
    switch worst(path) {
    case .error: "row error"
    case .warning: "row warning"
    default: "row"
    }
  }

  func content(_ content: FormContent) -> [Node] {
    switch content {
    case .written(let value): [written(value)]
    case .absent(isRequired: true): [element(.span, .class("missing"), text: "missing")]
    case .absent(isRequired: false): [element(.span, .class("absent"), text: "not given")]
    case .computed(let text): [.text(text)]
    case .left(let count): [element(.span, .class("absent"), text: "and \(grouped(count)) more entries")]
    }
  }

  /// Texts as they are; what is no text with its kind, so that 12345678902 is not taken for "12345678902".
  private func written(_ value: JSONValue) -> Node {
    switch value.content {
    case .string(""): element(.span, .class("absent"), text: "empty text")
    case .string(let text): .value(text)
    case .bool(let flag): .text(flag ? "Yes" : "No")
    case .null: element(.span, .class("absent"), text: "not given")
    case .number(let digits): .text(digits)
    case .array, .object: element(.code) { Node.value(value.canonical) }
    }
  }

  /// Links to the findings of a field, with their severity as a word.
  func marks(_ path: String) -> [Node] {
    (findingsOfField[path] ?? []).prefix(5).flatMap { finding in
      [
        .text(" "),
        element(.a, .link(to: finding.anchor), .class("mark")) {
          severityBadge(finding.finding.severity)
          element(.span, .class("unseen"), text: ": to the finding, \(finding.finding.rule)")
        },
      ]
    }
  }

  func worst(_ path: String) -> Severity? { findingsOfField[path]?.map(\.finding.severity).max() }
}

extension ReviewPage {
  private func node(_ table: FormTable) -> Node {
    scrolling(table.caption) {
      element(.table, .class("lines"), .id(Anchor(path: table.path))) {
        element(.caption) {
          Node.text(table.caption)
          marks(table.path)
        }
        element(.thead) {
          element(.tr) {
            for column in table.columns {
              element(.th, .columnHeader, .class(column.isNumber ? "number" : "words")) { Node.value(column.label) }
            }
          }
        }
        element(.tbody) { for row in table.rows { node(row, table) } }
        if !table.totals.isEmpty || table.notShown > 0 { foot(table) }
      }
    }
  }

  private func node(_ row: FormTable.Row, _ table: FormTable) -> Node {
    element(.tr, .id(Anchor(path: row.path))) {
      for (index, cell) in row.cells.enumerated() {
        let isNumber = index < table.columns.count && table.columns[index].isNumber
        element(.td, .id(Anchor(path: cell.path)), .class(cellClass(cell.path, isNumber: isNumber))) {
          content(cell.content)
          marks(cell.path)
          if index == 0 { marks(row.path) }
          if let note = cell.note { element(.div, .class("explanation")) { Node.value(note) } }
        }
      }
    }
  }

  private func cellClass(_ path: String, isNumber: Bool) -> StaticString {
    switch (worst(path), isNumber) {
    case (.error, true): "number error"
    case (.error, false): "words error"
    case (.warning, true): "number warning"
    case (.warning, false): "words warning"
    case (_, true): "number"
    case (_, false): "words"
    }
  }

  private func foot(_ table: FormTable) -> Node {
    element(.tfoot) {
      if table.notShown > 0 {
        element(.tr) {
          element(.td, .columns(table.columns.count), text: "and \(grouped(table.notShown)) more entries")
        }
      }
      for total in table.totals {
        element(.tr) {
          element(.th, .rowHeader, .columns(max(1, table.columns.count - 1)), text: total.label)
          element(.td, .class("number"), text: total.amount)
        }
      }
    }
  }
}
