internal import JSON
internal import Offers

/// The name by which later changes refer to the authorization that the request makes.
let authorizationName = "ResaleAuthorization"

/// A change of the authorization that the request makes.
func change(_ type: String, _ details: JSONValue) -> JSONValue {
  [
    "ChangeType": JSONValue(.string(type)),
    "Entity": [
      "Type": JSONValue(.string(RequestedChange.entityTypeName)),
      "Identifier": JSONValue(.string(RequestedChange.reference(authorizationName))),
    ], "DetailsDocument": details,
  ]
}

func creation(of offer: OfferForm, _ listing: Listing, _ options: ChangeSetOptions) -> JSONValue {
  let texts = AuthorizationTexts(offer, listing, options)
  return [
    "ChangeType": "CreateResaleAuthorization", "ChangeName": JSONValue(.string(authorizationName)),
    "Entity": ["Type": JSONValue(.string(RequestedChange.entityTypeName))],
    "DetailsDocument": [
      "ProductId": JSONValue(.string(listing.productID)), "Name": JSONValue(.string(texts.name)),
      "Description": JSONValue(.string(texts.description)),
      "ResellerAccountId": JSONValue(.string(offer.partnerAccount)),
    ],
  ]
}

/// The mark of a renewal: the customer has an agreement already.
func renewal(of offer: OfferForm) -> JSONValue? {
  offer.details.renewal.map { renewal in
    change(
      "UpdateInformation",
      [
        "PreExistingBuyerAgreement": [
          "AcquisitionChannel": renewal.channel == .awsMarketplace ? "AwsMarketplace" : "External",
          "PricingModel": JSONValue(.string(renewal.pricingModel.rawValue.capitalized)),
        ]
      ])
  }
}

extension String {
  /// `contract` -> `Contract`.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

func buyerTargeting(of offer: OfferForm) -> JSONValue? {
  guard !offer.buyerAccount.isEmpty else { return nil }
  return change(
    "UpdateBuyerTargetingTerms",
    [
      "Terms": [
        [
          "Type": "BuyerTargetingTerm",
          "PositiveTargeting": ["BuyerAccounts": [JSONValue(.string(offer.buyerAccount))]],
        ]
      ]
    ])
}

/// The last day of a future-dated agreement's start, as the form names it.
func startLimit(of product: Product) -> JSONValue? {
  guard let date = product.startDateLimit else { return nil }
  return change(
    "UpdateBuyerValidityTerms",
    ["Terms": [["Type": "BuyerValidityTerm", "MaximumAgreementStartDate": JSONValue(.string(date.text))]]])
}

let release = change("ReleaseResaleAuthorization", [:])

/// Until when, and for how many offers, the partner may use the authorization.
struct Availability {
  let change: JSONValue

  init(_ offer: OfferForm, _ options: ChangeSetOptions) {
    let isSingleUse = options.isSingleUse || offer.product.paymentModel == .paymentSchedule
    var details: [JSONValue.Member] = [
      .init(key: "AvailabilityEndDate", value: JSONValue(.string(offer.details.expirationDate.text)))
    ]
    if isSingleUse { details.append(.init(key: "OffersMaxQuantity", value: 1)) }
    change = ChangeSets.change("UpdateAvailability", JSONValue(.object(details)))
  }
}
