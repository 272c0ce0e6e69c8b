import Findings
import JSON
import Offers
import Testing

/// Every rule of forms, listings and settings proves itself: its bad sample breaks it, its good one keeps it, and says so itself.
struct RuleSampleTests {
  private static let rules = jsonRules + offerRules
  /// Rules whose bad sample breaks another one too: a form that is told in full would be a page long.
  private static let alsoBroken: [String: Set<String>] = [
    "json-duplicate-key": ["required-field", "notify-advice", "quote-missing"]
  ]

  private func findings(of sample: Sample) throws -> [Finding] {
    if let raw = sample.rawForm {
      let (value, findings) = JSONReader.read(raw, file: "offer.json")
      return findings + (try value.map { try OffersTests.findings(in: $0) } ?? [])
    }
    let seller = try json(SoundForm.seller).merging(json(sample.settings))
    let form = try json(json(SoundForm.form).merging(json(sample.form)).pretty)
    return try OffersTests.findings(in: form, listing: sample.listing) + sellerShape.check(seller, file: "bindery.json")
  }

  @Test func `the sound form has no findings`() throws {
    #expect(try check() == [])
  }

  @Test(arguments: rules.map(\.id)) func `the bad sample breaks its rule and no other`(id: String) throws {
    let rule = try #require(Self.rules.first { $0.id == id })
    let found = try findings(of: rule.bad)
    let own = try #require(found.first { $0.rule == id })
    #expect(own.severity == rule.severity)
    #expect(!own.help.isEmpty)
    #expect(Set(found.map(\.rule)).subtracting([id]) == Self.alsoBroken[id, default: []])
  }

  @Test(arguments: rules.map(\.id)) func `the good sample keeps its rule, and shows how`(id: String) throws {
    let rule = try #require(Self.rules.first { $0.id == id })
    #expect(try findings(of: rule.good).filter { $0.rule == id } == [])
    let good = rule.good
    #expect(good.rawForm != nil || [good.form, good.listing, good.settings].contains { $0 != "{}" })
  }

  @Test(arguments: offerRules.map(\.id)) func `a good sample breaks no other rule`(id: String) throws {
    let rule = try #require(offerRules.first { $0.id == id })
    #expect(try findings(of: rule.good) == [])
  }

  @Test(arguments: offerRules.map(\.id)) func `a message starts with the key path of what it speaks about`(id: String)
    throws
  {
    let rule = try #require(offerRules.first { $0.id == id })
    let sections = try json(SoundForm.form).members?.map(\.key) ?? []
    let known = Set(sections + TypedFacts.sections + ["seller", "documentsBaseURL"])
    for finding in try findings(of: rule.bad) where finding.rule == id {
      let path = try #require(finding.message.split(separator: ": ").first)
      let first = path.prefix { $0 != "." && $0 != "[" }
      #expect(known.contains(String(first)), "\(finding.message)")
      #expect((finding.place.line ?? 0) > 0 || ["seller", "documentsBaseURL"].contains(first))
    }
  }
}
