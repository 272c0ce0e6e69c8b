internal import ArgumentParser
internal import Findings
internal import JSON
internal import Stages

struct Cancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Writes the AWS request that withdraws an offer before the partner extends it.",
    discussion: """
      The request restricts the offer's resale authorization, for good. Once the partner has extended the offer to the buyer, the \
      partner has to cancel first: then there is no request, but the steps to take, and the exit code is 1.

        bindery cancel acme-2026 > withdraw.json
        aws marketplace-catalog start-change-set --cli-input-json file://withdraw.json
      """)

  @Argument(help: ArgumentHelp("The offer's key in the workspace, or its packet's folder.", valueName: "offer"))
  var offer: String

  @Flag(help: "The partner has cancelled its private offer, and said so.")
  var partnerHasCancelled = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let withdrawal = try withdrawOffer(
      offer, workspace: options.workspace, partnerHasCancelled: partnerHasCancelled, now: options.presentInstant(),
      worker: .itself)
    switch withdrawal {
    case .request(let text, let warnings):
      Terminal.say(text, terminator: "")
      for warning in warnings { Terminal.talk("note: " + terminalSafe(warning)) }
    case .refused(let reason, let steps):
      refuse(reason, steps)
      throw ExitCode(Exit.findings)
    }
  }

  private func refuse(_ reason: String, _ steps: [String]) {
    if options.json {
      let report: JSONValue = [
        "refused": JSONValue(.string(reason)), "steps": .list(steps.map { JSONValue(.string($0)) }),
      ]
      return Terminal.say(report.pretty, terminator: "")
    }
    Terminal.talk("bindery: " + terminalSafe(reason))
    for (index, step) in steps.enumerated() { Terminal.talk("  \(index + 1). " + terminalSafe(step)) }
  }
}
