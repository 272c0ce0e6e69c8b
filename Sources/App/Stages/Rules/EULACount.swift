internal import Findings

extension Rule {
  static let eulaCount = Rule(
    "eula-count",
    title: "the EULA has at most five files",
    why: """
      AWS Marketplace consolidates up to five documents.
      """,
    help: "put several documents into one file, or raise maxFiles in pipeline.json where AWS allows more",
    source: "partner offer form: up to five (5) documents",
    bad: Sample(
      form:
        #"{"eula": {"files": ["eula/1.txt", "eula/2.txt", "eula/3.txt", "eula/4.txt", "eula/5.txt", "eula/6.txt"]}}"#,
      files: [
        "eula/1.txt": Array("1\n".utf8), "eula/2.txt": Array("2\n".utf8), "eula/3.txt": Array("3\n".utf8),
        "eula/4.txt": Array("4\n".utf8), "eula/5.txt": Array("5\n".utf8), "eula/6.txt": Array("6\n".utf8),
      ]))
}
