internal import Findings
internal import JSON

extension Rule {
  static let straySpaces = Rule(
    "stray-spaces", .warning,
    title: "names and titles have no spaces at their ends, and no two in a row",
    why: """
      Nobody sees such a space, but every system that matches by name does: the customer appears twice, the quote is not found.
      """,
    help: "remove the space",
    source: "article: Company name ... added to all notifications; Registration details",
    good: Sample(form: #"{"partner": {"name": "Cascade Cloud LLC", "country": "CA"}}"#),
    bad: Sample(form: #"{"partner": {"name": "Cascade  Cloud LLC"}}"#))
}

extension OfferCheck {
  func straySpaces() -> [Finding] {
    let named =
      [entry("companyName"), entry("partner", "name")].compactMap { $0 } + registrationFieldEntries.map(\.entry)
    return Rule.straySpaces.findings((named + titles + quoteNumbers).filter { strayPlace($0) != nil }) { entry in
      finding(.straySpaces, "\(jsonQuoted(entry.string ?? "")) \(strayPlace(entry) ?? "")", at: entry)
    }
  }

  private func strayPlace(_ entry: FormEntry) -> String? {
    let spaces = (entry.string ?? "").unicodeScalars.map(\.properties.isWhitespace)
    guard spaces.contains(false) else { return nil }
    if spaces.first == true { return "begins with a space" }
    if spaces.last == true { return "ends with a space" }
    let pair = zip(spaces, spaces.dropFirst()).enumerated().first { $0.element.0 && $0.element.1 }
    return pair.map { "has two spaces in a row as characters \($0.offset + 1) and \($0.offset + 2)" }
  }
}
