internal import Findings
internal import Foundation
internal import JSON

extension TextFormat {
  static let fiscalZone = TextFormat(
    rule: .timeZone, schema: SchemaTerms(pattern: "^[A-Za-z0-9_+/-]+$"), example: "America/New_York"
  ) { text in
    guard !isKnownTimeZone(text) else { return nil }
    let isName = !text.isEmpty && text.utf8.allSatisfy { isAlphanumeric($0) || "_+/-".utf8.contains($0) }
    guard isName else { return TextProblem(.textNotBlank, "is not the IANA name of a time zone", help: exampleHelp) }
    return TextProblem(.timeZone, "is not a time zone that this machine knows", help: meantZone(text))
  }
}

private let exampleHelp = "write a name such as America/New_York, Europe/Berlin or UTC"

/// A place or UTC. Short names such as EST mean several zones, and Foundation takes some that IANA does not have.
func isKnownTimeZone(_ name: String) -> Bool {
  guard name == "UTC" || name.contains("/") else { return false }
  return TimeZone(identifier: name) != nil
}

private func meantZone(_ name: String) -> String? {
  nearest(to: name, among: TimeZone.knownTimeZoneIdentifiers.sorted()).map { "did you mean \(jsonQuoted($0))?" }
}
