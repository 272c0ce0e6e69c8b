internal import Findings
internal import JSON

extension Rule {
  static let registrationEmail = Rule(
    "registration-email",
    title: "a registration field for an e-mail address holds one",
    why: "The buyer is written to at this address, and it stands in the new order notification.",
    help: "write it as name@company.example",
    source: "article: Registration details; RFC 5321",
    good: Sample(form: #"{"registration": {"Email Address": "it@acme.example"}}"#),
    bad: Sample(form: #"{"registration": {"Email Address": "Kim Lee, Acme"}}"#))
}

extension OfferCheck {
  func registrationEmail() -> [Finding] {
    let broken = registrationFieldEntries.filter {
      isForEmail($0.name) && TextFormat.email.problem($0.entry.string ?? "") != nil
    }
    return Rule.registrationEmail.findings(broken.map(\.entry)) { written in
      finding(.registrationEmail, "\(jsonQuoted(written.string ?? "")) is not an e-mail address", at: written)
    }
  }

  /// `Email Address`, `Billing E-mail`; not `Email Domain`.
  private func isForEmail(_ name: String) -> Bool {
    let plain = nameSkeleton(name)
    return plain.hasSuffix("email") || plain.hasSuffix("emailaddress")
  }
}
