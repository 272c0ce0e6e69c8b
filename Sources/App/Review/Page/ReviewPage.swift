internal import Findings
internal import JSON
internal import Offers

/// The page that a person reads before an offer is created: what the form says, what is wrong with it, who will see what, what has
/// changed, and who must act next. One HTML file without scripts and without anything from elsewhere, as UTF-8.
///
/// It shows wholesale prices: it is for the seller alone.
package func reviewPage(_ input: ReviewInput) -> [UInt8] {
  var writer = HTMLWriter()
  writer.write(ReviewPage(input).document)
  return Array(writer.text.utf8)
}

/// The parts of the page, made of what was read.
struct ReviewPage {
  let input: ReviewInput
  let reader: FormReader?
  let sections: [FormSection]
  /// In the order of the page; those of no field first.
  let findings: [PlacedFinding]
  let names: FieldNames
  /// By the key path of the field that they are about.
  let findingsOfField: [String: [PlacedFinding]]
  let steps: [ReviewStep]

  init(_ input: ReviewInput) {
    self.input = input
    let reader = input.form.map { FormReader(input, form: $0) }
    let sections = reader?.sections ?? []
    self.reader = reader
    self.sections = sections
    names = FieldNames(sections)
    findings = Self.placed(input, sections, names)
    findingsOfField = Dictionary(grouping: findings) { $0.field ?? "" }
    steps = input.steps ?? derivedSteps(input)
  }

  private static func placed(_ input: ReviewInput, _ sections: [FormSection], _ names: FieldNames) -> [PlacedFinding] {
    let places = FindingPlaces(sections, form: input.form, formFile: input.formFile)
    let order = Dictionary(sections.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let key = { (finding: PlacedFinding) -> [Int] in
      let section = finding.section.map { order[$0] ?? .max } ?? -1
      return [section, finding.field.map(names.place) ?? -1, finding.number]
    }
    return places.place(input.findings).map { ($0, key($0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  var document: Node {
    element(.html, .language("en")) {
      head
      element(.body) {
        element(.a, .class("skip"), .link(to: Anchor("content")), text: "Skip to the content")
        masthead
        element(.div, .class("columns")) {
          contents
          element(.main, .id(Anchor("content"))) {
            for part in parts { part.node }
          }
        }
        colophon
      }
    }
  }

  /// The parts with their names for the table of contents, in the order of the page.
  var parts: [(title: String, anchor: Anchor, node: Node)] {
    [
      findings.isEmpty ? nil : ("Findings", Anchor("findings"), findingsPart),
      differencesPart.map { ("Changes", Anchor("changes"), $0) },
      sections.isEmpty ? nil : ("The form", Anchor("form"), formPart),
      input.form == nil ? nil : ("Who sees what", Anchor("audiences"), audiencesPart),
      ("What happens next", Anchor("steps"), stepsPart),
      ("Approval", Anchor("approval"), approvalPart),
    ].compactMap { $0 }
  }

  private var head: Node {
    element(.head) {
      element(.meta, .characterSet("utf-8"))
      element(.meta, .httpEquivalent("Content-Security-Policy"), .content(contentPolicy))
      element(.meta, .metaName("viewport"), .content("width=device-width, initial-scale=1"))
      element(.meta, .metaName("color-scheme"), .content("light dark"))
      element(.meta, .metaName("referrer"), .content("no-referrer"))
      element(.meta, .metaName("robots"), .content("noindex"))
      element(.title, text: "\(verdict.short): review of \(input.key)")
      Node.styleSheet(pageStyle)
    }
  }

  private var contents: Node {
    element(.nav, .label("Contents")) {
      element(.ul) {
        for part in parts {
          element(.li) {
            element(.a, .link(to: part.anchor), text: part.title)
            if part.anchor == Anchor("form") { sectionContents }
          }
        }
      }
    }
  }

  private var sectionContents: Node {
    element(.ul) {
      for section in sections {
        element(.li) {
          element(.a, .link(to: Anchor(section: section.name)), text: section.name.title)
          let count = findings.count { $0.section == section.name && $0.finding.severity > .note }
          if count > 0 { element(.span, .class("count"), text: " \(count)") }
        }
      }
    }
  }

  private var colophon: Node {
    element(.footer) {
      element(.p) {
        "Made by \(input.tool) on "
        time(input.made)
        ". For \(input.seller?.legalName ?? "the seller") alone: it shows wholesale prices and documents that the buyer must not see."
      }
    }
  }
}

extension Anchor {
  init(section: FormSection.Name) { self.init(path: "section:" + section.rawValue) }
}
