internal import Findings

extension Rule {
  static let pipelineCycle = Rule(
    "pipeline-cycle",
    title: "no stage waits for itself",
    why: "Stages that wait for each other never run.",
    help: "remove one of the needs on the way",
    source: "bindery schema pipeline",
    good: Sample(pipeline: #"{"stages": {"check": {"needs": []}}}"#),
    bad: Sample(pipeline: #"{"stages": {"check": {"needs": ["publish"]}}}"#))
}
