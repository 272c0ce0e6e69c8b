/// Something a check saw in the input: which rule, where, what is wrong and the way out.
public struct Finding: Sendable, Equatable {
  /// The id of the rule that was broken, as `bindery explain` takes it.
  public var rule: String
  public var severity: Severity
  /// One lower-case sentence: what was found and what was expected.
  public var message: String
  public var place: Place
  /// What to do about it.
  public var help: String
  /// Lines that prove it: the files that add up, the lines that differ.
  public var evidence: [String]

  public init(
    rule: String, severity: Severity, message: String, place: Place, help: String, evidence: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.help = help
    self.evidence = evidence
  }
}

/// How much a finding weighs: an error keeps the job from publishing.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Where a finding is: a file, and in it a line and column (text) or a page and object (PDF).
public struct Place: Sendable, Equatable {
  /// The path inside the packet, with `/`; never an absolute path of this machine.
  public var file: String
  /// From 1.
  public var line: Int?
  /// In Unicode scalars, from 1.
  public var column: Int?
  /// Page number, from 1.
  public var page: Int?
  /// PDF object number.
  public var object: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil, page: Int? = nil, object: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.page = page
    self.object = object
  }
}

extension [Finding] {
  /// The order in which findings are always shown: file, line, column, page, then rule; the same on every run.
  public func inStableOrder() -> [Finding] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.place.file != b.place.file { return a.place.file.utf8.lexicographicallyPrecedes(b.place.file.utf8) }
      let places = (a.place.sortKey, b.place.sortKey)
      if places.0 != places.1 { return places.0.lexicographicallyPrecedes(places.1) }
      if a.rule != b.rule { return a.rule < b.rule }
      return left.offset < right.offset
    }.map(\.element)
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }

  public func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}

extension Place {
  fileprivate var sortKey: [Int] { [line ?? 0, column ?? 0, page ?? 0, object ?? 0] }
}
