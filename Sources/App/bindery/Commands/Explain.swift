internal import ArgumentParser
internal import DropFolder
internal import Findings
internal import Stages

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule with a sample that breaks it and one that keeps it; without a name, lists all rules.")

  @Argument(help: "The rule's name, as findings show it in brackets.")
  var rule: String?

  func run() throws {
    let rules = allRules + dropRules
    guard let name = rule else {
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules.sorted(by: { $0.id < $1.id }) {
        let severity = rule.severity.rawValue + String(repeating: " ", count: 9 - rule.severity.rawValue.count)
        Terminal.say(rule.id + String(repeating: " ", count: width + 2 - rule.id.count) + severity + rule.title)
      }
      return
    }
    guard let rule = rules.first(where: { $0.id == name }) else {
      let hint =
        nearest(to: name, among: rules.map(\.id)).map { "; did you mean \($0)?" } ?? "; bindery explain lists all"
      throw UsageProblem(description: "no rule \(name)\(hint)")
    }
    Terminal.say(explanation(of: rule), terminator: "")
  }
}
