/// The details of each change of a resale authorization, by change type.
///
/// Source: AWS Marketplace Catalog API shapes for ResaleAuthorization@1.0.
let detailsShapes: [String: RequestShape] = [
  "CreateResaleAuthorization": object(
    RequestField("ProductId", .text(.length(1...50)), required: true),
    RequestField("Name", .text(.name(1...100)), required: true),
    RequestField("Description", .text(.length(1...255))),
    RequestField("ResellerAccountId", .text(.account), required: true),
    // Documented, and in answers; the shapes do not name it.
    RequestField("BulkRequestId", .anything)),
  "UpdateInformation": .object(
    RequestObject(
      fields: [
        RequestField("Name", .text(.name(1...100))), RequestField("Description", .text(.length(1...255))),
        RequestField("PreExistingBuyerAgreement", preExistingAgreement),
      ], needsOne: true)),
  "UpdateLegalTerms": object(RequestField("Terms", .list(of: legalTerm, 1...Int.max), required: true)),
  "UpdatePricingTerms": object(
    RequestField("PricingModel", .oneOf(["Free", "Usage", "Contract"]), required: true),
    RequestField("Terms", .list(of: pricingTerm, 0...Int.max), required: true)),
  "UpdatePaymentScheduleTerms": object(RequestField("Terms", .list(of: scheduleTerm, 0...1), required: true)),
  "UpdateAvailability": .object(
    RequestObject(
      fields: [RequestField("AvailabilityEndDate", .text(.date)), RequestField("OffersMaxQuantity", .integer(1...1))],
      needsOne: true)),
  "UpdateBuyerTargetingTerms": object(RequestField("Terms", .list(of: targetingTerm, 1...1), required: true)),
  "UpdateBuyerValidityTerms": object(RequestField("Terms", .list(of: validityTerm, 1...1), required: true)),
  "ReleaseResaleAuthorization": object(),
  "RestrictResaleAuthorization": object(),
]

/// Known from AWS's documentation alone; `AWSRule.changeSetNetTerms` looks at its details.
let netPaymentTerms = "UpdateNetPaymentTerms"

/// Source: AWS Marketplace documentation, net payment terms.
let netPaymentShape = object(
  RequestField(
    "Terms",
    .list(
      of: object(
        RequestField("Type", .oneOf(["ResaleNetPaymentTerm"]), required: true),
        RequestField(
          "PaymentDuePeriod", .oneOf(["P15D", "P30D", "P45D", "P60D", "P90D", "P120D"]), required: true)), 0...1),
    required: true))

func object(_ fields: RequestField...) -> RequestShape { .object(RequestObject(fields: fields)) }

private let preExistingAgreement = object(
  RequestField("AcquisitionChannel", .oneOf(["AwsMarketplace", "External"]), required: true),
  RequestField("PricingModel", .oneOf(["Byol", "Free", "Usage", "Contract"]), required: true))

private let legalTerm = object(
  RequestField("Type", .oneOf(["BuyerLegalTerm", "ResaleLegalTerm"]), required: true),
  RequestField("Documents", .list(of: legalDocument, 1...Int.max), required: true))

private let legalDocument = RequestShape.object(
  RequestObject(
    fields: [
      RequestField(
        "Type", .oneOf(["StandardEula", "CustomEula", "StandardResellerContract", "CustomResellerContract"]),
        required: true),
      RequestField("Url", .text(.documentURL)),
    ],
    byType: [
      "CustomEula": .init(required: ["Url"], rule: .changeSetDocumentURL),
      "CustomResellerContract": .init(required: ["Url"], rule: .changeSetDocumentURL),
      "StandardEula": .init(excluded: ["Url"], rule: .changeSetDocumentURL),
      "StandardResellerContract": .init(excluded: ["Url"], rule: .changeSetDocumentURL),
    ]))

private let targetingTerm = object(
  RequestField("Type", .oneOf(["BuyerTargetingTerm"]), required: true),
  RequestField(
    "PositiveTargeting", object(RequestField("BuyerAccounts", .list(of: .text(.account), 1...25), required: true)),
    required: true))

private let validityTerm = object(
  RequestField("Type", .oneOf(["BuyerValidityTerm"]), required: true),
  RequestField("MaximumAgreementStartDate", .text(.date), required: true))
