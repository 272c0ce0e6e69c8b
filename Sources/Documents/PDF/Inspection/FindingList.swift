internal import Findings

/// Collects what the checks see in one file: each complaint once, and of each rule only as many as a person reads.
struct FindingList {
  let file: String
  private(set) var findings: [Finding] = []
  private var seen: Set<String> = []
  private var counts: [String: Int] = [:]
  /// Of one rule, as many as a person reads; removals all deserve their line, within reason.
  private func most(of severity: Severity) -> Int { severity == .error ? 20 : 200 }
  private var untold: [String: (rule: Rule, severity: Severity, count: Int)] = [:]
  /// Pages (by index) from which something was taken out.
  var changedPages: Set<Int> = []
  /// Pages (by index) with fields that got a picture here.
  var drawnPages: Set<Int> = []
  /// Where readers draw something of their own accord in the source, so that comparing it says nothing; by page index.
  var uncomparedAreas: [Int: [PageBox]] = [:]
  /// Where a page must show something; by page index.
  var shownAreas: [Int: [PageBox]] = [:]
  /// What was taken out of the copy, by the inventory's counts.
  var removed = Inventory()

  init(file: String) {
    self.file = file
  }

  mutating func add(
    _ rule: Rule, _ message: String, page: Int? = nil, object: Int? = nil, help: String? = nil,
    evidence: [String] = [], severity: Severity? = nil
  ) {
    let severity = severity ?? rule.severity
    let place = severity == .error ? "\(page ?? 0)" : "\(page ?? 0) \(object ?? 0)"
    guard seen.insert("\(rule.id) \(place) \(message)").inserted else { return }
    counts[rule.id, default: 0] += 1
    guard counts[rule.id, default: 0] <= most(of: severity) else {
      untold[rule.id, default: (rule, severity, 0)].count += 1
      return
    }
    var finding = rule.finding(
      message, at: Place(file: file, page: page, object: object), help: help, evidence: evidence)
    finding.severity = severity
    findings.append(finding)
  }

  /// Says how many removals were not told one by one.
  mutating func close() {
    for (_, (rule, severity, count)) in untold.sorted(by: { $0.key < $1.key }) where severity != .error {
      var finding = rule.finding("\(count) more of this kind", at: Place(file: file))
      finding.severity = severity
      findings.append(finding)
    }
  }

  /// Adds what libqpdf complained about; environment faults are thrown, never blamed on the document.
  mutating func add(_ faults: [QPDFFault], while doing: String) throws(PDFError) {
    for fault in faults {
      switch fault.kind {
      case .outOfMemory: throw .outOfMemory
      case .password:
        add(.pdfPasswordRequired, "the file opens only with a password; expected a file that anyone can open")
      case .unsupported where fault.message.contains("crypt"):
        add(.pdfRestricted, "the file is protected in a way that can't be read: \(fault.message)")
      case .unsupported, .damage:
        let place = fault.offset.map { " at byte \($0)" } ?? ""
        add(.pdfDamaged, "while \(doing)\(place): \(fault.message)", object: fault.object)
      }
    }
  }

  var hasErrors: Bool { findings.hasErrors }
}

extension FindingList {
  func hasFinding(of rule: Rule) -> Bool { findings.contains { $0.rule == rule.id } }
}
