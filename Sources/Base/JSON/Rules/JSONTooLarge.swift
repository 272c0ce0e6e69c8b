public import Findings

extension Rule {
  public static let jsonTooLarge = Rule(
    "json-too-large",
    title: "a JSON file has at most 1 MiB",
    why: """
      A form that people fill in has a few kilobytes. Much larger files are mistakes or attacks, and are refused before they are read.
      """,
    help: "check that the right file lies in this place",
    source: "Bindery's own limit",
    good: Sample(form: #"{"companyName": "Acme Robotics, Inc."}"#, caption: "a form of less than two kilobytes"),
    bad: Sample(rawForm: [UInt8](repeating: 0x5B, count: (1 << 20) + 1), caption: "more than a mebibyte of ["))
}
