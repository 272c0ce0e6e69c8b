import ChangeSets
import Findings
import JSON
import Testing

/// Every rule for change sets proves itself: its bad sample breaks it, its good one keeps it and all others.
struct RuleSampleTests {
  @Test(arguments: changeSetRules.map(\.id)) func `the bad sample breaks its rule`(id: String) throws {
    let rule = try #require(changeSetRules.first { $0.id == id })
    let found = try findings(of: rule.bad.changeSet, listing: rule.bad.listing)
    let own = try #require(found.first { $0.rule == id }, "found: \(found.map(\.rule))")
    #expect(own.severity == rule.severity)
    #expect(!own.help.isEmpty)
    #expect((own.place.line ?? 0) > 0)
  }

  @Test(arguments: changeSetRules.map(\.id)) func `the bad sample of a warning passes AWS's shapes`(id: String) throws {
    let rule = try #require(changeSetRules.first { $0.id == id })
    guard rule.severity < .error else { return }
    #expect(try findings(of: rule.bad.changeSet, listing: rule.bad.listing).filter { $0.severity == .error } == [])
  }

  @Test(arguments: changeSetRules.map(\.id)) func `the good sample keeps every rule`(id: String) throws {
    let rule = try #require(changeSetRules.first { $0.id == id })
    #expect(!rule.good.changeSet.isEmpty)
    #expect(try findings(of: rule.good.changeSet, listing: rule.good.listing).filter { $0.severity > .note } == [])
  }

  @Test(arguments: changeSetRules.map(\.id)) func `a finding starts with its path and ends with AWS's code`(id: String)
    throws
  {
    let rule = try #require(changeSetRules.first { $0.id == id })
    let found = try findings(of: rule.bad.changeSet, listing: rule.bad.listing).filter { $0.rule == id }
    for finding in found {
      let path = try #require(finding.message.split(separator: ": ").first)
      #expect(path.hasPrefix("ChangeSet") || !path.contains(" "), "\(finding.message)")
      #expect(finding.message.contains("(AWS: ") == rule.source.hasPrefix("AWS answers "), "\(finding.message)")
    }
  }

  @Test func `rule ids are unique and speak of change sets`() {
    #expect(Set(changeSetRules.map(\.id)).count == changeSetRules.count)
    #expect(changeSetRules.allSatisfy { $0.id.hasPrefix("change-set-") })
  }
}
