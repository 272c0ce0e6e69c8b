internal import ArgumentParser
internal import Findings
internal import Pipeline
internal import Stages

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says everything that is wrong with a packet; writes nothing.",
    discussion: """
      Checks the form, reads every document as a run would and binds them in memory.

        bindery check samples/mistakes
        bindery check change-set.json

      A .json file is taken for an AWS Marketplace request that someone else wrote. For programs and code hosts:

        bindery check --format jsonl packets/*
        bindery check --format github packets/acme
        bindery check --format sarif packets/* > found.sarif

      There, files are named from the working folder; run it where the repository begins.
      """)

  @OptionGroup var packets: PacketArguments
  @OptionGroup var output: FormatOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    var report = RunReport(try output.format(json: options.json))
    for packet in packets.packets {
      try report.add(packet) { report in
        if isChangeSetFile(packet) {
          let findings = try checkChangeSet(packet, workspace: options.workspace, now: options.presentInstant())
          return report.addChangeSet(packet, findings)
        }
        let run = try PacketRun(options.request(packet, writes: false))
        report.addCheck(packet, try run.run(dryRun: true, observer: RunProgress()))
      }
    }
    try report.finish()
  }
}
