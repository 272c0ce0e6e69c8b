import Findings
import Foundation
import Stages
import TestSupport
import Testing

/// Every rule proves itself: its bad sample breaks it, its good one does not.
struct RuleSampleTests {
  /// Rules whose sample is not a difference of file contents; each has a test of its own below or beside its room.
  static let withoutFiles: Set<String> = [
    "file-leaves-packet", "file-unreadable", "offer-file-missing", "offer-changed-after-authorization",
    "offer-key-taken", "listing-twice", "document-balance", "document-too-large", "worker-out-of-memory",
    "worker-out-of-time", "worker-crashed", "worker-reply",
  ]
  static let settingsRules: Set<String> = [
    "pipeline-duration", "pipeline-needs", "pipeline-cycle", "pipeline-requires", "time-zone",
    "documents-base-url",
  ]
  /// Rules for change sets speak of another file; their room tests them.
  static let sampled = allRules.filter {
    !withoutFiles.contains($0.id) && !settingsRules.contains($0.id) && $0.bad.changeSet.isEmpty
  }

  @Test func `the sound packet has no findings`() throws {
    #expect(try PacketFixture().check() == [])
  }

  @Test func `rule ids are unique`() {
    #expect(Set(allRules.map(\.id)).count == allRules.count)
  }

  @Test(arguments: sampled.map(\.id)) func `the bad sample breaks its rule`(id: String) throws {
    let rule = try #require(allRules.first { $0.id == id })
    let findings = try PacketFixture(rule.bad).check()
    let own = try #require(findings.first { $0.rule == id }, "found: \(findings.map(\.rule))")
    #expect(own.severity == rule.severity)
    #expect(!own.help.isEmpty)
  }

  @Test(arguments: sampled.map(\.id)) func `the good sample keeps its rule`(id: String) throws {
    let rule = try #require(allRules.first { $0.id == id })
    let findings = try PacketFixture(rule.good).check()
    #expect(!findings.contains { $0.rule == id })
  }

  @Test(arguments: settingsRules.sorted()) func `a mistake in the workspace's files is ours, not the packet's`(
    id: String
  ) throws {
    let rule = try #require(allRules.first { $0.id == id })
    let fixture = try PacketFixture(rule.bad)
    do {
      _ = try fixture.check()
      Issue.record("the file was taken")
    } catch SettingsProblem.findings(let findings) {
      #expect(findings.map(\.rule) == [id])
    }
  }

  @Test(arguments: settingsRules.sorted()) func `the good sample of a rule about the workspace's files has no findings`(
    id: String
  ) throws {
    let rule = try #require(allRules.first { $0.id == id })
    #expect([rule.good.pipeline, rule.good.settings].contains { $0 != "{}" })
    #expect(try PacketFixture(rule.good).check() == [])
  }

  @Test func `every rule has its page`() {
    for rule in allRules {
      let page = explanation(of: rule)
      #expect(page.hasPrefix(rule.id))
      #expect(page.contains("Breaks it:") && page.contains("Keeps it:") && page.contains("Source: "))
      #expect(!page.contains("listing: null"), "\(page)")
    }
  }

  @Test func `a link out of the packet is refused`() throws {
    let fixture = try PacketFixture()
    let file = fixture.folder.path + "/packet/eula/master.pdf"
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/etc/passwd")
    #expect(try fixture.check().map(\.rule) == ["file-leaves-packet"])
  }

  @Test func `a packet without its form says so`() throws {
    let fixture = try PacketFixture()
    try FileManager.default.removeItem(atPath: fixture.folder.path + "/packet/offer.json")
    #expect(try fixture.check().map(\.rule) == ["offer-file-missing"])
  }
}
