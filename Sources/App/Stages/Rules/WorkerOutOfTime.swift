internal import Findings

extension Rule {
  static let workerOutOfTime = Rule(
    "worker-out-of-time",
    title: "a document can be read in the time that it may cost",
    why: """
      Documents are opened in a process of its own with a time limit, so that a file made to be read for ever holds \
      nothing up.
      """,
    help: "print the file to PDF again; for a large honest file raise cpuSeconds of the stage in pipeline.json",
    source: "Bindery: hostile input costs its own limits only",
    bad: Sample(caption: "a PDF whose page content repeats itself billions of times"))
}
