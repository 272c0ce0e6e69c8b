internal import ArgumentParser
internal import Findings
internal import JSON
internal import Stages

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Asks for an offer form, section by section, and makes a packet of it.",
    discussion: """
      Each answer is checked at once, as bindery check does it, and asked again where it is wrong. Enter takes the value in \
      [brackets], ? explains the field, - leaves it empty, Ctrl-D stops; nothing is written before the end.

        bindery new deals/packets/acme
        bindery new deals/packets/acme --listing sentinel
        bindery new deals/packets/acme-2 --from acme

      --from copies an offer of the workspace, or a packet's folder, with its documents but without what happened to it, and asks for \
      the key and the dates. Where no terminal is, answers are read line by line, and what is left at the end takes its default.
      """)

  @Argument(help: "The folder to make; an empty one will do.")
  var folder: String

  @Option(
    help: ArgumentHelp("The key of an offer in the workspace, or a packet's folder, to copy.", valueName: "offer"))
  var from: String?

  @Option(help: ArgumentHelp("The listing to sell.", valueName: "key"))
  var listing: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    var packet = try open()
    let questionnaire = Questionnaire()
    questionnaire.sayHow(notCopied: packet.notCopied)
    guard try questionnaire.ask(&packet.questions) else {
      Terminal.talk("nothing was written")
      throw ExitCode(Exit.findings)
    }
    let made = try packet.write()
    let findings = packet.questions.findings
    if options.json {
      let report: JSONValue = [
        "folder": .text(folder), "made": .list(made.map { .text($0) }), "findings": .list(findings.map(\.json)),
        "toCopy": .list(packet.missingDocuments.map { .text($0) }),
      ]
      Terminal.say(report.pretty, terminator: "")
    } else {
      for path in made { Terminal.say(terminalSafe(path)) }
    }
    sayNext(findings, toCopy: packet.missingDocuments)
    if findings.hasErrors { throw ExitCode(Exit.findings) }
  }

  private func open() throws -> NewPacketFolder {
    if from != nil, listing != nil {
      throw UsageProblem(description: "new: --listing does not go with --from; a copy keeps its listing")
    }
    do {
      return try NewPacketFolder(
        NewPacketFolder.Request(
          folder: folder, from: from, listing: listing, workspace: options.workspace, now: options.presentInstant()))
    } catch NewPacketProblem.brokenForm(let packet, let findings) {
      let text = FindingText(colors: Terminal.errorsTakeColors)
      for finding in findings { Terminal.talk(text.text(finding), terminator: "") }
      Terminal.talk("bindery: " + terminalSafe("\(NewPacketProblem.brokenForm(packet, findings))"))
      throw ExitCode(Exit.findings)
    } catch let problem as NewPacketProblem {
      throw UsageProblem(description: "new: \(problem)")
    }
  }

  private func sayNext(_ findings: [Finding], toCopy: [String]) {
    let text = FindingText(colors: Terminal.errorsTakeColors)
    for finding in findings { Terminal.talk(text.text(finding), terminator: "") }
    Terminal.talk("next:")
    if findings.hasErrors { Terminal.talk(terminalSafe("  complete \(folder)/offer.json")) }
    for file in toCopy { Terminal.talk(terminalSafe("  copy \(file)")) }
    let workspace = options.workspace.map { "--workspace \($0) " } ?? ""
    Terminal.talk(terminalSafe("  bindery check \(workspace)\(folder)"))
  }
}
