internal import Findings

extension Rule {
  static let pipelineDuration = Rule(
    "pipeline-duration",
    title: "a time limit is a number with its unit",
    why: "A bare number could be seconds or milliseconds.",
    help: "write 30s, 5m or 1h",
    source: "bindery schema pipeline",
    good: Sample(pipeline: #"{"stages": {"eula": {"timeout": "30s"}}}"#),
    bad: Sample(pipeline: #"{"stages": {"eula": {"timeout": "thirty"}}}"#))
}
