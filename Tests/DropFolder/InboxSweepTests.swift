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

  private func verdict(_ succeeded: Bool) -> DropVerdict {
    DropVerdict(succeeded: succeeded, summary: "words", report: "why\n", findings: "[]\n")
  }

  @Test func `a packet that runs leaves the inbox and the work folder empty`() throws {
    try folder.write("inbox/acme/offer.json", "{}")
    var seen: [String] = []
    let outcomes = try sweep.run { packet in
      seen.append(packet)
      #expect(FileManager.default.fileExists(atPath: packet + "/offer.json"))
      return verdict(true)
    }
    #expect(seen == [folder.path + "/work/job-acme/acme"])
    #expect(outcomes.map(\.isQuarantined) == [false])
    #expect(try files() == [])
  }

  @Test func `a packet with mistakes lies in quarantine with its reasons, byte for byte`() throws {
    try folder.write("inbox/acme/offer.json", "{ broken")
    let outcomes = try sweep.run { _ in verdict(false) }
    #expect(outcomes.first?.quarantine == "quarantine/acme")
    #expect(try folder.text("quarantine/acme/acme/offer.json") == "{ broken")
    #expect(try folder.text("quarantine/acme/reason.txt") == "why\n")
    #expect(
      try files() == ["quarantine/acme/acme/offer.json", "quarantine/acme/findings.json", "quarantine/acme/reason.txt"])
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
    let outcomes = try sweep.run { _ in verdict(true) }
    #expect(outcomes.map(\.isQuarantined) == [true])
    #expect(try folder.text("quarantine/eula-pdf/reason.txt").contains("error[drop-not-a-packet]"))
    #expect(try folder.text("quarantine/eula-pdf/eula.pdf") == "%PDF-1.7")
  }

  @Test func `a packet claimed by a run that died is done by the next`() throws {
    try folder.write("work/job-acme/acme/offer.json", "{}")
    var seen: [String] = []
    _ = try sweep.run { packet in
      seen.append(lastName(of: packet))
      return verdict(true)
    }
    #expect(seen == ["acme"])
    #expect(try files() == [])
  }

  @Test func `our own fault leaves the packet where the next run finds it`() throws {
    struct DiskFull: Error {}
    try folder.write("inbox/acme/offer.json", "{}")
    #expect(throws: DiskFull.self) { try sweep.run { _ in throw DiskFull() } }
    #expect(try files() == ["work/job-acme/acme/offer.json"])
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

  private func files() throws -> [String] { try folder.tree().keys.filter { $0 != ".watch" }.sorted() }
}
