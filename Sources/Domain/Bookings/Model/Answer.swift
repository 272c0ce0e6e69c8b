/// A piece of the answer, by its weight on the page.
struct AnswerPart: Equatable {
  enum Weight {
    /// The amount, or what stands in its place.
    case amount
    case words
    /// What may be read later, such as the time zone.
    case aside
  }

  var text: String
  var weight: Weight

  static func amount(_ text: String) -> AnswerPart { AnswerPart(text: text, weight: .amount) }
  static func words(_ text: String) -> AnswerPart { AnswerPart(text: text, weight: .words) }
  static func aside(_ text: String) -> AnswerPart { AnswerPart(text: text, weight: .aside) }
}

/// What finance is told to do, from the numbers that this revision froze.
extension Booking {
  /// The answer in one line, for terminals, mails and programs: `book USD 240,000.00 on 2026-11-23 (America/New_York)`,
  /// or why not yet.
  var answerText: String {
    let sentence = answerParts.map(\.text).joined(separator: " ").replacing("\u{A0}", with: " ")
    let reasons = checks.filter(\.blocks).map(\.message)
    return reasons.isEmpty ? sentence : sentence + ": " + reasons.joined(separator: "; ")
  }

  /// The answer without reasons, as the page sets it.
  var answerParts: [AnswerPart] {
    document.state == .bookable ? bookableAnswer : provisionalAnswer
  }

  private var bookableAnswer: [AnswerPart] {
    if isUsage { return usageAnswer }
    if register.bookedBefore == nil {
      return [.words("book"), .amount(money(amounts.wholesaleTcv))] + superseding + bookingDay
    }
    if register.netChange.isZeroAmount { return [.words("nothing more to book")] + superseding }
    return [.words("adjust by"), .amount(signedMoney(register.netChange))] + superseding + bookingDay
  }

  private var usageAnswer: [AnswerPart] {
    let period = term.map { ", \($0.start) to \($0.end)" } ?? ""
    return [.words("usage is booked as metered" + period), .aside("(no amount now)")] + superseding
  }

  private var provisionalAnswer: [AnswerPart] {
    if let before = register.bookedBefore, !before.isZeroAmount {
      return [.words("do not adjust yet,"), .amount(money(before)), .words("stays booked")] + superseding
    }
    let what: AnswerPart = isUsage ? .words("usage") : .amount(money(amounts.wholesaleTcv))
    return [.words("do not book"), what, .words("yet")] + superseding
  }

  private var superseding: [AnswerPart] {
    document.supersedes.map { [.aside("(supersedes r\($0.revision))")] } ?? []
  }

  private var bookingDay: [AnswerPart] {
    [.words("on \(acceptance.bookingDate)"), .aside("(\(acceptance.timeZone))")]
  }

  /// Nothing is known of amounts before the usage is metered.
  var isUsage: Bool { paymentModel == "usage" && amounts.wholesaleTcv.isZeroAmount }

  /// `+USD 10,000.00`, with a no-break space.
  func signedMoney(_ amount: String) -> String {
    amount.hasPrefix("-") ? "\u{2212}" + money(String(amount.dropFirst())) : "+" + money(amount)
  }

  /// `USD 240,000.00`, with a no-break space.
  func money(_ amount: String) -> String { amounts.currency + "\u{A0}" + grouped(amount) }
}

extension String {
  /// True for `0`, `0.00` and `0.000`.
  var isZeroAmount: Bool { utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") } }
}
