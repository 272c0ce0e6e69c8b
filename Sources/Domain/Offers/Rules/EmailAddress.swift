internal import Findings

extension Rule {
  static let emailAddress = Rule(
    "email-address",
    title: "an address to notify is an e-mail address",
    why: """
      A notice to a mistyped address is lost, and nobody hears of it.
      """,
    help: "write it as name@company.example",
    source: "RFC 5321",
    good: Sample(form: #"{"notify": ["ae@isv.example", "revops@isv.example"]}"#),
    bad: Sample(form: #"{"notify": ["ae@isv.example", "revops at isv.example"]}"#))
}
