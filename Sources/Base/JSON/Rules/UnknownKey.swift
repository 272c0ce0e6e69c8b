public import Findings

extension Rule {
  public static let unknownKey = Rule(
    "unknown-key",
    title: "every key is known",
    why: """
      A misspelt key would be ignored silently, and the value that someone typed would be lost.
      """,
    help: "correct the name, or start a key of your own with x-",
    source: "bindery schema offer",
    good: Sample(form: #"{"companyName": "Acme Robotics, Inc.", "x-crm-id": "0065g00000"}"#),
    bad: Sample(form: #"{"companyNam": "Acme"}"#))
}
