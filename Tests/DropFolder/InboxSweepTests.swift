import DropFolder
import Findings
import Foundation
import TestSupport
import Testing
import Workspace

struct InboxSweepTests {
  private let folder: TemporaryFolder
  private let sweep: InboxSweep

  init() throws {
    folder = try TemporaryFolder()
    sweep = InboxSweep(WorkspaceFolder(root: folder.path))
  }

  private struct DiskFull: Error {}

  private func verdict(_ succeeded: Bool) -> DropVerdict {
    DropVerdict(
      succeeded: succeeded, summary: "words", report: "why\n", findings: "[]\n", review: Array("<p>why".utf8))
  }

  @Test func `a packet that runs lies in done, whole`() throws {
    try folder.write("inbox/acme/offer.json", "{}")
    try folder.write("inbox/acme/notes from sales.txt", "call them")
    var seen: [String] = []
    let outcomes = try sweep.run { packet in
      seen.append(packet)
      #expect(FileManager.default.fileExists(atPath: packet + "/offer.json"))
      return verdict(true)
    }
    #expect(seen == [folder.path + "/work/job-acme/dropped/acme"])
    #expect(outcomes == [DropOutcome(name: "acme", result: .done, summary: "words", place: "done/acme")])
    #expect(try files() == ["done/acme/dropped/acme/notes from sales.txt", "done/acme/dropped/acme/offer.json"])
  }

  @Test func `a packet with mistakes lies in quarantine with its reasons, byte for byte`() throws {
    try folder.write("inbox/acme/offer.json", "{ broken")
    let outcomes = try sweep.run { _ in verdict(false) }
    #expect(outcomes.map(\.place) == ["quarantine/acme"])
    #expect(try folder.text("quarantine/acme/dropped/acme/offer.json") == "{ broken")
    #expect(try folder.text("quarantine/acme/reason.txt") == "why\n")
    #expect(try folder.text("quarantine/acme/review.html") == "<p>why")
    #expect(try files().count == 4)
  }

  @Test func `a name that is in quarantine already gets a place of its own`() throws {
    for _ in 0..<2 {
      try folder.write("inbox/acme/offer.json", "{}")
      _ = try sweep.run { _ in verdict(false) }
    }
    #expect(
      try files().filter { $0.hasSuffix("reason.txt") } == [
        "quarantine/acme-2/reason.txt", "quarantine/acme/reason.txt",
      ])
  }

  @Test func `a single file is quarantined with the way out`() throws {
    try folder.write("inbox/eula.pdf", "%PDF-1.7")
    #expect(try sweep.run { _ in verdict(true) }.map(\.result) == [.quarantined])
    #expect(try folder.text("quarantine/eula-pdf/reason.txt").contains("error[drop-not-a-packet]"))
    #expect(try folder.text("quarantine/eula-pdf/dropped/eula.pdf") == "%PDF-1.7")
  }

  @Test func `a packet claimed by a run that died is done by the next`() throws {
    try folder.write("work/job-acme/dropped/acme/offer.json", "{}")
    try folder.write("work/job-acme/.attempt-1", "")
    var seen: [String] = []
    _ = try sweep.run { packet in
      seen.append(lastName(of: packet))
      return verdict(true)
    }
    #expect(seen == ["acme"])
    #expect(try files() == ["done/acme/dropped/acme/offer.json"])
  }

  @Test func `what dies three times is set aside, so that the others go on`() throws {
    try folder.write("work/job-acme/dropped/acme/offer.json", "{}")
    for number in 1...3 { try folder.write("work/job-acme/.attempt-\(number)", "") }
    try folder.write("inbox/later/offer.json", "{}")
    let outcomes = try sweep.run { _ in verdict(true) }
    #expect(outcomes.map(\.result) == [.quarantined, .done])
    #expect(try folder.text("quarantine/acme/reason.txt").contains("error[drop-gave-up]"))
  }

  @Test func `our own fault leaves the packet for the next sweep, and the others go on`() throws {
    try folder.write("inbox/acme/offer.json", "{}")
    try folder.write("inbox/beta/offer.json", "{}")
    for _ in 0..<5 {
      try folder.write("inbox/beta/offer.json", "{}")
      let outcomes = try sweep.run { packet in
        if packet.hasSuffix("acme") { throw DiskFull() }
        return verdict(true)
      }
      #expect(outcomes.map(\.result) == [.failed, .done])
    }
    #expect(try files().filter { $0.contains("acme") } == ["work/job-acme/dropped/acme/offer.json"])
  }

  @Test func `a second watcher keeps away while the first works`() throws {
    try folder.write("inbox/acme/offer.json", "{}")
    _ = try sweep.run { _ in
      #expect(throws: WorkspaceError.locked(folder.path)) { try sweep.run { _ in verdict(true) } }
      return verdict(true)
    }
  }

  @Test func `hidden names stay where they are`() throws {
    try folder.write("inbox/.partial/offer.json", "{}")
    #expect(try sweep.run { _ in verdict(true) } == [])
    #expect(try files() == ["inbox/.partial/offer.json"])
  }

  /// Every durable call fails once; after a sweep without faults the entry is in exactly one place, whole.
  @Test func `dying at any call loses nothing and doubles nothing`() throws {
    for succeeded in [true, false] {
      for call in 1...40 {
        let folder = try TemporaryFolder()
        try folder.write("inbox/acme/offer.json", "{}")
        let faulty = InboxSweep(WorkspaceFolder(root: folder.path), disk: FaultyDisk(failingCall: call))
        _ = try? faulty.run { _ in verdict(succeeded) }
        _ = try InboxSweep(WorkspaceFolder(root: folder.path)).run { _ in verdict(succeeded) }
        let places = try folder.tree().keys.filter { $0.hasSuffix("offer.json") }
        #expect(places == [succeeded ? "done/acme/dropped/acme/offer.json" : "quarantine/acme/dropped/acme/offer.json"])
        let reasons = try folder.tree().keys.filter { $0.hasSuffix("reason.txt") }
        #expect(reasons.count == (succeeded ? 0 : 1), "call \(call)")
        let rest = try folder.everything().filter { $0.hasPrefix("work/") || $0.hasPrefix("inbox/") }
        #expect(rest == [], "call \(call)")
      }
    }
  }

  private func files() throws -> [String] { try folder.tree().keys.filter { $0 != ".watch" }.sorted() }
}
