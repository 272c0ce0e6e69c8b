internal import Findings

extension Rule {
  static let fileNotRegular = Rule(
    "file-not-regular",
    title: "a document is a file",
    why: """
      Folders, pipes and devices are no documents.
      """,
    help: "name a file",
    source: "Bindery: names from outside",
    bad: Sample(form: #"{"eula": {"files": ["eula"]}}"#))
}
