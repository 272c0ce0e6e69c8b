internal import ArgumentParser
internal import Findings
internal import JSON
internal import Pipeline
internal import Stages

/// What `check` and `run` print in the format that was asked for, and the exit code that follows from it.
///
/// Text, JSON Lines and annotations are printed as packets are done; JSON and SARIF are one value, printed at the end.
struct RunReport {
  private let format: OutputFormat
  private let text = RunText(colors: Terminal.dataTakesColors)
  private var values: [JSONValue] = []
  private var subjects: [ReportedSubject] = []
  private var failed = false

  init(_ format: OutputFormat) { self.format = format }

  mutating func addCheck(_ packet: String, _ outcome: RunOutcome<OfferJob>) {
    add(.packet(packet, outcome.findings), json: outcome.json(packet: packet)) { text in
      text.say(outcome.findings, of: packet)
    }
  }

  mutating func addChangeSet(_ file: String, _ findings: [Finding]) {
    let json: JSONValue = ["changeSet": JSONValue(.string(file)), "findings": .list(findings.map(\.json))]
    add(.changeSet(file, findings), json: json) { text in text.say(findings, of: file) }
  }

  mutating func addRun(_ packet: String, _ outcome: RunOutcome<OfferJob>, requireBookable: Bool) {
    let isBookable = outcome.job.booking?.isBookable ?? false
    failed = failed || (requireBookable && !isBookable)
    add(.packet(packet, outcome.findings), json: outcome.json(packet: packet)) { text in
      text.sayRun(outcome, of: packet)
    }
  }

  /// Adds a packet; when our side fails, programs still get what was done before, and the reason.
  mutating func add(_ packet: String, _ body: (inout RunReport) throws -> Void) throws {
    do {
      try body(&self)
    } catch {
      sayFailure(Failure(error), of: packet)
      throw error
    }
  }

  func finish() throws {
    switch format {
    case .json: Terminal.say(JSONValue.list(values).pretty, terminator: "")
    case .sarif: sayLog(failure: nil)
    case .text, .jsonl, .github: break
    }
    if failed { throw ExitCode(Exit.findings) }
  }

  private mutating func add(_ subject: ReportedSubject, json: @autoclosure () -> JSONValue, text: (RunText) -> Void) {
    failed = failed || subject.findings.hasErrors
    switch format {
    case .text: text(self.text)
    case .json: values.append(json())
    case .jsonl: Terminal.say(jsonLines(of: subject.findings, packet: subject.name), terminator: "")
    case .sarif: subjects.append(subject)
    case .github:
      let annotation = FindingAnnotation(folder: subject.folder)
      for finding in subject.findings { Terminal.say(annotation.text(finding), terminator: "") }
    }
  }

  private func sayFailure(_ failure: Failure, of packet: String) {
    let report: JSONValue = [
      "packet": JSONValue(.string(packet)), "error": JSONValue(.string(failure.message)),
      "findings": .list(failure.findings.map(\.json)),
    ]
    switch format {
    case .text: break
    case .json: Terminal.say(JSONValue.list(values + [report]).pretty, terminator: "")
    case .jsonl: Terminal.say(report.canonical)
    case .sarif: sayLog(failure: failure)
    case .github: Terminal.say(FindingAnnotation.text(ofFailure: failure.lines), terminator: "")
    }
  }

  private func sayLog(failure: Failure?) {
    let packets = subjects.map { (folder: $0.folder, findings: $0.findings) }
    let log = sarif(of: packets, rules: allRules, version: toolVersion, failure: failure?.lines)
    Terminal.say(log.pretty, terminator: "")
  }
}

extension Failure {
  /// The message, and below it what is wrong with the workspace's own files.
  fileprivate var lines: String {
    let text = FindingText(colors: false)
    return ([message] + findings.map { String(text.text($0).dropLast()) }).joined(separator: "\n")
  }
}
