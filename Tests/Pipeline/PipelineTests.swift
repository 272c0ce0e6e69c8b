import Findings
import JSON
import Pipeline
import Testing

/// A tiny job: words that stages join.
private struct Words {
  var source: [String: String]
  var joined = ""
  var published = false
}

private struct Join: Stage {
  let name = "join-words"
  let version = 1
  let summary = "joins the words"
  let parameters = [Field("separator", .text(.words(upTo: 5, example: "-")), "Between words.")]
  let defaults: JSONValue = ["separator": "-"]

  func inputs(_ job: Words, _ parameters: JSONValue) -> [StageInput] {
    job.source.sorted { $0.key < $1.key }.map { StageInput($0.key, sha256: $0.value) }
  }

  func run(_ job: inout Words, _ parameters: JSONValue) throws -> StageResult {
    if job.source["bad"] != nil { throw Broken() }
    job.joined = job.source.sorted { $0.key < $1.key }.map(\.value).joined(
      separator: parameters["separator"]?.string ?? "")
    let findings = job.source["wrong"].map { word in
      [Finding(rule: "r", severity: .error, message: word, place: Place(file: "f"), help: "")]
    }
    return StageResult(outputs: [OutputFile("joined.txt", Array(job.joined.utf8))], findings: findings ?? [])
  }
}

private struct Broken: Error {}

private struct Publish: Stage {
  let name = "publish-words"
  let version = 1
  let summary = "publishes the words"
  func inputs(_ job: Words, _ parameters: JSONValue) -> [StageInput] { [] }
  func need(_ job: Words, _ history: StageHistory) -> StageNeed {
    history.change.map { .act($0) } ?? .done("published")
  }
  func run(_ job: inout Words, _ parameters: JSONValue) throws -> StageResult {
    job.published = true
    return StageResult()
  }
}

struct PipelineTests {
  private let catalogue: [any Stage<Words>] = [Join(), Publish()]
  private let text = """
    {"version": 1, "stages": {
      "publish": {"uses": "publish-words", "needs": ["join"]}, "join": {"uses": "join-words"}}}
    """

  private func pipeline(_ text: String) throws -> PipelineFile {
    let (pipeline, findings) = PipelineFile.read(Array(text.utf8), file: "pipeline.json", catalogue: catalogue)
    #expect(findings == [])
    return try #require(pipeline)
  }

  /// Runs once and gives the job with the lock file that the run leaves.
  private func run(_ text: String, _ source: [String: String], lock: LockFile? = nil, dryRun: Bool = false) throws
    -> (outcome: RunOutcome<Words>, lock: LockFile, plan: Plan<Words>)
  {
    let plan = try pipeline(text).plan(Words(source: source), catalogue: catalogue, lock: lock) { _ in true }
    var records = lock?.stages ?? [:]
    let outcome = try plan.run(Words(source: source), dryRun: dryRun) { stage, _, _ in
      if let record = stage.record { records[stage.id] = record }
    }
    return (outcome, LockFile(pipelineDigest: plan.pipelineDigest, tool: "t", stages: records), plan)
  }

  @Test func `stages run after what they need, whatever the order of the file`() throws {
    let (outcome, _, _) = try run(text, ["a": "1", "b": "2"])
    #expect(outcome.stages.map(\.id) == ["join", "publish"])
    #expect(outcome.job.joined == "1-2")
    #expect(outcome.job.published)
  }

  @Test func `an unchanged job runs nothing`() throws {
    let first = try run(text, ["a": "1"])
    let second = try run(text, ["a": "1"], lock: LockFile(Array(first.lock.text.utf8)))
    #expect(second.plan.isUpToDate)
    #expect(second.outcome.stages.map(\.status) == [.unchanged, .done])
    #expect(second.lock.text == first.lock.text)
  }

  @Test func `each change is the reason to run again`() throws {
    let lock = try run(text, ["a": "1", "b": "2"]).lock
    func reason(_ text: String, _ source: [String: String]) throws -> StageNeed {
      try run(text, source, lock: lock).plan.stages[0].need
    }
    #expect(try reason(text, ["a": "1", "b": "3"]) == .run("input b changed: 2 -> 3"))
    #expect(try reason(text, ["a": "1", "b": "2", "c": "3"]) == .run("input c is new"))
    #expect(try reason(text, ["a": "1"]) == .run("input b is gone"))
    let other = text.replacing("\"join-words\"", with: "\"join-words\", \"with\": {\"separator\": \"+\"}")
    #expect(try reason(other, ["a": "1", "b": "2"]) == .run("parameter separator \"-\" -> \"+\""))
    #expect(try run(text, ["a": "9", "b": "2"], lock: lock).plan.stages[1].need == .act("a stage before it changed"))
  }

