internal import ArgumentParser
internal import Findings
internal import Pipeline
internal import Stages

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says everything that is wrong with a packet; writes nothing.",
    discussion: """
      Checks the form, reads every document as a run would and binds them in memory.

        bindery check samples/mistakes
      """)

  @OptionGroup var packets: PacketArguments
  @OptionGroup var options: CommonOptions

  func run() throws {
    var report = RunReport(json: options.json)
    for packet in packets.packets {
      try report.add(packet) { report in
        let run = try PacketRun(options.request(packet, writes: false))
        report.addCheck(packet, try run.run(dryRun: true, observer: RunProgress()))
      }
    }
    try report.finish()
  }
}
