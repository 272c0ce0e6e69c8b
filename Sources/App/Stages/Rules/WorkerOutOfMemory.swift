internal import Findings

extension Rule {
  static let workerOutOfMemory = Rule(
    "worker-out-of-memory",
    title: "a document can be read in the memory that it may cost",
    why: """
      Documents are opened in a process of its own with a memory limit, so that a file of a few bytes that unpacks to \
      gigabytes costs only that process.
      """,
    help: "print the file to PDF again; for a large honest file raise memoryMegabytes of the stage in pipeline.json",
    source: "Bindery: hostile input costs its own limits only",
    bad: Sample(caption: "a PDF of 40 KB that holds a stream of 2 GB"))
}