  @Test func `a lost output is a reason to run again`() throws {
    let lock = try run(text, ["a": "1"]).lock
    let plan = try pipeline(text).plan(Words(source: ["a": "1"]), catalogue: catalogue, lock: lock) { _ in false }
    #expect(plan.stages[0].need == .run("output joined.txt is missing or was changed"))
  }

  @Test func `nothing is published while an error stands`() throws {
    let (outcome, _, _) = try run(text, ["wrong": "w"])
    #expect(outcome.stages.map(\.status) == [.ran, .held])
    #expect(!outcome.job.published)
  }

  @Test func `a dry run makes documents and publishes nothing`() throws {
    let (outcome, _, _) = try run(text, ["a": "1"], dryRun: true)
    #expect(outcome.job.joined == "1")
    #expect(!outcome.job.published)
  }

  @Test func `an error carries the name of its stage`() throws {
    let failure = #expect(throws: StageFailure.self) { try run(text, ["bad": "b"]) }
    #expect(failure?.stage == "join")
  }

  @Test(arguments: [
    (#"{"version": 1, "stages": {"a": {"uses": "join-word"}}}"#, "value-not-allowed", "did you mean \"join-words\"?"),
    (#"{"version": 1, "stages": {"a": {"uses": "join-words", "need": []}}}"#, "unknown-key", "did you mean \"needs\"?"),
    (
      #"{"version": 1, "stages": {"a": {"uses": "join-words", "with": {"seperator": "x"}}}}"#, "unknown-key",
      "did you mean \"separator\"?"
    ),
    (#"{"version": 1, "stages": {"a": {"uses": "join-words", "needs": ["b"]}}}"#, "pipeline-needs", "name a stage"),
    (#"{"version": 1, "stages": {"a": {"uses": "join-words", "timeout": "5"}}}"#, "pipeline-duration", "write 30s"),
    (
      #"{"version": 1, "stages": {"a": {"uses": "join-words", "needs": ["b"]}, "b": {"uses": "join-words", "needs": ["a"]}}}"#,
      "pipeline-cycle", "remove one"
    ),
    (#"{"version": 2, "stages": {}}"#, "number-out-of-range", "whole number"),
  ]) func `a pipeline with a mistake is refused with the way out`(text: String, rule: String, help: String) throws {
    let (pipeline, findings) = PipelineFile.read(Array(text.utf8), file: "pipeline.json", catalogue: catalogue)
    #expect(pipeline == nil)
    let finding = try #require(findings.first)
    #expect(finding.rule == rule)
    #expect(finding.help.contains(help), "\(finding.help)")
    #expect(finding.place.line == 1)
  }

  @Test func `a cycle is shown as the way around it`() {
    let text = #"""
      {"version": 1, "stages": {"a": {"uses": "join-words", "needs": ["c"]},
       "b": {"uses": "join-words", "needs": ["a"]}, "c": {"uses": "join-words", "needs": ["b"]}}}
      """#
    let findings = PipelineFile.read(Array(text.utf8), file: "pipeline.json", catalogue: catalogue).findings
    #expect(findings.first?.message == "stages.a: stages wait for each other: a -> c -> b -> a")
  }

  @Test func `messages name the stage as the file writes it`() {
    let text = #"""
      {"version": 1, "stages": {"a b": {"uses": "join-words", "needs": ["c"]},
       "d": {"uses": "join-words", "with": {"separator": 7}}}}
      """#
    func said(_ text: String) -> [String] {
      PipelineFile.read(Array(text.utf8), file: "pipeline.json", catalogue: catalogue).findings.map(\.message)
    }
    #expect(said(text) == [#"stages.d.with.separator: expected a text such as "-", found a number"#])
    #expect(
      said(text.replacing("7", with: "\"+\"")) == [#"stages."a b".needs: "c" is no stage of this file"#])
  }

  @Test func `the schema knows the parameters of each stage of the catalogue`() throws {
    let schema = pipelineShape(catalogue: catalogue).schemaDocument(title: "t", id: "urn:x")
    let choices = try #require(schema["properties"]?["stages"]?["additionalProperties"]?["allOf"]?.elements)
    #expect(choices.count == catalogue.count)
    let parameters = choices[0]["then"]?["properties"]?["with"]
    #expect(parameters?["properties"]?["separator"]?["maxLength"] == 5)
    #expect(parameters?["additionalProperties"] == false)
  }

  @Test func `a lock file of another version is left aside`() {
    #expect(LockFile(Array(#"{"lockVersion": 2}"#.utf8)) == nil)
    #expect(LockFile(Array("no json".utf8)) == nil)
  }
}
