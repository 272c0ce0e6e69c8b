public import Findings
internal import JSON

/// What came of one stage.
public struct StageOutcome: Sendable {
  public enum Status: String, Sendable {
    case ran, unchanged, waiting, done
    /// Not run, because findings of severity error stand before it, or because only checks were asked for.
    case held
  }

  public let id: String
  /// The stage's name in the catalogue.
  public let uses: String
  public let status: Status
  public let reason: String
  public let summary: String
  public let findings: [Finding]
  public let record: StageRecord?
  /// How long it took.
  public var milliseconds = 0
}

/// What came of a whole plan.
public struct RunOutcome<Job> {
  public var job: Job
  public var stages: [StageOutcome]
  public var findings: [Finding] { stages.flatMap(\.findings).inStableOrder() }
}

/// An error inside a stage, with the name of the stage that had it.
public struct StageFailure: Error, CustomStringConvertible {
  public let stage: String
  public let underlying: any Error
  public var description: String { "\(stage): \(underlying)" }
}

/// Something that hears how a run goes on: a progress line, a time limit.
public protocol RunObserver {
  func willRun(_ stage: String, timeout: Int)
  func didRun(_ outcome: StageOutcome)
}

extension Plan {
  /// Runs a plan: reused outputs are taken over, stages that only make documents all run, and those that change the workspace run
  /// last and only when no finding is an error. With `dryRun` they do not run at all.
  public func run(
    _ job: Job, dryRun: Bool = false, observer: (any RunObserver)? = nil,
    accept: (StageOutcome, [OutputFile], inout Job) -> Void
  ) throws -> RunOutcome<Job> {
    var outcome = RunOutcome(job: job, stages: [])
    for stage in stages {
      observer?.willRun(stage.id, timeout: stage.timeout)
      let hold = dryRun ? "checks change nothing" : outcome.findings.hasErrors ? "errors must be corrected first" : nil
      let start = ContinuousClock.now
      var (result, outputs) = try stage.perform(&outcome.job, hold: hold)
      result.milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
      accept(result, outputs, &outcome.job)
      outcome.stages.append(result)
      observer?.didRun(result)
    }
    return outcome
  }
}

extension PlannedStage {
  fileprivate func perform(_ job: inout Job, hold: String?) throws -> (StageOutcome, [OutputFile]) {
    do {
      switch need {
      case .wait(let reason): return (outcome(.waiting, reason), [])
      case .done(let reason):
        if let record { try stage.reuse(record, &job) }
        return (outcome(.done, reason), [])
      case .reuse(let reason): return (try reuse(&job, reason), [])
      case .run(let reason): return try execute(&job, reason)
      case .act(let reason):
        return try hold.map { (outcome(.held, $0), []) } ?? execute(&job, reason)
      }
    } catch {
      throw StageFailure(stage: id, underlying: error)
    }
  }

  private func execute(_ job: inout Job, _ reason: String) throws -> (StageOutcome, [OutputFile]) {
    let result = try stage.run(&job, parameters)
    let outputs = result.outputs.map { file in
      StageRecord.Output(path: file.path, sha256: file.sha256, bytes: file.bytes.count)
    }
    let record = StageRecord(
      uses: stage.name, version: stage.version, key: key, parameters: parameters, inputs: inputs, outputs: outputs,
      findings: .list(result.findings.map(\.json)), summary: result.summary)
    let outcome = StageOutcome(
      id: id, uses: stage.name, status: .ran, reason: reason, summary: result.summary, findings: result.findings,
      record: record)
    return (outcome, result.outputs)
  }

  private func reuse(_ job: inout Job, _ reason: String) throws -> StageOutcome {
    guard let record else { return outcome(.unchanged, reason) }
    try stage.reuse(record, &job)
    let findings = (record.findings.elements ?? []).compactMap(Finding.init)
    return StageOutcome(
      id: id, uses: stage.name, status: .unchanged, reason: reason, summary: record.summary, findings: findings,
      record: record)
  }

  private func outcome(_ status: StageOutcome.Status, _ reason: String) -> StageOutcome {
    StageOutcome(id: id, uses: stage.name, status: status, reason: reason, summary: "", findings: [], record: nil)
  }
}
