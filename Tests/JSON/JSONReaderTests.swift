import Findings
import JSON
import Testing

struct JSONReaderTests {
  private func read(_ text: String) -> (value: JSONValue?, findings: [Finding]) {
    JSONReader.read(Array(text.utf8), file: "offer.json")
  }

  @Test func `every value keeps its line and column`() throws {
    let value = try #require(read("{\n  \"é\": [1,\n    {\"a\": \"b\"}]}").value)
    #expect(value["é"]?.position == JSONValue.Position(line: 2, column: 8))
    #expect(value["é"]?.elements?[1]["a"]?.position == JSONValue.Position(line: 3, column: 11))
  }

  @Test(arguments: [
    ("{\"a\": 1, }", 1, 10, "a comma before"), ("{\"a\": 1 // x\n}", 1, 9, "JSON has no comments"),
    ("{'a': 1}", 1, 2, "texts stand in double quotes"), ("{a: 1}", 1, 2, "expected a key in double quotes"),
    ("{\n // hi\n}", 2, 2, "JSON has no comments"), ("{\"a\": 1, # hi\n}", 1, 10, "JSON has no comments"),
    ("{\"a\" /* hi */: 1}", 1, 6, "JSON has no comments"), ("{} // hi", 1, 4, "JSON has no comments"),
    ("{\u{201C}a\u{201D}: 1}", 1, 2, "not in curly ones"), ("{\"a\": \u{201C}b\u{201D}}", 1, 7, "not in curly ones"),
    ("[\u{2018}b\u{2019}]", 1, 2, "not in curly ones"), ("[1, 2", 1, 6, "the file ends too early"),
    ("{\"a\": 01}", 1, 8, "must not start with 0"), ("[\"\\ud800\"]", 1, 9, "half of a surrogate pair"),
    ("{} {}", 1, 4, "something follows the end"), ("[\"a\nb\"]", 1, 4, "must be escaped"),
    ("", 1, 1, "the file ends too early"),
    ("[tru]", 1, 2, "expected a value"), ("[1.]", 1, 4, "expected a digit"),
    ("[\"\\x\"]", 1, 4, "this escape is not JSON"),
  ]) func `broken text is refused with its place`(text: String, line: Int, column: Int, words: String) throws {
    let (value, findings) = read(text)
    #expect(value == nil)
    let finding = try #require(findings.first)
    #expect(finding.rule == "json-syntax")
    #expect(finding.message.contains(words), "\(finding.message)")
    #expect(finding.place.line == line)
    #expect(finding.place.column == column)
  }

  @Test func `a key that stands twice is found, and the first value is kept`() {
    let (value, findings) = read("{\"a\": 1,\n \"a\": 2}")
    #expect(value?["a"]?.int == 1)
    #expect(findings.map(\.rule) == ["json-duplicate-key"])
    #expect(findings.first?.place.line == 2)
  }

  @Test func `a key that stands twice is named with the way to it, and thousands are counted`() {
    let nested = read(#"{"a": [{}, {"b c": {"d": 1, "d": 2}}], "e": 3}"#).findings
    #expect(nested.map(\.message) == [#"a[1]."b c".d: stands here again; it stood in line 1"#])
    let many = read("{" + (0..<5_000).map { _ in "\"a\": 1" }.joined(separator: ",") + "}").findings
    #expect(many.count == 20)
    #expect(many.last?.message.hasSuffix("; and 4,979 more") == true)
  }

  @Test func `a byte order mark is refused`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x7B, 0x7D]
    #expect(JSONReader.read(bytes, file: "f").findings.map(\.rule) == ["json-byte-order-mark"])
  }

  @Test func `a byte that is not UTF-8 is shown with its place`() {
    let (value, findings) = JSONReader.read(Array("{\"a\":\n \"x".utf8) + [0xE9] + Array("\"}".utf8), file: "f")
    #expect(value == nil)
    #expect(findings.first?.message == "byte 233 is not UTF-8")
    #expect(findings.first?.place == Place(file: "f", line: 2, column: 4))
  }

  @Test(arguments: [
    ("{\n \"companyName\": \"\u{E9}\u{E9}\u{E9} x ", [0x80], 128, 2, 24),
    ("[\"\u{1F600}", [0xF0, 0x9F, 0x98], 240, 1, 4),
    ("[\"", [0xED, 0xA0, 0x80], 237, 1, 3), ("[\"a", [0xC0, 0xAF], 192, 1, 4), ("[\"", [0xFF], 255, 1, 3),
  ]) func `the first byte that breaks UTF-8 is the one that is shown`(
    text: String, bytes: [UInt8], byte: Int, line: Int, column: Int
  ) {
    let (value, findings) = JSONReader.read(Array(text.utf8) + bytes + Array("\"}".utf8), file: "f")
    #expect(value == nil)
    #expect(findings.first?.message == "byte \(byte) is not UTF-8")
    #expect(findings.first?.place == Place(file: "f", line: line, column: column))
  }

  @Test func `nesting is bounded`() {
    #expect(read(String(repeating: "[", count: 100_000)).findings.first?.message.contains("nest deeper") == true)
  }

  @Test func `a file beyond the limit is refused unread`() {
    let bytes = [UInt8](repeating: 0x5B, count: (1 << 20) + 1)
    #expect(JSONReader.read(bytes, file: "f").findings.map(\.rule) == ["json-too-large"])
  }

  @Test func `null counts as absent where a value is asked for`() {
    #expect(read("{\"a\": null}").value?.present("a") == nil)
    #expect(read("{\"a\": null}").value?["a"]?.isNull == true)
  }

  @Test(arguments: [
    ("500", 500), ("500.0", 500), ("5e2", 500), ("5E+2", 500), ("0.5e3", 500), ("5000e-1", 500), ("-12.00", -12),
    ("-0", 0), ("0e99", 0), ("2.5", nil), ("5e-1", nil), ("1e19", nil), ("1e999999999999999999999", nil),
    ("100000000000000000000", nil),
  ]) func `a whole number is one in whatever way it is written`(text: String, number: Int?) {
    #expect(read(text).value?.int == number)
  }

  @Test func `escapes come out as characters`() {
    #expect(read(#"["\u00e9\ud83d\ude00\n\/"]"#).value?.elements?.first?.string == "é😀\n/")
  }

  @Test func `canonical text reads back as the same value, in any order of keys`() throws {
    let text = #"{"b": [1.50, true, null, "x\"y\\\u0001é"], "a": {"d": {}, "c": []}}"#
    let value = try #require(read(text).value)
    #expect(value.canonical == #"{"a":{"c":[],"d":{}},"b":[1.50,true,null,"x\"y\\\u0001é"]}"#)
    for written in [value.canonical, value.pretty, value.sortedPretty] {
      #expect(read(written).value == value)
    }
  }

  /// Source: RFC 7396, appendix A.
  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, "{}"), (#"{"a":[1]}"#, #"{"a":{"b":null}}"#, #"{"a":{}}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ]) func `a merge patch changes what it names`(text: String, patch: String, result: String) {
    #expect(read(text).value?.merging(read(patch).value ?? .null).canonical == result)
  }
}
