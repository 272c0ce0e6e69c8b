internal import Findings

extension Rule {
  static let pipelineNeeds = Rule(
    "pipeline-needs",
    title: "a stage needs stages that exist",
    why: "A misspelt need would let the stage run too early.",
    help: "name a stage of this file",
    source: "bindery schema pipeline",
    good: Sample(pipeline: #"{"stages": {"publish": {"needs": ["check", "eula", "reseller"]}}}"#),
    bad: Sample(pipeline: #"{"stages": {"publish": {"needs": ["eulla"]}}}"#))
}
