public import Findings

extension Rule {
  public static let jsonByteOrderMark = Rule(
    "json-byte-order-mark",
    title: "a JSON file starts without a byte order mark",
    why: """
      JSON is UTF-8 and must not start with a byte order mark; other tools that read the same file stumble over it.
      """,
    help: "save the file as UTF-8 without a byte order mark",
    source: "RFC 8259, section 8.1",
    good: Sample(rawForm: Array("{\"key\": \"acme-2026\"}\n".utf8), caption: "the first byte is the brace"),
    bad: Sample(rawForm: [0xEF, 0xBB, 0xBF] + Array("{}".utf8)))
}
