internal import ArgumentParser
internal import Findings
internal import Glibc
internal import Stages

/// The command line: a file a command in Commands/, what is printed in Reports/, and the exit codes.
@main
struct Bindery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bindery",
    abstract: "Turns partner offer packets into the documents that AWS Marketplace and finance need.",
    discussion: """
      A packet is a folder with offer.json and the files it names. A workspace is a folder with bindery.json (the seller) and \
      listings/. Begin with:

        bindery init deals                 a workspace with an example
        bindery new deals/packets/acme     a packet, asked for section by section
        bindery run deals/packets/example  checks, documents and, once accepted, the bookable artifact
        bindery explain                    every rule, with samples

      Exit codes: 0 done or nothing to do; 1 findings of severity error; 2 our side failed (disk, settings, ledger); 64 usage; \
      75 try again later (locked); 124 a stage timed out; 130, 143 interrupted.
      """,
    version: toolVersion,
    subcommands: [
      Check.self, PlanCommand.self, Run.self, Watch.self, Approve.self, Cancel.self, Init.self, New.self,
      Explain.self, SchemaCommand.self, Doctor.self,
    ])

  static func main() {
    // Before anything else: a worker must confine itself while it has read nothing and has one thread.
    serveIfWorker()
    if opensDocuments { keepWorkersReady() }
    do {
      try refuseUnknownCommand()
      var command = try parseAsRoot()
      try command.run()
      // What libraries take down at the end takes a millisecond or two, and the system does it anyway.
      fflush(nil)
      _exit(EXIT_SUCCESS)
    } catch {
      // What the parser refuses, and help that is asked for, it prints itself.
      if [.success, .validationFailure].contains(exitCode(for: error)) || error is ExitCode { exit(withError: error) }
      let failure = Failure(error)
      failure.print()
      exit(withError: ExitCode(failure.exitCode))
    }
  }

  /// Whether the command is one that has workers open documents.
  private static var opensDocuments: Bool {
    let commands: [any ParsableCommand.Type] = [Run.self, Check.self, Watch.self]
    return commands.contains { $0.configuration.commandName == CommandLine.arguments.dropFirst().first }
  }

  /// The parser takes a misspelt command for a stray argument; this says what was meant.
  private static func refuseUnknownCommand() throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), !names.contains(first) else {
      return
    }
    let hint =
      nearest(to: first, among: names).map { "did you mean \($0)?" } ?? "known: \(names.joined(separator: ", "))"
    throw UsageProblem(description: "no command \(first); \(hint)")
  }
}
