internal import Offers

extension ReviewPage {
  /// The offer's way, step by step: who must act, until when, and what to type.
  var stepsPart: Node {
    part("steps", "What happens next, and who must act") {
      element(.ol, .class("steps"), .role("list")) {
        for (index, step) in steps.enumerated() { node(step, number: index + 1) }
      }
    }
  }

  private func node(_ step: ReviewStep, number: Int) -> Node {
    let attributes: [Attribute] = [.class(style(step.state))] + (step.state == .now ? [.currentStep] : [])
    return .element(
      .li, attributes,
      [
        element(.span, .class("step-number"), .decorative, text: isDone(step) ? "✓" : String(number)),
        element(.div) {
          element(.h3) {
            Node.value(step.title)
            " "
            element(.span, .class("step-state")) { state(step.state) }
          }
          element(.p, .class("actor")) {
            "Who: "
            Node.value(step.actor)
          }
          for sentence in step.instructions { element(.p, text: sentence) }
          if !step.typed.isEmpty { commands(step.typed) }
        },
      ])
  }

  private func commands(_ lines: [ReviewStep.Typed]) -> Node {
    element(.ul, .class("commands"), .role("list"), .label("What to type")) {
      for line in lines {
        switch line {
        case .terminal(let text): typed(text, "In a terminal")
        case .form(let text): typed(text, "In offer.json")
        }
      }
    }
  }

  private func typed(_ text: String, _ place: String) -> Node {
    element(.li) {
      element(.span, .class("where"), text: place)
      " "
      element(.code) { Node.value(text) }
    }
  }

  private func isDone(_ step: ReviewStep) -> Bool { if case .done = step.state { true } else { false } }

  private func style(_ state: ReviewStep.State) -> StaticString {
    switch state {
    case .done: "step done"
    case .now: "step now"
    case .later: "step later"
    }
  }

  @NodeBuilder private func state(_ state: ReviewStep.State) -> [Node] {
    switch state {
    case .done(nil): "done"
    case .done(let instant?):
      "done "
      time(instant)
    case .now: "now"
    case .later: "later"
    }
  }
}
