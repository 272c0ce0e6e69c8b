public import Findings
public import JSON
public import Offers

/// Asks for an offer form, one question after the other, and checks each answer at once: a state machine without a terminal.
///
/// `next` is the question, `answer` takes what was typed. An answer is judged by the form's own checks, in the form as it would then be: a
/// mistake leaves the question open. When `next` is nil, or after `endAnswers`, `packetText` is the finished `offer.json`.
public struct NewPacketQuestions: Sendable {
  /// What is asked, in words.
  public struct Question: Sendable, Equatable {
    /// The form's section: its title, and what to know before answering.
    public let section: String
    public let about: String
    public let label: String
    /// One sentence on the field, for `?`.
    public let summary: String
    public let choices: [Choice]
    public let example: String?
    /// What an empty answer takes.
    public let fallback: String?
    /// What an empty answer means where it takes nothing.
    public let emptyAnswer: EmptyAnswer
  }

  /// An answer that is known, with what it is.
  public struct Choice: Sendable, Equatable {
    public let text: String
    public var words = ""
  }

  public enum EmptyAnswer: Sendable {
    case refused
    case leavesOut
    case endsList
  }

  /// What became of an answer.
  public struct Reply: Sendable {
    /// False where the question is asked again.
    public let isTaken: Bool
    /// What the checks say of it, also of an answer that was taken.
    public let findings: [Finding]
  }

  /// What a form is asked and judged against.
  public struct Surroundings: Sendable {
    public var listings: [Listing]
    public var seller: Seller?
    public var now: Instant
    /// Keys of offers that the workspace has already.
    public var takenKeys: Set<String>
    /// What the offer is called by default.
    public var key: String

    public init(listings: [Listing], seller: Seller?, now: Instant, takenKeys: Set<String> = [], key: String) {
      self.listings = listings
      self.seller = seller
      self.now = now
      self.takenKeys = takenKeys
      self.key = key
    }

    /// The default key, unless an offer has it.
    var freeKey: String? { takenKeys.contains(key) ? nil : key }
  }

  private let surroundings: Surroundings
  /// Where a form was cloned, its values that have to be looked at anew.
  private let renewed: [NewPacketStep]?
  private(set) var form: JSONValue
  private var answered: Set<FormPath> = []
  private var ended: Set<FormPath> = []

  /// An empty form: everything is asked but the listing, where one is named already.
  public init(_ surroundings: Surroundings, listing: String? = nil) {
    self.surroundings = surroundings
    form = [:]
    renewed = nil
    guard let listing else { return }
    form = form.setting(.text(listing), at: Self.listingPath)
    answered.insert(Self.listingPath)
  }

  /// Another offer's form: the key is asked, and every date ahead.
  public init(_ surroundings: Surroundings, cloning original: JSONValue) {
    self.surroundings = surroundings
    let clone = NewPacketClone(of: original, key: surroundings.freeKey)
    form = clone.form
    renewed = clone.steps
  }

  private static let listingPath: FormPath = ["product", "listing"]

  /// The question that is open; nil when everything was asked.
  public var next: Question? { step.map(question) }

  /// Takes an answer as it was typed. An empty one takes the fallback, `-` takes nothing.
  public mutating func answer(_ text: String) -> Reply {
    guard let step else { return Reply(isTaken: true, findings: []) }
    let typed = trimmed(text)
    let given = typed.isEmpty ? fallback(step) ?? "" : typed == "-" ? "" : typed
    if given.isEmpty, let list = step.list { return end(list) }
    if given.isEmpty, emptyAnswer(step) == .leavesOut {
      form = form.setting(nil, at: step.path)
      answered.insert(step.path)
      return Reply(isTaken: true, findings: [])
    }
    let value = value(ofAnswer: given, to: step)
    let findings = findings(of: value, for: step)
    let isTaken = !findings.contains(where: isBlocking)
    if isTaken {
      form = form.setting(value, at: step.path)
      answered.insert(step.path)
    }
    return Reply(isTaken: isTaken, findings: findings)
  }

  /// Nobody answers any more: what is open takes its fallback where that is sound, and lists end.
  public mutating func endAnswers() {
    while let step {
      if let list = step.list {
        ended.insert(list)
      } else if fallback(step) == nil || !answer("").isTaken {
        answered.insert(step.path)
      }
    }
  }

  /// The form as a file, its keys in the schema's order.
  public var packetText: String { offerShape.ordered(form).pretty }

  /// What `check` says of the form as it stands.
  public var findings: [Finding] {
    guard let form = JSONReader.read(Array(packetText.utf8), file: offerFileName).value else { return [] }
    return OfferCheck.findings(
      in: form, file: offerFileName, listings: surroundings.listings, seller: surroundings.seller,
      now: surroundings.now)
  }

  /// Files that the form names, each once.
  public var documents: [String] { documentPaths(inForm: form) }

  private var step: NewPacketStep? {
    let steps =
      renewed
      ?? NewPacketSteps(
        form: form, listings: surroundings.listings, seller: surroundings.seller, key: surroundings.freeKey,
        ended: ended
      ).all
    return steps.first { !answered.contains($0.path) }
  }
}

extension NewPacketQuestions {
  private func field(_ step: NewPacketStep) -> FormField? { offerShape.field(at: step.path) }

