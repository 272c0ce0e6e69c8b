internal import Findings
internal import Stages

/// Puts the questions of a new packet to a person on a terminal, or reads the answers line by line where there is none.
///
/// Questions are talk and go to stderr. Every text that is shown again is made safe for a terminal first.
struct Questionnaire {
  private let isTerminal = Terminal.takesAnswers
  private let colors = Terminal.errorsTakeColors

  /// Says what one can type, and which documents of a copied offer are missing.
  func sayHow(notCopied: [Finding]) {
    let text = FindingText(colors: colors)
    for finding in notCopied { Terminal.talk(text.text(finding), terminator: "") }
    if isTerminal {
      Terminal.talk("Enter takes the value in [brackets], ? explains, - leaves a field empty, Ctrl-D stops.")
    }
  }

  /// Asks until nothing is open. False where the person stops and wants nothing written.
  func ask(_ questions: inout NewPacketQuestions) throws -> Bool {
    var input = AnswerLines()
    var section = ""
    while let question = questions.next {
      if question.section != section {
        section = question.section
        Terminal.talk("\n\(bold(section))\n\(faint(question.about))")
      }
      Terminal.talk(prompt(question), terminator: "")
      guard let line = try input.next() else { return try stop(&questions, &input) }
      if !isTerminal { Terminal.talk(terminalSafe(line)) }
      if line.allSatisfy({ $0 == " " || $0 == "?" }), line.contains("?") {
        explain(question)
      } else {
        say(questions.answer(line))
      }
    }
    Terminal.talk("")
    return true
  }

  /// Nobody answers any more. A person is asked whether the rest is wanted as it is.
  private func stop(_ questions: inout NewPacketQuestions, _ input: inout AnswerLines) throws -> Bool {
    Terminal.talk("\n")
    questions.endAnswers()
    Terminal.talk("no more answers: what was not asked has its default, or is missing")
    guard isTerminal else { return true }
    let findings = questions.findings.filter { $0.severity == .error }
    let text = FindingText(colors: colors)
    for finding in findings { Terminal.talk(text.text(finding), terminator: "") }
    Terminal.talk("Write the packet as it is? (yes, no) [no]: ", terminator: "")
    guard let line = try input.next() else {
      Terminal.talk("")
      return false
    }
    return ["y", "yes"].contains(line.lowercased().filter { $0 != " " })
  }

  private func prompt(_ question: NewPacketQuestions.Question) -> String {
    var text = "  " + terminalSafe(question.label)
    // Of many choices `?` tells; of few the words are in the way.
    if (1...4).contains(question.choices.count) {
      text += " (" + question.choices.map { terminalSafe($0.text) }.joined(separator: ", ") + ")"
    }
    if let fallback = question.fallback {
      text += " [" + bold(terminalSafe(fallback)) + "]"
    } else if let example = question.example, question.emptyAnswer == .refused {
      text += faint(" (such as " + terminalSafe(example) + ")")
    } else if question.emptyAnswer == .leavesOut {
      text += faint(" (Enter: none)")
    } else if question.emptyAnswer == .endsList {
      text += faint(" (Enter: no more)")
    }
    return text + ": "
  }

  private func explain(_ question: NewPacketQuestions.Question) {
    if !question.summary.isEmpty { Terminal.talk("    " + terminalSafe(question.summary)) }
    let width = question.choices.map(\.text.count).max() ?? 0
    for choice in question.choices {
      let name = choice.text + String(repeating: " ", count: width - choice.text.count)
      Terminal.talk("    " + terminalSafe(choice.words.isEmpty ? choice.text : "\(name)  \(choice.words)"))
    }
    if let example = question.example { Terminal.talk("    such as " + terminalSafe(example)) }
  }

  private func say(_ reply: NewPacketQuestions.Reply) {
    for finding in reply.findings {
      Terminal.talk("    \(label(finding)) \(terminalSafe(finding.message))")
      for line in finding.evidence { Terminal.talk("      | " + terminalSafe(line)) }
      if !finding.help.isEmpty { Terminal.talk("      help: " + terminalSafe(finding.help)) }
    }
  }

  private func label(_ finding: Finding) -> String {
    let text = "\(finding.severity.rawValue)[\(finding.rule)]:"
    guard colors else { return text }
    let color = finding.severity == .error ? "31" : finding.severity == .warning ? "33" : "36"
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }

  private func bold(_ text: String) -> String { colors ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func faint(_ text: String) -> String { colors ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
