internal import ArgumentParser
internal import Findings
internal import Pipeline
internal import Stages

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs the pipeline: checks, documents and, once accepted, the bookable artifact.",
    discussion: """
      Nothing is published while a finding of severity error stands. A second run of an unchanged packet does nothing.

        bindery run samples/new-order
        bindery run --workspace /tmp/try samples/new-order
        bindery run --format sarif samples/* > found.sarif

      --workspace puts the results elsewhere; a format for programs prints the findings alone.
      """)

  @OptionGroup var packets: PacketArguments
  @OptionGroup var output: FormatOptions
  @OptionGroup var options: CommonOptions

  @Flag(help: "Ends with 1 when an artifact is PROVISIONAL or the offer is not accepted yet.")
  var requireBookable = false

  func run() throws {
    var report = RunReport(try output.format(json: options.json))
    for packet in packets.packets {
      try report.add(packet) { report in
        let run = try PacketRun(options.request(packet, writes: true))
        report.addRun(packet, try run.run(observer: RunProgress()), requireBookable: requireBookable)
      }
    }
    try report.finish()
  }
}
