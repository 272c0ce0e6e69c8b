import Findings
import Foundation
import Offers
import Pipeline
import Stages
import TestSupport

/// A workspace in a folder of its own with one packet, as a person would lay it out.
struct PacketFixture {
  let folder: TemporaryFolder
  let now: Instant

  /// A packet from a rule's sample; no sample is the sound packet.
  init(_ sample: Sample = Sample(), now: String = "2026-11-23T08:00:00Z") throws {
    folder = try TemporaryFolder()
    self.now = Instant(now) ?? Instant(secondsSince1970: 0)
    try write(sample)
  }

  /// Replaces the packet's files by those of a sample.
  func write(_ sample: Sample) throws {
    let packet = SamplePacket(sample)
    try folder.write("bindery.json", packet.settings)
    try folder.write("listings/sentinel.json", packet.listing)
    try folder.write("pipeline.json", packet.pipeline)
    try folder.write("packet/offer.json", packet.form)
    for (path, bytes) in packet.files { try folder.write("packet/" + path, bytes) }
  }

  func open(writes: Bool) throws -> PacketRun {
    try PacketRun(
      PacketRun.Request(packet: folder.path + "/packet", now: now, writes: writes, worker: testWorker))
  }

  func check() throws -> [Finding] { try open(writes: false).run(dryRun: true).findings }

  @discardableResult
  func run() throws -> RunOutcome<OfferJob> { try open(writes: true).run() }

  /// Files under the offer's folder, without those that a run keeps for itself.
  func published() throws -> [String: [UInt8]] {
    try folder.tree().filter { $0.key.hasPrefix("offers/") && !$0.key.hasSuffix("run.json") }
  }
}

/// Facts that make the sound packet an accepted one.
let acceptance = #"""
  {"authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2026-11-01T10:00:00Z"},
   "extended": {"offerId": "offer-dacpxznflfwin", "at": "2026-11-02T09:00:00Z", "expiresOn": "2026-12-31"},
   "accepted": {"agreementId": "agmt-4mwg1nevbokzw95eca5797ixs", "at": "2026-11-03T14:32:07Z",
                "evidence": "evidence/aws.eml"}}
  """#

let acceptedSample = Sample(form: acceptance, files: ["evidence/aws.eml": Array("Subject: accepted\r\n\r\n".utf8)])

/// The tool lies beside the test program, which cannot be a worker itself.
let testWorker = WorkerProgram.at(
  URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("bindery").path)
