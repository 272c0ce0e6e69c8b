internal import ArgumentParser
internal import Stages

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Says what a run would do, and why; writes nothing.",
    discussion: """
      Every stage has its reason: a changed input, another parameter, a first run, or that nothing changed.

        bindery plan samples/new-order
      """)

  @OptionGroup var packets: PacketArguments
  @OptionGroup var options: CommonOptions

  func run() throws {
    var report = PlanReport(json: options.json)
    for packet in packets.packets {
      report.add(packet, try PacketRun(options.request(packet, writes: false)))
    }
    report.finish()
  }
}
