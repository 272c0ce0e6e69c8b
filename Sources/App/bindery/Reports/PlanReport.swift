internal import Findings
internal import JSON
internal import Pipeline
internal import Stages

/// What `plan` prints: a line a stage with its reason.
struct PlanReport {
  private let json: Bool
  private var packets: [JSONValue] = []

  init(json: Bool) { self.json = json }

  mutating func add(_ packet: String, _ run: PacketRun) {
    guard !json else { return packets.append(value(packet, run)) }
    Terminal.say("\(terminalSafe(packet)): offer \(run.job.key)")
    let width = run.plan.stages.map(\.id.count).max() ?? 0
    for stage in run.plan.stages {
      let name = stage.id + String(repeating: " ", count: width - stage.id.count)
      let action = stage.need.action + String(repeating: " ", count: 6 - stage.need.action.count)
      Terminal.say(terminalSafe("  \(name)  \(action)  \(stage.need.reason)"))
    }
    if run.plan.isUpToDate { Terminal.say("  nothing to do") }
  }

  func finish() {
    if json { Terminal.say(JSONValue.list(packets).pretty, terminator: "") }
  }

  private func value(_ packet: String, _ run: PacketRun) -> JSONValue {
    let stages = run.plan.stages.map { stage -> JSONValue in
      [
        "stage": JSONValue(.string(stage.id)), "uses": JSONValue(.string(stage.stage.name)),
        "action": JSONValue(.string(stage.need.action)), "reason": JSONValue(.string(stage.need.reason)),
        "key": JSONValue(.string(stage.key)),
      ]
    }
    return [
      "packet": JSONValue(.string(packet)), "offer": JSONValue(.string(run.job.key)), "stages": .list(stages),
      "isUpToDate": JSONValue(.bool(run.plan.isUpToDate)),
    ]
  }
}

extension StageNeed {
  fileprivate var action: String {
    switch self {
    case .run, .act: "run"
    case .reuse: "keep"
    case .wait: "wait"
    case .done: "done"
    }
  }

  fileprivate var reason: String {
    switch self {
    case .run(let reason), .act(let reason), .reuse(let reason), .wait(let reason), .done(let reason): reason
    }
  }
}
