internal import ArgumentParser
internal import Findings
internal import Ledger
internal import Pipeline
internal import Stages
internal import Workspace

/// The exit codes that scripts can rely on.
enum Exit {
  static let findings: Int32 = 1
  static let ourSide: Int32 = 2
  static let usage: Int32 = 64
  static let tryAgain: Int32 = 75
  static let timedOut: Int32 = 124
}

/// An error as the command line ends with it: a message on stderr and an exit code.
struct Failure {
  let message: String
  let findings: [Finding]
  let exitCode: Int32

  init(_ error: any Error) {
    let cause = (error as? StageFailure)?.underlying ?? error
    var findings: [Finding] = []
    switch cause {
    case WorkspaceError.locked: exitCode = Exit.tryAgain
    case let ledger as LedgerError: exitCode = ledger.isBusy ? Exit.tryAgain : Exit.ourSide
    case SettingsProblem.findings(let problems):
      findings = problems
      exitCode = Exit.ourSide
    case SettingsProblem.packetNotFound, SettingsProblem.packetIsFile, SettingsProblem.offerNotFound, is UsageProblem:
      exitCode = Exit.usage
    default: exitCode = Exit.ourSide
    }
    self.findings = findings
    message = "\(error)"
  }

  func print() {
    let text = FindingText(colors: Terminal.errorsTakeColors)
    for finding in findings { Terminal.talk(text.text(finding), terminator: "") }
    Terminal.talk("bindery: " + terminalSafe(message))
  }
}

/// A command line that cannot be meant, found after parsing.
struct UsageProblem: Error, CustomStringConvertible {
  let description: String
}
