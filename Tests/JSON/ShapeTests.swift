import Findings
import JSON
import Testing

struct ShapeTests {
  private let shape = Shape.object([
    Field("name", .text(.words(upTo: 10, example: "Acme")), required: true, "A name."),
    Field("kind", .oneOf(["standard", "custom"]), "A kind."), Field("count", .integer(1...5), "A count."),
    Field("files", .list(of: .text(.words(upTo: 10, example: "a")), count: 0...2), "Files."),
    Field("note", .nullable(.boolean), "A note."),
  ])

  private func check(_ text: String) -> [Finding] {
    shape.check(JSONReader.read(Array(text.utf8), file: "f.json").value ?? .null, file: "f.json")
  }

  @Test func `a sound document has no findings`() {
    #expect(
      check(#"{"name": "Acme", "kind": "custom", "count": 5, "files": ["a"], "note": null, "x-mine": [1]}"#) == [])
  }

  @Test(arguments: [
    (#"{"name": "Acme", "cuont": 1}"#, "unknown-key", "did you mean \"count\"?"),
    (#"{}"#, "required-field", "add it: A name."), (#"{"name": 7}"#, "wrong-type", "write it in double quotes: \"7\""),
    (#"{"name": "Acme", "kind": "costum"}"#, "value-not-allowed", "did you mean \"custom\"?"),
    (#"{"name": "Acme", "count": 2.5}"#, "number-out-of-range", "whole number"),
    (#"{"name": "Acme", "files": ["a", "b", "c"]}"#, "list-length", "remove entries"),
    (#"{"name": " "}"#, "text-not-blank", "write the text"), (#"{"name": "a\nb"}"#, "text-not-blank", "in one line"),
    (#"{"name": "A longer name"}"#, "text-too-long", "shorten it to 10"),
    (#"{"name": null}"#, "wrong-type", #"write a value such as "Acme""#),
    (#"{"name": "Acme", "count": null}"#, "wrong-type", "remove the key, or write a value such as 1"),
    (#"{"name": "Acme", "files": [null]}"#, "wrong-type", "remove the entry, or"),
    (#"{"name": "Acme", "count": "3"}"#, "wrong-type", "write it without quotes: 3"),
    (#"{"name": "Acme", "note": "true"}"#, "wrong-type", "write it without quotes: true"),
    (#"{"name": "Acme", "files": "a.pdf"}"#, "wrong-type", #"put it into square brackets: ["a.pdf"]"#),
    (#"{"name": "Acme", "kind": false}"#, "wrong-type", #"write "standard" or "custom""#),
    (#"[]"#, "wrong-type", #"write an object such as {"name":"Acme"}"#),
  ]) func `each mistake has its rule and a way out`(text: String, rule: String, help: String) throws {
    let finding = try #require(check(text).first)
    #expect(finding.rule == rule)
    #expect(help.isEmpty || finding.help.contains(help), "\(finding.help)")
  }

  @Test func `all mistakes are found at once, each at its place`() {
    let findings = check("{\"name\": 1,\n \"kind\": 2,\n \"count\": 9}")
    #expect(findings.map(\.place.line) == [1, 2, 3])
    #expect(findings.map(\.place.column) == [10, 10, 11])
  }

  @Test func `of ninety thousand unknown keys twenty are shown, the rest counted, in a moment`() {
    let keys = (0..<90_000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let text = "{\"name\": \"Acme\", \"count\": 9, \(keys)}"
    var findings: [Finding] = []
    let time = ContinuousClock().measure { findings = check(text) }
    #expect(findings.count == 21)
    #expect(findings.filter { $0.rule == "unknown-key" }.count == 20)
    #expect(findings.last?.message == #""k19": unknown key; and 89,980 more"#)
    #expect(findings.first?.rule == "number-out-of-range")
    // A debug build needs half a second; a comparison of each key with each other one would need hours.
    #expect(time < .seconds(20))
  }

  @Test func `whole numbers in other spellings are whole`() {
    #expect(check(#"{"name": "Acme", "count": 5.0}"#) == [])
    #expect(check(#"{"name": "Acme", "count": 0.5e1}"#) == [])
    #expect(check(#"{"name": "Acme", "count": 5e1}"#).map(\.rule) == ["number-out-of-range"])
  }

  @Test(arguments: [
    ("\u{200B}", "U+200B ZERO WIDTH SPACE"), ("\u{200D}", "U+200D ZERO WIDTH JOINER"), ("\u{200C}", "U+200C"),
    ("\u{202E}", "U+202E RIGHT-TO-LEFT OVERRIDE"), ("\u{2066}", "U+2066"), ("\u{FEFF}", "U+FEFF"), ("\u{AD}", "U+00AD"),
    ("\u{2028}", "U+2028 LINE SEPARATOR"), ("\u{2029}", "U+2029"), ("\u{E000}", "U+E000"), ("\u{378}", "U+0378"),
    ("\u{E0041}", "U+E0041"), ("\u{10FFFF}", "U+10FFFF"), ("\u{3164}", "U+3164"),
  ]) func `a hidden character in a name is found, with its code point and place`(hidden: String, name: String) throws {
    let finding = try #require(check("{\"name\": \"Ac\(hidden)me\"}").first)
    #expect(finding.rule == "text-invisible")
    #expect(finding.message.contains("a hidden character, \(name)"), "\(finding.message)")
    #expect(finding.message.hasSuffix("as character 3"))
  }

  @Test(arguments: ["Größe", "東京", "葛\u{E0100}城", "Acme\u{A0}Inc.", "شركة", "ab\u{301}", "❤\u{FE0F}"])
  func `letters of every script are welcome`(name: String) {
    #expect(check("{\"name\": \"\(name)\"}") == [])
  }

  @Test(arguments: ["\u{85}", "a\u{85}b", "\\u0000", "a\u{7F}", "a\u{9F}", "\\t", "\u{A0}", "\u{3000}", ""])
  func `blank texts and control characters are refused`(name: String) {
    #expect(check("{\"name\": \"\(name)\"}").map(\.rule) == ["text-not-blank"])
  }

  @Test func `the schema's pattern of a text agrees with the check`() throws {
    let format = TextFormat.words(upTo: 10, example: "Acme")
    let pattern = try Regex(#require(format.schemaTerms.pattern)).matchingSemantics(.unicodeScalar)
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
      for text in [String(scalar), "a" + String(scalar)] {
        let isSound = format.problem(text) == nil
        #expect(isSound == (try pattern.firstMatch(in: text) != nil), "U+\(String(value, radix: 16)) in \(text.count)")
      }
    }
  }

  @Test func `a message shows the beginning of a very long key or text`() {
    let long = String(repeating: "a", count: 50_000)
    let findings = check("{\"name\": \"\(long)\", \"\(long)\": 1}")
    #expect(findings.map(\.rule) == ["text-too-long", "unknown-key"])
    #expect(findings.allSatisfy { $0.message.utf8.count < 200 })
  }

  @Test func `the schema says what the check demands`() {
    let schema = shape.schemaDocument(title: "t", id: "urn:x")
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["required"] == ["name"])
    #expect(schema["additionalProperties"] == false)
    #expect(schema["properties"]?["kind"]?["enum"] == ["standard", "custom"])
    #expect(schema["properties"]?["count"]?["maximum"] == 5)
  }
}
