package import Offers

/// A step on the offer's way: who has to do what, until when, and what to type.
package struct ReviewStep: Sendable, Equatable {
  package var title: String
  /// The one who must act.
  package var actor: String
  package var state: State
  /// A sentence each.
  package var instructions: [String]
  /// What to type, in its order.
  package var typed: [Typed]

  package enum State: Sendable, Equatable {
    case done(Instant?)
    case now
    case later
  }

  /// A line as it is typed.
  package enum Typed: Sendable, Equatable {
    case terminal(String)
    /// Into `offer.json`.
    case form(String)
  }

  package init(_ title: String, actor: String, state: State, instructions: [String], typed: [Typed] = []) {
    self.title = title
    self.actor = actor
    self.state = state
    self.instructions = instructions
    self.typed = typed
  }
}
