package import Findings
package import JSON
package import Offers

/// Judges a StartChangeSet request: against AWS's shapes (errors), then against what AWS's documentation says (warnings).
package struct ChangeSetCheck {
  let request: RequestEntry
  let file: String
  let surroundings: Surroundings
  /// Changes of resale authorizations; others are not judged.
  let changes: [RequestedChange]
  let authorizations: [Authorization]

  /// What is known besides the request.
  package struct Surroundings: Sendable {
    /// Products that are known: some demands depend on a product's type.
    package var listings: [Listing]
    package var seller: Seller?
    /// The present, in UTC; nil leaves past and future unjudged, as for what was sent already.
    package var now: Instant?

    package init(listings: [Listing] = [], seller: Seller? = nil, now: Instant?) {
      self.listings = listings
      self.seller = seller
      self.now = now
    }
  }

  /// All findings for a file that holds a request, in stable order.
  package static func findings(inFile bytes: [UInt8], file: String, _ surroundings: Surroundings) -> [Finding] {
    let (request, problems) = JSONReader.read(bytes, file: file)
    guard let request else { return problems }
    return (problems + found(in: request, file: file, source: bytes, surroundings)).inStableOrder()
  }

  /// All findings for a request, in stable order.
  package static func findings(in request: JSONValue, file: String, _ surroundings: Surroundings) -> [Finding] {
    found(in: request, file: file, source: nil, surroundings).inStableOrder()
  }

  private static func found(
    in json: JSONValue, file: String, source: [UInt8]?, _ surroundings: Surroundings
  ) -> [Finding] {
    let request = RequestEntry(path: ValuePath(), value: json)
    // Places inside texts are worth their time for as many changes as AWS takes.
    let changes = request.list("ChangeSet").filter { $0.value.members != nil }.enumerated()
      .map { RequestedChange($0.element, file: file, source: $0.offset < 20 ? source : nil) }
    let judged = changes.filter(\.isJudged)
    let check = ChangeSetCheck(
      request: request, file: file, surroundings: surroundings, changes: judged,
      authorizations: Authorization.all(in: judged))
    var found = CappedFindings()
    found.add(startChangeSetShape.findings(in: request, file: file))
    for change in changes { found.add(check.shapeFindings(of: change)) }
    for rule in check.documentedRules { found.add(rule(check)) }
    return found.findings
  }

  private func shapeFindings(of change: RequestedChange) -> [Finding] {
    guard change.isJudged else { return changeSetNotJudged(change) }
    let findings = changeSetEntity(change) + changeSetChangeType(change) + changeSetDetails(change)
    guard let details = change.details, let shape = detailsShapes[change.type] else { return findings }
    return findings + shape.findings(in: details, file: file)
  }

  private var documentedRules: [(ChangeSetCheck) -> [Finding]] {
    [
      { $0.changeSetIntent() }, { $0.changeSetReference() }, { $0.changeSetIdentifier() },
      { $0.changeSetChangeTwice() },
      { $0.changeSetStatus() }, { $0.changeSetResellerAccount() }, { $0.changeSetName() },
      { $0.changeSetRenewalBuyer() },
      { $0.changeSetMandatoryTerms() }, { $0.changeSetTermTwice() }, { $0.changeSetBuyerDocuments() },
      { $0.changeSetResellerDocuments() }, { $0.changeSetResellerMixed() }, { $0.changeSetServicesEULA() },
      { $0.changeSetStorage() }, { $0.changeSetPlaceholder() }, { $0.changeSetPricingModel() },
      { $0.changeSetCurrencies() }, { $0.changeSetYenFraction() }, { $0.changeSetAmountSpelling() },
      { $0.changeSetDimensionTwice() }, { $0.changeSetDimensionLong() }, { $0.changeSetSelectorTwice() },
      { $0.changeSetRateCardDimensions() }, { $0.changeSetConstraints() }, { $0.changeSetQuantityOpen() },
      { $0.changeSetDurationZero() }, { $0.changeSetDurationDays() }, { $0.changeSetScheduleParts() },
      { $0.changeSetSchedulePrice() }, { $0.changeSetScheduleAvailability() }, { $0.changeSetScheduleLong() },
      { $0.changeSetChargeDateTwice() }, { $0.changeSetChargeDatePast() }, { $0.changeSetAvailabilityPast() },
      { $0.changeSetAvailabilityLate() }, { $0.changeSetStartDate() }, { $0.changeSetStartProduct() },
      { $0.changeSetNetTerms() },
    ]
  }
}

extension ChangeSetCheck {
  var today: CalendarDate? { surroundings.now?.date }

  /// Details of all changes of a type, whichever authorization they change.
  func details(_ type: String) -> [RequestEntry] { changes.filter { $0.type == type }.compactMap(\.details) }

  /// Legal terms with their documents.
  var legalDocuments: [(term: String, document: RequestEntry)] {
    details("UpdateLegalTerms").flatMap { $0.list("Terms") }.flatMap { term in
      term.list("Documents").map { (term.type ?? "", $0) }
    }
  }

  var pricingTerms: [RequestEntry] { authorizations.flatMap(\.pricingTerms) }

  /// Rows of rate cards, by card.
  var rateCards: [RequestEntry] { pricingTerms.flatMap { $0.list("RateCards") } }

  /// The listing whose authorization the request makes, where it is known.
  func listing(of authorization: Authorization) -> Listing? {
    let product = authorization.creation?.details?.text("ProductId")
    return surroundings.listings.first { $0.productID == product }
  }
}
