public import Findings

extension Rule {
  public static let dropGaveUp = Rule(
    "drop-gave-up",
    title: "a packet is processed within its time",
    why: """
      Three times the processing ended without a result: it took longer than a stage's timeout, or the machine went down. The packet \
      is set aside so that the others go on.
      """,
    help: "run it by hand with bindery run, perhaps with a longer timeout in pipeline.json, or drop it again",
    source: "Bindery: drop folder",
    good: Sample(caption: "a packet whose stages end within their timeouts"),
    bad: Sample(caption: "a packet whose EULA takes longer than the timeout of its stage, three times"))
}

/// The rules of the drop folder.
public let dropRules: [Rule] = [.dropNotAPacket, .dropGaveUp]
