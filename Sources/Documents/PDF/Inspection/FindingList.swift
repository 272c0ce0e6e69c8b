internal import Findings

/// Collects what the checks see in one file: each complaint once, and of each rule only as many as a person reads.
struct FindingList {
  let file: String
  private(set) var findings: [Finding] = []
  private var seen: Set<String> = []
  private var counts: [String: Int] = [:]
  private let mostOfOneRule = 20

  init(file: String) {
    self.file = file
  }

  mutating func add(
    _ rule: Rule, _ message: String, page: Int? = nil, object: Int? = nil, help: String? = nil, evidence: [String] = []
  ) {
    guard seen.insert("\(rule.id) \(page ?? 0) \(message)").inserted else { return }
    counts[rule.id, default: 0] += 1
    guard counts[rule.id, default: 0] <= mostOfOneRule else { return }
    findings.append(
      rule.finding(message, at: Place(file: file, page: page, object: object), help: help, evidence: evidence))
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
