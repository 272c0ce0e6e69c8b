internal import Digests
public import JSON

/// What will run for one job, and why: made before anything runs.
public struct Plan<Job>: Sendable {
  public var stages: [PlannedStage<Job>]
  public var pipelineDigest: String

  /// True when nothing would run.
  public var isUpToDate: Bool {
    stages.allSatisfy { stage in
      switch stage.need {
      case .run, .act: false
      case .reuse, .wait, .done: true
      }
    }
  }
}

/// One stage of a plan.
public struct PlannedStage<Job>: Sendable {
  public let id: String
  public let stage: any Stage<Job>
  public let needs: [String]
  public let parameters: JSONValue
  /// Seconds.
  public let timeout: Int
  public let inputs: [StageInput]
  /// SHA-256 of everything the outputs depend on.
  public let key: String
  public let need: StageNeed
  public let record: StageRecord?
}

extension PipelineFile {
  /// Plans a job: `lock` is what the last run left, `holds` whether a recorded output is still there unchanged.
  public func plan<Job>(
    _ job: Job, catalogue: [any Stage<Job>], lock: LockFile?, holds: (StageRecord.Output) -> Bool
  ) -> Plan<Job> {
    var planned: [PlannedStage<Job>] = []
    for entry in stages {
      guard let stage = catalogue.first(where: { $0.name == entry.uses }) else { continue }
      planned.append(plan(entry, stage, job, after: planned, record: lock?.stages[entry.id], holds: holds))
    }
    return Plan(stages: planned, pipelineDigest: SHA256.hex(of: text))
  }

  private func plan<Job>(
    _ entry: Entry, _ stage: any Stage<Job>, _ job: Job, after planned: [PlannedStage<Job>], record: StageRecord?,
    holds: (StageRecord.Output) -> Bool
  ) -> PlannedStage<Job> {
    let parameters = stage.defaults.merging(entry.with)
    let inputs = stage.inputs(job, parameters)
    let before = planned.filter { entry.needs.contains($0.id) && $0.stage.makesOutputs }
    let key = stageKey(stage, parameters, inputs, before.map(\.key))
    let history = StageHistory(
      record: record, change: change(stage, parameters, inputs, key: key, record: record, holds: holds) ?? rerun(before)
    )
    return PlannedStage(
      id: entry.id, stage: stage, needs: entry.needs, parameters: parameters, timeout: entry.timeout, inputs: inputs,
      key: key, need: stage.need(job, history), record: record)
  }

  /// Outputs that are made again, though nothing they depend on changed, may have been damaged where they were published.
  private func rerun<Job>(_ before: [PlannedStage<Job>]) -> String? {
    before.first { if case .run = $0.need { true } else { false } }.map { "\($0.id) runs again" }
  }

  private func change<Job>(
    _ stage: any Stage<Job>, _ parameters: JSONValue, _ inputs: [StageInput], key: String, record: StageRecord?,
    holds: (StageRecord.Output) -> Bool
  ) -> String? {
    guard let record else { return "first run" }
    if record.key != key {
      return record.change(uses: stage.name, version: stage.version, parameters: parameters, inputs: inputs)
        ?? "a stage before it changed"
    }
    return record.outputs.first { !holds($0) }.map { "output \($0.path) is missing or was changed" }
  }
}

private func stageKey<Job>(
  _ stage: any Stage<Job>, _ parameters: JSONValue, _ inputs: [StageInput], _ before: [String]
) -> String {
  let parts: JSONValue = [
    "uses": JSONValue(.string(stage.name)), "version": .integer(stage.version), "parameters": parameters,
    "inputs": .list(inputs.map { [JSONValue(.string($0.name)), JSONValue(.string($0.sha256))] }),
    "before": .list(before.map { JSONValue(.string($0)) }),
  ]
  return SHA256.hex(of: parts.canonical)
}
