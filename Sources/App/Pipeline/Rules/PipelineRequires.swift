internal import Findings

extension Rule {
  static let pipelineRequires = Rule(
    "pipeline-requires",
    title: "nothing is published unchecked, and nothing booked unpublished",
    why: "A pipeline that leaves out the check or puts it behind the publishing would publish a packet with mistakes.",
    help: "add the stage that is missing, and its name to needs",
    source: "bindery schema pipeline",
    good: Sample(pipeline: #"{"stages": {"publish": {"needs": ["reseller", "eula", "check"]}}}"#),
    bad: Sample(pipeline: #"{"stages": {"publish": {"needs": ["eula", "reseller"]}}}"#))
}
