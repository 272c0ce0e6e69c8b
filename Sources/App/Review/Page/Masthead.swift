internal import Findings
internal import JSON
internal import Offers

extension ReviewPage {
  var masthead: Node {
    element(.header, .class("masthead")) {
      element(.p, .class("kicker")) {
        "Partner offer review "
        element(.span, .class("confidential"), text: "Internal: not for the partner or the buyer")
      }
      element(.h1) { headline }
      element(.p, .class(verdictClass)) {
        element(.strong, text: verdict.sentence + ".")
        " "
        nextAction
      }
      element(.dl, .class("glance")) { glance }
    }
  }

  private var headline: [Node] {
    guard let buyer = input.form?["companyName"]?.string else { return [.text("Offer "), .value(input.key)] }
    guard let partner = input.form?["partner"]?["name"]?.string else { return [.value(buyer)] }
    return [.value(buyer), .element(.span, [.class("through")], [.text(" through "), .value(partner)])]
  }

  private var verdictClass: StaticString {
    switch verdict.severity {
    case .error: "verdict error"
    case .warning: "verdict warning"
    default: "verdict fine"
    }
  }

  @NodeBuilder private var nextAction: [Node] {
    if let step = steps.first(where: { $0.state == .now }) {
      "Next: "
      element(.a, .link(to: Anchor("steps")), text: step.title)
      " ("
      Node.value(step.actor)
      ")."
    }
  }

  @NodeBuilder private var glance: [Node] {
    fact("Wholesale total", [.text(total)])
    fact("Product", [.value(input.listing?.title ?? written("product", "listing"))])
    fact("Term", [.value(term)])
    fact("Partner's last day", lastDay)
    fact("Offer", [.value(input.key), .text(revision)])
    fact("Approval", [.text(approvalInShort)])
  }

  private func fact(_ label: String, _ content: [Node]) -> Node {
    element(.div) {
      element(.dt, text: label)
      element(.dd) { content }
    }
  }

  private var total: String {
    guard let amounts = reader?.amounts, input.form?["product"] != nil else { return "unknown" }
    guard amounts.isFixed else { return "by usage" }
    return amounts.total?.display ?? "cannot be added up yet"
  }

  private var lastDay: [Node] {
    let text = written("details", "expirationDate")
    guard let date = CalendarDate(text) else { return [.value(text)] }
    return [.text("\(date.text) UTC, \(daysFrom(input.made.date, to: date))")]
  }

  private var term: String {
    let text = written("product", "billingTerm")
    guard text.hasPrefix("P"), text.hasSuffix("M"), let months = Int(text.dropFirst().dropLast()) else { return text }
    return months == 1 ? "1 month" : "\(months) months"
  }

  private var revision: String { input.revision.map { ", revision \($0)" } ?? ", not published" }

  private func written(_ section: String, _ key: String) -> String {
    guard let value = input.form?[section]?.present(key) else { return "missing" }
    return value.string ?? value.canonical
  }
}

/// A moment as people read it, with its exact form for programs.
func time(_ instant: Instant) -> Node {
  let text = instant.text
  return element(.time, .dateTime(text), text: "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC")
}
