/// Findings of a check over input that may repeat one mistake thousands of times: of each rule the first are kept, the rest counted.
public struct CappedFindings {
  /// How many findings of one rule are shown.
  public static let mostPerRule = 20

  private var kept: [Finding] = []
  private var tallies: [String: Tally] = [:]

  private struct Tally {
    var count = 0
    /// Where the rule's last kept finding stands.
    var last = 0
  }

  public init() {}

  /// Counts a finding of a rule; `make` is asked for it only where it is kept, since suggestions cost time.
  public mutating func add(_ rule: String, _ make: () -> Finding) {
    tallies[rule, default: Tally()].count += 1
    guard let count = tallies[rule]?.count, count <= Self.mostPerRule else { return }
    tallies[rule]?.last = kept.count
    kept.append(make())
  }

  public mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding.rule) { finding } }
  }

  /// In the order in which they were added; the last one of a rule says how many more there are.
  public var findings: [Finding] {
    var findings = kept
    for tally in tallies.values where tally.count > Self.mostPerRule {
      findings[tally.last].message += "; and \(grouped(tally.count - Self.mostPerRule)) more"
    }
    return findings
  }
}

extension Rule {
  /// The findings of this rule for everything that breaks it; `finding` is asked for those alone that are shown.
  public func findings<Broken>(_ broken: some Sequence<Broken>, _ finding: (Broken) -> Finding) -> [Finding] {
    var findings = CappedFindings()
    for one in broken { findings.add(id) { finding(one) } }
    return findings.findings
  }
}
