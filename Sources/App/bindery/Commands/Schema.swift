internal import ArgumentParser
internal import Findings
internal import Stages

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a JSON Schema (draft-07) for editors and programs; without a name, lists them.",
    discussion: """
        bindery schema offer > offer.schema.json
      """)

  @Argument(help: "offer, listing, settings, pipeline or booking.")
  var name: String?

  func run() throws {
    let schemas = publishedSchemas
    guard let name else {
      for schema in schemas {
        Terminal.say(schema.name + String(repeating: " ", count: 10 - schema.name.count) + schema.summary)
      }
      return
    }
    guard let schema = schemas.first(where: { $0.name == name }) else {
      let names = schemas.map(\.name)
      let hint =
        nearest(to: name, among: names).map { "did you mean \($0)?" } ?? "known: \(names.joined(separator: ", "))"
      throw UsageProblem(description: "no schema \(name); \(hint)")
    }
    Terminal.say(schema.text, terminator: "")
  }
}
