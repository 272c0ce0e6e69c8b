internal import ArgumentParser
internal import DropFolder
internal import Findings
internal import JSON
internal import Pipeline
internal import Stages
internal import Workspace

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Takes packets from the workspace's inbox/ and runs them.",
    discussion: """
      A packet that runs leaves its documents in offers/ and moves to done/; one with mistakes moves to quarantine/ with
      reason.txt, findings.json and review.html. Move folders into inbox/ by renaming them on the same disk, so that they arrive whole.

        bindery watch --once --workspace deals
      """)

  @Flag(help: "Takes what is there now, then ends; the only way in this version.")
  var once = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard once else {
      throw UsageProblem(description: "watch: only --once is there in this version; run it from a timer")
    }
    let folder = try openWorkspace()
    let now = try options.presentInstant()
    try checkSettings(at: folder.root)
    var isLocked = false
    let outcomes = try InboxSweep(folder).run { packet in
      var request = PacketRun.Request(
        packet: packet, workspace: folder.root, now: now, writes: true, worker: .itself)
      request.keepsAttempt = false
      do {
        return verdict(try PacketRun(request).run(observer: RunProgress()))
      } catch {
        isLocked = isLocked || Failure(error).exitCode == Exit.tryAgain
        throw error
      }
    }
    print(outcomes)
    if isLocked { throw ExitCode(Exit.tryAgain) }
    if outcomes.contains(where: { $0.result == .failed }) { throw ExitCode(Exit.ourSide) }
    if outcomes.contains(where: { $0.result != .done }) { throw ExitCode(Exit.findings) }
  }

  private func openWorkspace() throws -> WorkspaceFolder {
    let path = options.workspace ?? "."
    guard try RealDisk().exists(path) else { throw UsageProblem(description: "watch: there is no folder \(path)") }
    let folder = WorkspaceFolder(root: try realPath(path))
    guard try RealDisk().exists(folder.settings) else { throw SettingsProblem.noWorkspace(packet: folder.inbox) }
    return folder
  }

  private func verdict(_ outcome: RunOutcome<OfferJob>) -> DropVerdict {
    let text = FindingText(colors: false)
    let findings = outcome.findings
    let stages = outcome.stages.filter { !$0.summary.isEmpty && ["publish-packet", "issue-booking"].contains($0.uses) }
    let done = "offer \(outcome.job.key): " + (stages.last?.summary ?? "published already")
    return DropVerdict(
      succeeded: !findings.hasErrors, summary: findings.hasErrors ? text.summary(findings) ?? "" : done,
      report: findings.map(text.text).joined(), findings: JSONValue.list(findings.map(\.json)).sortedPretty,
      review: outcome.job.attemptPage)
  }

  private func print(_ outcomes: [DropOutcome]) {
    if options.json {
      let entries = outcomes.map { outcome -> JSONValue in
        [
          "name": JSONValue(.string(outcome.name)), "result": JSONValue(.string(outcome.result.rawValue)),
          "summary": JSONValue(.string(outcome.summary)), "place": .text(outcome.place),
        ]
      }
      return Terminal.say(JSONValue.list(entries).pretty, terminator: "")
    }
    if outcomes.isEmpty { Terminal.talk("nothing in inbox/") }
    for outcome in outcomes {
      let place = outcome.place.map { " in \($0)/" } ?? ""
      Terminal.say(terminalSafe("\(outcome.name)  \(outcome.result.rawValue)\(place): \(outcome.summary)"))
    }
  }
}
