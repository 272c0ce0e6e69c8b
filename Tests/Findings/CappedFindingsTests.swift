import Findings
import Testing

struct CappedFindingsTests {
  private func finding(_ rule: String, _ line: Int) -> Finding {
    Finding(rule: rule, severity: .error, message: "line \(line)", place: Place(file: "f", line: line), help: "")
  }

  @Test func `up to twenty of a rule stand as they are`() {
    var capped = CappedFindings()
    let findings = (1...20).map { finding("a", $0) } + [finding("b", 21)]
    capped.add(findings)
    #expect(capped.findings == findings)
  }

  @Test func `beyond twenty the last of the rule says how many more there are, and the order stays`() {
    var capped = CappedFindings()
    for line in 1...2_000 { capped.add([finding(line % 2 == 0 ? "even" : "odd", line)]) }
    #expect(capped.findings.map(\.place.line) == Array(1...40))
    #expect(capped.findings.map(\.message).suffix(2) == ["line 39; and 980 more", "line 40; and 980 more"])
    #expect(capped.findings[37].message == "line 38")
  }

  @Test func `findings that are not shown are not made`() {
    let rule = Rule("r", title: "t", why: "w", help: "h", source: "s", bad: Sample())
    var made = 0
    let findings = rule.findings(1...5_000) { number in
      made += 1
      return rule.finding("\(number)", at: Place(file: "f"))
    }
    #expect(made == 20)
    #expect(findings.last?.message == "20; and 4,980 more")
  }
}
