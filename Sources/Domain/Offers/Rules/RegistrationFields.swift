internal import Findings
internal import JSON

extension Rule {
  static let registrationMissing = Rule(
    "registration-missing", .warning,
    title: "required registration fields are filled in",
    why: """
      Fields that are left open are asked of the buyer at acceptance; filled in now they save the buyer's time, and the new order \
      notification comes at once.
      """,
    help: "add the value to registration, if it is known",
    source: "article: complete these registration fields now so your buyers don't need to",
    bad: Sample(form: #"{"registration": {"Email Address": null}}"#))

  static let registrationUnknown = Rule(
    "registration-unknown",
    title: "a registration field is one of the listing's",
    why: "A field that the listing does not have is dropped on the way, and its value is lost.",
    help: "use a registration field of the listing",
    source: "partner offer form: registration fields configured for the listing",
    bad: Sample(form: #"{"registration": {"E-mail Address": "it@acme.example"}}"#))
}

extension OfferCheck {
  func registrationFields() -> [Finding] {
    guard let listing else { return [] }
    let written = value("registration")
    let members = written?.members ?? []
    let names = listing.registrationFields.map(\.name)
    let unknown = members.filter { !names.contains($0.key) && !$0.key.hasPrefix("x-") }.map { member in
      let help =
        nearest(to: member.key, among: names).map { "did you mean \(jsonQuoted($0))?" }
        ?? "known: \(names.joined(separator: ", "))"
      let message = "registration.\(jsonQuoted(member.key)): the listing has no such field"
      return Rule.registrationUnknown.finding(message, at: place(member.keyPosition), help: help)
    }
    let missing = listing.registrationFields.filter { field in
      field.isRequired && !members.contains { $0.key == field.name }
    }
    return unknown
      + missing.map { field in
        let message = "registration.\(jsonQuoted(field.name)): is not filled in; the buyer will be asked"
        return Rule.registrationMissing.finding(message, at: place(written))
      }
  }
}
