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
    good: Sample(form: #"{"registration": {"Email Address": "kim@acme.example"}}"#),
    bad: Sample(form: #"{"registration": {"Email Address": null}}"#))

  static let registrationUnknown = Rule(
    "registration-unknown",
    title: "a registration field is one of the listing's",
    why: "A field that the listing does not have is dropped on the way, and its value is lost.",
    help: "use a registration field of the listing",
    source: "partner offer form: registration fields configured for the listing",
    good: Sample(form: #"{"registration": {"Phone Number": "+1 603 555 0142"}}"#),
    bad: Sample(form: #"{"registration": {"E-mail Address": "it@acme.example"}}"#))
}

extension OfferCheck {
  func registrationFields() -> [Finding] {
    guard let listing else { return [] }
    let written = entry("registration") ?? FormEntry(path: ValuePath().key("registration"), value: form)
    let members = entry("registration")?.value.members ?? []
    return unknownFields(members, in: written, of: listing) + missingFields(members, in: written, of: listing)
  }

  private func unknownFields(
    _ members: [JSONValue.Member], in registration: FormEntry, of listing: Listing
  ) -> [Finding] {
    let names = listing.registrationFields.map(\.name)
    let known = Set(names)
    let unknown = members.filter { !known.contains($0.key) && !$0.key.hasPrefix("x-") }
    return Rule.registrationUnknown.findings(unknown) { member in
      let help =
        nearest(to: member.key, among: names).map { "did you mean \(jsonQuoted($0))?" }
        ?? "known: \(names.joined(separator: ", "))"
      let message = registration.path.key(member.key).lead + "the listing has no such field"
      return Rule.registrationUnknown.finding(message, at: place(member.keyPosition), help: help)
    }
  }

  private func missingFields(
    _ members: [JSONValue.Member], in registration: FormEntry, of listing: Listing
  ) -> [Finding] {
    let written = Set(members.map(\.key))
    return listing.registrationFields.filter { $0.isRequired && !written.contains($0.name) }.map { field in
      let message = "is not filled in; the buyer will be asked"
      return finding(.registrationMissing, message, missing: field.name, in: registration)
    }
  }
}
