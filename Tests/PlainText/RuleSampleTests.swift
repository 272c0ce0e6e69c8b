import Findings
import PlainText
import Testing

@Suite struct RuleSampleTests {
  @Test(arguments: plainTextRules.map(\.id))
  func `the bad sample breaks the rule and the good one keeps it`(id: String) throws {
    let rule = try #require(plainTextRules.first { $0.id == id })
    #expect(try findings(of: rule.bad).contains { $0.rule == id && $0.severity == rule.severity })
    #expect(try findings(of: rule.good).isEmpty)
  }

  @Test func `every rule has an id of its own`() {
    #expect(Set(plainTextRules.map(\.id)).count == plainTextRules.count)
    #expect(plainTextRules.allSatisfy { $0.id.hasPrefix("text-") })
  }

  private func findings(of sample: Sample) throws -> [Finding] {
    let file = try #require(sample.files["eula/terms.txt"])
    let bytes = try #require(file)
    let key = #""encoding": ""#
    let encoding = sample.form.contains(key) ? sample.form.components(behind: key) : nil
    return decode(bytes, declaredEncoding: encoding, file: "eula/terms.txt").findings
  }
}

extension String {
  /// The text between a key and the next quotation mark.
  fileprivate func components(behind key: String) -> String? {
    ranges(of: key).first.map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
  }
}
