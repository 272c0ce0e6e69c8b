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
    (#"{"name": "Acme", "files": ["a", "b", "c"]}"#, "list-length", "add or remove"),
    (#"{"name": " "}"#, "text-not-blank", ""),
    (#"[]"#, "wrong-type", ""),
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

  @Test func `the schema says what the check demands`() {
    let schema = shape.schemaDocument(title: "t", id: "urn:x")
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["required"] == ["name"])
    #expect(schema["additionalProperties"] == false)
    #expect(schema["properties"]?["kind"]?["enum"] == ["standard", "custom"])
    #expect(schema["properties"]?["count"]?["maximum"] == 5)
  }
}
