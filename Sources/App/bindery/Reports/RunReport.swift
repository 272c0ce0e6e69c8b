internal import ArgumentParser
internal import Findings
internal import JSON
internal import Pipeline
internal import Stages

/// What `check` and `run` print, for people and for programs, and the exit code that follows from it.
struct RunReport {
  private let json: Bool
  private var packets: [JSONValue] = []
  private var failed = false
  private let text: FindingText

  init(json: Bool) {
    self.json = json
    text = FindingText(colors: Terminal.dataTakesColors)
  }

  mutating func addCheck(_ packet: String, _ outcome: RunOutcome<OfferJob>) {
    failed = failed || outcome.findings.hasErrors
    guard !json else { return packets.append(value(packet, outcome)) }
    sayFindings(outcome.findings)
    Terminal.say(terminalSafe(packet) + ": " + (text.summary(outcome.findings) ?? "nothing found"))
  }

  mutating func addRun(_ packet: String, _ outcome: RunOutcome<OfferJob>, requireBookable: Bool) {
    let isBookable = outcome.job.booking?.isBookable ?? false
    failed = failed || outcome.findings.hasErrors || (requireBookable && !isBookable)
    guard !json else { return packets.append(value(packet, outcome)) }
    sayFindings(outcome.findings)
    Terminal.say("\(terminalSafe(packet)): offer \(outcome.job.key)")
    let width = outcome.stages.map(\.id.count).max() ?? 0
    for stage in outcome.stages { Terminal.say(line(stage, width: width)) }
    sayResult(outcome)
  }

  /// Adds a packet; when our side fails, programs still get what was done before, and the reason.
  mutating func add(_ packet: String, _ body: (inout RunReport) throws -> Void) throws {
    do {
      try body(&self)
    } catch {
      guard json else { throw error }
      let failure = Failure(error)
      packets.append([
        "packet": JSONValue(.string(packet)), "error": JSONValue(.string(failure.message)),
        "findings": .list(failure.findings.map(\.json)),
      ])
      Terminal.say(JSONValue.list(packets).pretty, terminator: "")
      throw error
    }
  }

  func finish() throws {
    if json { Terminal.say(JSONValue.list(packets).pretty, terminator: "") }
    if failed { throw ExitCode(Exit.findings) }
  }

  private func sayFindings(_ findings: [Finding]) {
    for finding in findings { Terminal.say(text.text(finding), terminator: "") }
  }

  private func line(_ stage: StageOutcome, width: Int) -> String {
    let name = stage.id + String(repeating: " ", count: width - stage.id.count)
    let status = stage.status.rawValue + String(repeating: " ", count: 9 - stage.status.rawValue.count)
    let found = stage.findings.hasErrors ? text.summary(stage.findings) : nil
    let detail = found ?? (stage.summary.isEmpty ? stage.reason : stage.summary)
    return terminalSafe("  \(name)  \(status)  \(detail)")
  }

  private func sayResult(_ outcome: RunOutcome<OfferJob>) {
    if outcome.findings.hasErrors {
      return Terminal.say("  nothing published: \(text.summary(outcome.findings) ?? "")")
    }
    for path in outcome.job.resultPaths { Terminal.say(terminalSafe("  -> \(path)")) }
    for path in outcome.job.booking?.restored ?? [] { Terminal.say(terminalSafe("  made again: \(path)")) }
    // A booking's own checks say what is missing.
    let missing = outcome.job.booking == nil ? outcome.job.missingForBooking : []
    if !missing.isEmpty { Terminal.say("  missing before it can be booked:") }
    for line in missing { Terminal.say(terminalSafe("    - \(line)")) }
    for concern in outcome.job.booking?.concerns ?? [] { Terminal.say(terminalSafe("  !  \(concern)")) }
  }

  private func value(_ packet: String, _ outcome: RunOutcome<OfferJob>) -> JSONValue {
    [
      "packet": JSONValue(.string(packet)), "offer": JSONValue(.string(outcome.job.key)),
      "findings": .list(outcome.findings.map(\.json)),
      "stages": .list(outcome.stages.map(\.json)),
      "results": .list(
        outcome.findings.hasErrors ? [] : outcome.job.resultPaths.map { JSONValue(.string($0)) }),
      "missingForBooking": .list(outcome.job.missingForBooking.map { JSONValue(.string($0)) }),
      "booking": outcome.job.booking.map(\.json) ?? .null,
    ]
  }
}

extension StageOutcome {
  fileprivate var json: JSONValue {
    [
      "stage": JSONValue(.string(id)), "status": JSONValue(.string(status.rawValue)),
      "reason": JSONValue(.string(reason)), "summary": JSONValue(.string(summary)),
    ]
  }
}

extension BookingReport {
  fileprivate var json: JSONValue {
    [
      "bookingId": JSONValue(.string(bookingID)), "revision": .integer(revision), "state": JSONValue(.string(state)),
      "answer": JSONValue(.string(answer)), "isNew": JSONValue(.bool(isNew)), "folder": JSONValue(.string(folder)),
      "concerns": .list(concerns.map { JSONValue(.string($0)) }),
      "restored": .list(restored.map { JSONValue(.string($0)) }),
    ]
  }
}
