internal import ArgumentParser
internal import Offers
internal import Stages
internal import Workspace

/// Options that most commands share.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder for results; settings come from its bindery.json, else from the nearest one above the packet.",
      valueName: "folder"))
  var workspace: String?

  @Option(
    help: ArgumentHelp(
      "The present, for repeatable runs: 2026-11-23T14:32:07Z (also SOURCE_DATE_EPOCH).", valueName: "instant"))
  var now: String?

  @Flag(help: "Answers for programs.")
  var json = false

  func presentInstant() throws -> Instant {
    if let now {
      guard let instant = Instant(now) else {
        throw UsageProblem(description: "--now \(now): expected a moment in UTC such as 2026-11-23T14:32:07Z")
      }
      return instant
    }
    guard let epoch = Terminal.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty else {
      return Instant(secondsSince1970: SystemClock().secondsSince1970)
    }
    guard let seconds = Int64(epoch), (0...253_402_300_799).contains(seconds) else {
      throw UsageProblem(description: "SOURCE_DATE_EPOCH \(epoch): expected seconds since 1970")
    }
    return Instant(secondsSince1970: seconds)
  }

  func request(_ packet: String, writes: Bool) throws -> PacketRun.Request {
    PacketRun.Request(packet: packet, workspace: workspace, now: try presentInstant(), writes: writes, worker: .itself)
  }
}

/// The packets of a command.
struct PacketArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Folders with offer.json and the files it names.", valueName: "packet"))
  var packets: [String]
}
