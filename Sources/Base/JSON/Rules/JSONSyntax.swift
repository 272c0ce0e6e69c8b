public import Findings

extension Rule {
  public static let jsonSyntax = Rule(
    "json-syntax",
    title: "the file is JSON",
    why: """
      Nothing else can be checked before the text can be read. Comments, single quotes and commas at the end of a list are not JSON, although some \
      editors accept them. A note has a place all the same: under a key that starts with x-.
      """,
    help: "correct the text at this place; most editors underline it",
    source: "RFC 8259",
    good: Sample(rawForm: Array("{ \"key\": \"acme\", \"x-note\": \"the deal\" }\n".utf8)),
    bad: Sample(rawForm: Array("{ \"key\": \"acme\" // the deal\n}".utf8)))
}
