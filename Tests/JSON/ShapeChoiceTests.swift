import Findings
import JSON
import Testing

/// Shapes of maps with known keys, and of fields that depend on another one.
struct ShapeChoiceTests {
  private static let accountsRule = Rule("accounts", title: "t", why: "w", help: "h", source: "s", bad: Sample())
  private let metadata = Shape.map(
    of: .text(.words(upTo: 9, example: "PO-1")),
    known: [
      Field("Account", .integer(1...9), requiredBy: accountsRule, "The account."), Field("Id", .boolean, "An id."),
    ])
  private let stage = Shape.dependent(
    [
      Field("uses", .oneOf(["bind", "check"]), required: true, "A stage."),
      Field("with", .map(of: .anything), "Its parameters."),
    ],
    Dependence(
      of: "with", on: "uses",
      [("bind", .object([Field("limit", .integer(1...5), "A limit.")])), ("check", .object([]))]))

  private func said(_ text: String, _ shape: Shape) -> [String] {
    shape.check(JSONReader.read(Array(text.utf8), file: "f").value ?? .null, file: "f").map {
      "\($0.rule): \($0.message)"
    }
  }

  @Test func `known keys of a map have shapes of their own, all others the map's`() {
    #expect(said(#"{"Account": 7, "Id": true, "Order": "PO-7"}"#, metadata) == [])
    #expect(
      said(#"{"Account": "7", "Order": 7}"#, metadata) == [
        "wrong-type: Account: expected a whole number, found a text",
        #"wrong-type: Order: expected a text such as "PO-1", found a number"#,
      ])
  }

  @Test func `a known key that is missing breaks the rule that demands it`() {
    #expect(said("{}", metadata) == ["accounts: Account: is missing"])
    #expect(said(#"{"Account": null}"#, metadata) == ["wrong-type: Account: expected a whole number, found null"])
  }

  @Test(arguments: [
    (#"{"uses": "bind", "with": {"limit": 5, "x-mine": 1}}"#, []), (#"{"uses": "bind"}"#, []),
    (
      #"{"uses": "bind", "with": {"limit": 6}}"#,
      ["number-out-of-range: with.limit: 6 is not a whole number from 1 to 5"]
    ),
    (#"{"with": {"limti": 6}, "uses": "bind"}"#, ["unknown-key: with.limti: unknown key"]),
    (#"{"uses": "check", "with": {"limit": 5}}"#, ["unknown-key: with.limit: unknown key"]),
    (#"{"uses": "check", "with": []}"#, ["wrong-type: with: expected an object, found a list"]),
    (#"{"uses": "bnid", "with": {"limit": 6}}"#, [#"value-not-allowed: uses: "bnid" is not allowed here"#]),
    (#"{"with": {"limit": 6}}"#, ["required-field: uses: is missing"]),
  ]) func `what a field may hold depends on the text of another one`(text: String, findings: [String]) {
    #expect(said(text, stage) == findings)
  }

  @Test func `the schema of a map demands its known keys and takes others`() {
    let schema = metadata.schemaDocument(title: "t", id: "urn:x")
    #expect(schema["properties"]?["Account"]?["maximum"] == 9)
    #expect(schema["required"] == ["Account"])
    #expect(schema["additionalProperties"]?["maxLength"] == 9)
  }

  @Test func `the schema of a field that depends on another one has a condition for each text`() throws {
    let schema = stage.schemaDocument(title: "t", id: "urn:x")
    let conditions = try #require(schema["allOf"]?.elements)
    #expect(conditions.map { $0["if"]?["properties"]?["uses"]?["const"]?.string } == ["bind", "check"])
    #expect(conditions.allSatisfy { $0["if"]?["required"] == ["uses"] })
    #expect(conditions[0]["then"]?["properties"]?["with"]?["properties"]?["limit"]?["maximum"] == 5)
    #expect(conditions[1]["then"]?["properties"]?["with"]?["additionalProperties"] == false)
  }
}
