internal import ArgumentParser
internal import Findings
internal import JSON
internal import Stages

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what this machine has: libraries, fonts, and how strangers' documents are confined.",
    discussion: """
      Documents are opened in a process of its own. Each layer that confines it is named with whether this kernel has it; \
      "sandbox": "required" in bindery.json refuses to run without them.

        bindery doctor
      """)

  @Flag(help: "Answers for programs.")
  var json = false

  func run() throws {
    let report = try MachineReport(worker: .itself)
    if json {
      Terminal.say(report.json.pretty, terminator: "")
    } else {
      for line in report.lines { Terminal.say(terminalSafe(line)) }
    }
    if !report.isSound { throw ExitCode(Exit.ourSide) }
  }
}