  private func question(_ step: NewPacketStep) -> Question {
    let field = field(step)
    let isFreeText = [.registration, .contractMetadata].contains(step.section) && field?.isRequired == false
    let choices = step.choices.isEmpty ? (field?.shape.choices ?? []).map { Choice(text: $0) } : step.choices
    return Question(
      section: step.section.title, about: step.section.about, label: step.label, summary: field?.summary ?? "",
      choices: choices, example: isFreeText || !choices.isEmpty ? nil : step.example ?? field?.shape.textExample,
      fallback: fallback(step), emptyAnswer: emptyAnswer(step))
  }

  /// A fallback that the checks would refuse is none: of a cloned form, a date may have passed.
  private func fallback(_ step: NewPacketStep) -> String? {
    step.fallback.flatMap { text in
      let findings = findings(of: value(ofAnswer: text, to: step), for: step)
      return findings.contains(where: isBlocking) ? nil : text
    }
  }

  private func emptyAnswer(_ step: NewPacketStep) -> EmptyAnswer {
    if step.list != nil { return step.isNeeded ? .refused : .endsList }
    let isOptional = field(step)?.isRequired == false && !step.isNeeded && step.role == .value
    return isOptional ? .leavesOut : .refused
  }

  private func value(ofAnswer text: String, to step: NewPacketStep) -> JSONValue {
    let shape = step.role == .object ? .boolean : field(step)?.shape
    let value = shape?.value(ofAnswer: text) ?? .text(text)
    guard step.role == .object, let isYes = value.bool else { return value }
    return isYes ? [:] : .null
  }

  /// Ends a list, unless the checks refuse it as it is.
  private mutating func end(_ list: FormPath) -> Reply {
    let entries = form.value(at: list)
    // An empty list of quotes says that there are none; of e-mail addresses there is no empty list.
    let isLeftOut = entries == nil && list == ["notify"]
    let findings = isLeftOut ? [] : self.findings(of: entries ?? [], at: list)
    guard !findings.contains(where: isBlocking) else { return Reply(isTaken: false, findings: findings) }
    if entries == nil, !isLeftOut { form = form.setting([], at: list) }
    ended.insert(list)
    return Reply(isTaken: true, findings: findings)
  }
}

extension NewPacketQuestions {
  /// What the checks say of a value, were it in the form.
  private func findings(of value: JSONValue, for step: NewPacketStep) -> [Finding] {
    switch step.role {
    case .object where value.string == nil: return []
    case .object:
      return [Rule.valueNotAllowed.finding("answer yes or no", at: Place(file: offerFileName), help: "")]
    case .installment where (NewPacketTotals(form.setting(value, at: step.path)).notScheduled?.minorUnits ?? 0) < 0:
      return findings(of: value, at: step.path, alsoOf: "schedule-total")
    default: return findings(of: value, at: step.path) + keyFindings(value, step)
    }
  }

  /// The findings whose place is the value's own: everything else in the form is as if made in memory, without places.
  private func findings(of value: JSONValue, at path: FormPath, alsoOf rule: String? = nil) -> [Finding] {
    let here = JSONValue.Position(line: 1, column: 1)
    let all = OfferCheck.findings(
      in: form.setting(value.placed(at: here), at: path), file: offerFileName, listings: surroundings.listings,
      seller: surroundings.seller, now: surroundings.now)
    return all.filter { finding in
      if let asked = Self.askedLater[finding.rule] { return asked == path }
      return finding.place.line == here.line || finding.rule == rule
    }.map { finding in
      var finding = finding
      finding.place = Place(file: offerFileName)
      return finding
    }
  }

  private func keyFindings(_ value: JSONValue, _ step: NewPacketStep) -> [Finding] {
    guard step.path == ["key"], let key = value.string, surroundings.takenKeys.contains(key) else { return [] }
    return [
      Rule.offerKeyTaken.finding(
        "key: the workspace has an offer \(key) already", at: Place(file: offerFileName), help: "choose another key")
    ]
  }

  /// An error of the answer's own; what the listing has wrong, or another answer, no answer here could put right.
  private func isBlocking(_ finding: Finding) -> Bool {
    finding.severity == .error && !Self.notTheAnswers.contains(finding.rule)
  }

  /// Rules about one value that speak until another one is filled in, with the question for that one.
  private static let askedLater: [String: FormPath] = [
    "source-offer-required": ["offer", "sourceOfferId"], "opportunity-required": ["offer", "offerId"],
    "zero-dollar-flag": ["details", "zeroDollarPrices"],
  ]

  private static let notTheAnswers: Set<String> = [
    "tracking-enabled", "tracking-field-name", "tracking-field-missing", "zero-dollar-flag",
  ]
}

/// Files that a form names, each once; paths that lead out of a packet are no files of it.
func documentPaths(inForm form: JSONValue) -> [String] {
  let sources = (form["eula"]?["files"]?.elements ?? []) + [form["resellerAgreement"]?["file"]].compactMap { $0 }
  let quotes = (form["quotes"]?.elements ?? []).compactMap { $0["file"] }
  var seen: Set<[UInt8]> = []
  return (sources + quotes).compactMap { $0.string ?? $0["path"]?.string }.filter {
    isPathInsidePacket($0) && seen.insert(Array($0.utf8)).inserted
  }
}

/// Without white space at its ends.
private func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  let rest = text.unicodeScalars.drop(while: isBlank)
  guard let last = rest.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(rest[...last])
}
