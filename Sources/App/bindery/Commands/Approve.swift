internal import ArgumentParser
internal import Findings
internal import JSON
internal import Offers
internal import Stages

struct Approve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Records that somebody has looked at an offer and lets it go out.",
    discussion: """
      Who, when, and the hash of what was looked at: the offer's terms and its documents. When one of them changes, the approval is \
      void and says so. With "requireApproval": true in bindery.json the change set waits for it.

        bindery approve acme-2026 --by "Dana Reyes"
      """)

  @Argument(help: ArgumentHelp("The offer's key in the workspace, or its packet's folder.", valueName: "offer"))
  var offer: String

  @Option(help: ArgumentHelp("Who approves.", valueName: "name"))
  var by: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    let (approval, key) = try approveOffer(
      offer, by: by, workspace: options.workspace, now: options.presentInstant(), worker: .itself)
    if options.json {
      let report: JSONValue = [
        "offer": .text(key), "by": .text(approval.by), "at": .text(approval.at.text),
        "reviewed": .text(approval.contentSHA256),
      ]
      return Terminal.say(report.pretty, terminator: "")
    }
    Terminal.say(terminalSafe("\(key): approved by \(approval.by) at \(approval.at.text)"))
    Terminal.say("  what was looked at: \(approval.contentSHA256)")
  }
}
