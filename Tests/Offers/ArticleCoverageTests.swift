import Findings
import Foundation
import JSON
import Offers
import Testing

/// Every sentence of the article has a rule, a field or a reason, and what the table names exists.
struct ArticleCoverageTests {
  @Test(arguments: article.map(\.says)) func `each sentence has an answer`(says: String) throws {
    let sentence = try #require(article.first { $0.says == says })
    #expect(!sentence.rules.isEmpty || !sentence.fields.isEmpty || !sentence.reason.isEmpty)
  }

  @Test func `every rule of forms and settings answers a sentence`() {
    let named = Set(article.flatMap(\.rules))
    #expect(Set(offerRules.map(\.id)).subtracting(named) == [])
  }

  @Test func `every rule that the table names is one of the tool`() throws {
    let known = try ruleIDsInSources()
    #expect(Set(offerRules.map(\.id)).subtracting(known) == [])
    #expect(Set(article.flatMap(\.rules)).subtracting(known) == [])
  }

  @Test func `every field that the table names is one of the form, the listing or the settings`() {
    for field in article.flatMap(\.fields) {
      let (shape, path): (Shape, Substring) =
        field.hasPrefix("listing.")
        ? (listingShape, field.dropFirst(8))
        : field.hasPrefix("settings.")
          ? (sellerShape, field.dropFirst(9))
          : (offerShape, field[...])
      #expect(has(shape, path), "\(field)")
    }
    #expect(!has(offerShape, "details.expiryDate"))
  }

  @Test func `every section of the form is in the table`() {
    let named = Set(article.flatMap(\.fields).map { String($0.prefix { $0 != "." && $0 != "[" }) })
    let sections = offerShape.schemaDocument(title: "t", id: "urn:x")["properties"]?.members?.map(\.key) ?? []
    #expect(Set(sections).subtracting(named) == ["$schema"])
  }

  private func has(_ shape: Shape, _ path: Substring) -> Bool {
    var schema: JSONValue? = shape.schemaDocument(title: "t", id: "urn:x")
    for step in path.split(separator: ".") {
      schema = properties(of: schema)?[String(step.prefix { $0 != "[" })]
      if step.hasSuffix("[]") { schema = schema?["items"] }
    }
    return schema != nil
  }

  /// A section that may be null, or a path, has its properties one level down.
  private func properties(of schema: JSONValue?) -> JSONValue? {
    schema?["properties"] ?? schema?["anyOf"]?.elements?.compactMap { $0["properties"] }.first
  }

  /// Ids as they stand in the sources of all rooms, behind `Rule(`.
  private func ruleIDsInSources() throws -> Set<String> {
    var root = URL(filePath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    let sources = root.appending(path: "Sources").resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let pattern = /Rule\(\s*"([a-z0-9-]+)"/
    return try Set(
      (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.flatMap { file in
        try String(contentsOf: file, encoding: .utf8).matches(of: pattern).map { String($0.1) }
      })
  }
}
