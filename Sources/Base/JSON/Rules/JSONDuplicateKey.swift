public import Findings

extension Rule {
  public static let jsonDuplicateKey = Rule(
    "json-duplicate-key",
    title: "each key stands once in its object",
    why: """
      Of two values for one key, readers keep the first or the last as they like: nobody would know which amount counts.
      """,
    help: "keep one of the two",
    source: "RFC 8259, section 4",
    good: Sample(rawForm: Array("{\"key\": \"acme-2026\"}\n".utf8)),
    bad: Sample(rawForm: Array("{\"key\": \"acme-2026\", \"key\": \"acme-2027\"}".utf8)))
}
