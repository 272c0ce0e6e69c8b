/// One question that a booking has to stand: its id, its title, and the function that judges it.
struct GateCheck: Sendable {
  /// `B01` to `B20`.
  let id: String
  /// What is so when the check passes.
  let title: String
  /// An order is not bookable while this one is not judged.
  let isRequired: Bool
  let judge: @Sendable (AcceptedOffer) -> Verdict

  init(_ id: String, _ title: String, required: Bool = true, judge: @escaping @Sendable (AcceptedOffer) -> Verdict) {
    self.id = id
    self.title = title
    self.isRequired = required
    self.judge = judge
  }
}

/// How a check came out, in one sentence.
enum Verdict: Equatable {
  case pass(String)
  /// Finance has to look, but can book.
  case warn(String)
  case fail(String)
  case notJudged(String)

  var status: CheckStatus {
    switch self {
    case .pass: .pass
    case .warn: .warn
    case .fail: .fail
    case .notJudged: .notJudged
    }
  }

  var message: String {
    switch self {
    case .pass(let message), .warn(let message), .fail(let message), .notJudged(let message): message
    }
  }
}

/// A check's outcome as documents write it.
package enum CheckStatus: String, Codable, Sendable, CaseIterable {
  case pass, warn, fail
  case notJudged = "not-judged"
}

/// A check that was made: what documents, reports and the exit code say of it.
package struct CheckResult: Codable, Sendable, Equatable {
  package var id: String
  package var title: String
  package var status: CheckStatus
  package var message: String
  /// An order is not bookable while this check is not judged.
  package var required: Bool

  /// Keeps the order from being booked.
  package var blocks: Bool { status == .fail || (required && status == .notJudged) }
}

/// Whether finance can book an order.
package enum BookingState: String, Codable, Sendable, CaseIterable {
  case bookable = "BOOKABLE"
  case provisional = "PROVISIONAL"
}
