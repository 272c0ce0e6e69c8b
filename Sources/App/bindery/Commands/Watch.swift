internal import ArgumentParser
internal import DropFolder
internal import Findings
internal import JSON
internal import Pipeline
internal import Stages
internal import Workspace

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes packets from the workspace's inbox/ and runs them.",
    discussion: """
      A packet that runs leaves its documents in offers/; one with mistakes goes to quarantine/ with reason.txt and
      findings.json. Move folders into inbox/ by renaming them on the same disk, so that they arrive whole.

        bindery watch --once --workspace deals
      """)

  @Flag(help: "Takes what is there now, then ends; the only way in this version.")
  var once = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard once else {
      throw UsageProblem(description: "watch: only --once is there in this version; run it from a timer")
    }
    let folder = WorkspaceFolder(root: try realPath(options.workspace ?? "."))
    guard try RealDisk().exists(folder.settings) else { throw SettingsProblem.noWorkspace(packet: folder.inbox) }
    let now = try options.presentInstant()
    let outcomes = try InboxSweep(folder).run { packet in
      let request = PacketRun.Request(packet: packet, workspace: folder.root, now: now, writes: true)
      let outcome = try PacketRun(request).run(observer: RunProgress())
      return verdict(outcome)
    }
    print(outcomes)
    if outcomes.contains(where: \.isQuarantined) { throw ExitCode(Exit.findings) }
  }

  private func verdict(_ outcome: RunOutcome<OfferJob>) -> DropVerdict {
    let text = FindingText(colors: false)
    let findings = outcome.findings
    let summary = outcome.stages.last { !$0.summary.isEmpty }?.summary ?? "done"
    return DropVerdict(
      succeeded: !findings.hasErrors, summary: findings.hasErrors ? text.summary(findings) ?? "" : summary,
      report: findings.map(text.text).joined(), findings: JSONValue.list(findings.map(\.json)).sortedPretty)
  }

  private func print(_ outcomes: [DropOutcome]) {
    if options.json {
      let entries = outcomes.map { outcome -> JSONValue in
        [
          "name": JSONValue(.string(outcome.name)), "result": outcome.isQuarantined ? "quarantined" : "done",
          "summary": JSONValue(.string(outcome.summary)), "quarantine": .text(outcome.quarantine),
        ]
      }
      return Terminal.say(JSONValue.list(entries).pretty, terminator: "")
    }
    if outcomes.isEmpty { Terminal.talk("nothing in inbox/") }
    for outcome in outcomes {
      let place = outcome.quarantine.map { "quarantined in \($0)/: " } ?? "done: "
      Terminal.say(terminalSafe("\(outcome.name)  \(place)\(outcome.summary)"))
    }
  }
}
