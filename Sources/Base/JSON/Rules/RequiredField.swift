public import Findings

extension Rule {
  public static let requiredField = Rule(
    "required-field",
    title: "every required field is there",
    why: """
      AWS Marketplace and finance need these values; nothing sensible can be filled in for them.
      """,
    help: "add the field",
    source: "the partner offer form of the deal desk; bindery schema offer",
    good: Sample(form: #"{"companyName": "Acme Robotics, Inc."}"#),
    bad: Sample(form: #"{"companyName": null}"#))
}
