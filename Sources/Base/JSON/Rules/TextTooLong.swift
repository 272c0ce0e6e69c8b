public import Findings

extension Rule {
  public static let textTooLong = Rule(
    "text-too-long",
    title: "a text has at most so many characters",
    why: """
      Names and titles go into documents, registers and AWS Marketplace, which cut longer ones or refuse them.
      """,
    help: "shorten the text",
    source: "bindery schema offer; AWS Marketplace Catalog API, names of at most 255 characters",
    good: Sample(form: #"{"partner": {"name": "Cascade Cloud LLC"}}"#),
    bad: Sample(
      form: "{\"partner\": {\"name\": \"Cascade \(String(repeating: "Cloud ", count: 42))LLC\"}}",
      caption: "the name has 263 characters"))
}
