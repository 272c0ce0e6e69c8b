internal import Findings
internal import JSON
internal import Offers

/// The offer's way from the form to the booking, as far as form and facts tell: exactly one step is the present one, until all
/// are done.
///
/// Source: the article, Create a partner resale private offer; AWS Marketplace, channel partner private offers.
func derivedSteps(_ input: ReviewInput) -> [ReviewStep] {
  let way = OfferWay(input)
  var steps: [ReviewStep] = []
  for (step, state) in [way.correct, way.approve, way.authorize, way.extend, way.accept, way.book].compactMap({ $0 }) {
    var step = step
    let isNext = steps.allSatisfy { if case .done = $0.state { true } else { false } }
    step.state = state ?? (isNext ? .now : .later)
    // What is done needs no telling how; of the booking it is told what came of it.
    if state != nil, step.title != way.book.0.title { (step.instructions, step.typed) = ([], []) }
    steps.append(step)
  }
  return steps
}

/// What is known of an offer's way; each step comes with its state where that is certain: done.
private struct OfferWay {
  typealias Step = (ReviewStep, ReviewStep.State?)

  let input: ReviewInput
  let form: JSONValue
  let facts: TypedFacts?

  init(_ input: ReviewInput) {
    self.input = input
    form = input.form ?? [:]
    facts = input.facts ?? input.form.flatMap(OfferForm.init)?.facts
  }

  private var hasErrors: Bool { input.findings.hasErrors || input.form == nil }
  private var partner: String { form["partner"]?["name"]?.string ?? "The partner" }
  private var buyer: String { form["companyName"]?.string ?? "The buyer" }
  private var isAssociating: Bool { form["offer"]?["associate"]?.bool == true }

  var correct: Step {
    let step = ReviewStep(
      hasErrors ? "Correct the packet" : "The packet is checked", actor: "Deal desk", state: .later,
      instructions: hasErrors
        ? ["Nothing is created and nothing is published while an error stands. Each finding says the way out."] : [],
      typed: hasErrors ? [.terminal("bindery check PACKET"), run] : [])
    return (step, hasErrors ? nil : .done(nil))
  }

  /// Only where somebody has to, or has done it.
  var approve: Step? {
    let approval = input.approval
    guard approval.isRequired || !approval.approvals.isEmpty, facts?.authorized == nil else { return nil }
    let step = ReviewStep(
      "Approve what this page shows", actor: "Approver", state: .later,
      instructions: approval.isRequired ? ["The AWS request is written once the offer is approved."] : [],
      typed: [.terminal("bindery approve \(input.key) --by NAME")])
    return (step, approval.valid.last.map { .done($0.at) } ?? (approval.isRequired ? nil : .done(nil)))
  }

  var authorize: Step {
    let fact = ReviewStep.Typed.form(
      #""authorized": {"opportunityId": "resaleauthz-...", "at": "YYYY-MM-DDThh:mm:ssZ"}"#)
    let step = ReviewStep(
      isAssociating ? "Note the resale authorization that exists" : "Create the resale authorization",
      actor: "Deal desk", state: .later,
      instructions: isAssociating
        ? ["It exists in AWS Marketplace; put its CPPO Opportunity ID into offer.json and run the packet again."]
        : authorizing, typed: (isAssociating ? [] : requests) + [fact, run])
    return (step, facts?.authorized.map { .done($0.at) } ?? laterFact(facts?.extended?.at))
  }

  private var authorizing: [String] {
    let uploads = (input.changeSet?.uploads ?? []).map { "Upload \($0.path) to \($0.url)." }
    let release =
      input.changeSet?.releases == true
      ? "The request also releases it." : "Then release it: from there on it cannot be edited, only deactivated."
    return uploads
      + ["Send the request to AWS Marketplace, or create the offer in Tackle from this form. \(release)"]
      + ["Put the CPPO Opportunity ID that AWS gives into offer.json and run the packet again."]
  }

  private var requests: [ReviewStep.Typed] {
    input.changeSet.map {
      [.terminal("aws marketplace-catalog start-change-set --region us-east-1 --cli-input-json file://\($0.path)")]
    } ?? []
  }

  private var run: ReviewStep.Typed { .terminal("bindery run PACKET") }

  var extend: Step {
    let step = ReviewStep(
      "Extend the offer to the buyer", actor: partner, state: .later,
      instructions: [
        "The partner adds its markup and makes its private offer\(until(form["details"]?["expirationDate"]?.string)).",
        "A mistake that is found now: withdraw the offer (bindery cancel \(input.key)) before the partner extends it. "
          + "Afterwards the partner has to cancel first.",
        "Put the Offer ID of the Partner Offer Extended notice into offer.json.",
      ],
      typed: [
        .form(#""extended": {"offerId": "offer-...", "at": "YYYY-MM-DDThh:mm:ssZ", "expiresOn": "YYYY-MM-DD"}"#), run,
      ])
    return (step, facts?.extended.map { .done($0.at) } ?? laterFact(facts?.accepted?.at))
  }

  var accept: Step {
    let step = ReviewStep(
      "Accept the offer", actor: buyer, state: .later,
      instructions: [
        "The buyer accepts in AWS Marketplace\(until(facts?.extended?.expiresOn?.text)).",
        "Put the agreement's id and the time into offer.json, with AWS's e-mail as evidence.",
      ],
      typed: [
        .form(
          #""accepted": {"agreementId": "agmt-...", "at": "YYYY-MM-DDThh:mm:ssZ", "evidence": "evidence/aws.eml"}"#),
        run,
      ])
    return (step, facts?.accepted.map { .done($0.at) })
  }

  var book: Step {
    let first = (form["product"]?["schedule"]?.elements ?? []).first?["invoiceDate"]?.string
    let invoice = first.map { " The first invoice is dated \($0)." } ?? ""
    let step = ReviewStep(
      "Book the order", actor: "Finance", state: .later,
      instructions: [
        input.booking.map { "Issued: \($0).\(invoice)" }
          ?? "The run after the acceptance issues the bookable artifact.\(invoice)"
      ])
    return (step, input.booking == nil ? nil : .done(nil))
  }

  /// A fact that nobody typed, but that must have happened since a later one has.
  private func laterFact(_ at: Instant?) -> ReviewStep.State? { at == nil ? nil : .done(nil) }

  /// ` until 2026-12-31, 23:59:59 UTC (in 12 days)`.
  private func until(_ text: String?) -> String {
    guard let date = text.flatMap(CalendarDate.init) else { return "" }
    return " until \(date.text), 23:59:59 UTC (\(daysFrom(input.made.date, to: date)))"
  }
}
