public import JSON

/// The shape of `offer.json`: every section of the partner offer form.
public let offerShape = Shape.object([
  Field("$schema", .text(.words(upTo: 200, example: "offer.schema.json")), "Where the schema of this file lies."),
  Field("key", .text(.key), "The offer's name in the workspace; the packet's folder name by default."),
  Field(
    "companyName", .text(.words(upTo: 255, example: "Acme Robotics, Inc.")), required: true, "The buyer's company name."
  ),
  Field("buyerCountry", .text(.country), required: true, "The buyer's country, ISO 3166-1."),
  Field("partner", partnerShape, required: true, "The channel partner who resells."),
  Field("product", productShape, required: true, "Product and wholesale pricing: what the partner pays."),
  Field("eula", eulaShape, required: true, "The buyer's terms; the buyer sees every file."),
  Field(
    "resellerAgreement", resellerAgreementShape, required: true, "Terms with the partner; the buyer never sees them."),
  Field(
    "quotes", .list(of: .object(quoteFields), count: 0...20),
    "Approved quotes between seller and partner, bound behind the reseller agreement."),
  Field(
    "registration", .map(of: .text(.words(upTo: 255, example: "Kim Lee"))),
    "Values for the listing's registration fields."),
  Field(
    "contractMetadata", .map(of: .text(.words(upTo: 255, example: "PO-10442")), known: metadataFields), required: true,
    "Values for the listing's contract metadata fields."),
  Field("details", detailsShape, required: true, "Expiration, renewal and zero-dollar prices."),
  Field("offer", offerReferenceShape, "Offer ids: for associating and amending."),
  Field("notify", .list(of: .text(.email), count: 1...50), "E-mail addresses that hear of the offer's progress."),
  Field("authorized", .nullable(.object(authorizedFields)), "Typed fact: the resale authorization exists."),
  Field("extended", .nullable(.object(extendedFields)), "Typed fact: the partner made its private offer."),
  Field("accepted", .nullable(.object(acceptedFields)), "Typed fact: the buyer accepted."),
])

private let metadataFields = [
  Field(
    MetadataName.buyerAccount, .text(.account), requiredBy: .accountsRequired, "AWS account of the buyer, 12 digits."),
  Field(
    MetadataName.partnerAccount, .text(.account), requiredBy: .accountsRequired,
    "AWS account of the partner, 12 digits."),
  Field(
    MetadataName.opportunity, .text(.opportunityID), "CPPO Opportunity ID of an authorization that exists already."),
]

private let partnerShape = Shape.object([
  Field("name", .text(.words(upTo: 255, example: "Cascade Cloud LLC")), required: true, "Legal name."),
  Field("country", .text(.country), required: true, "Country, ISO 3166-1."),
])

private let productShape = Shape.object([
  Field("listing", .text(.key), required: true, "Key of a file in listings/."),
  Field("paymentModel", .oneOf(Product.PaymentModel.allCases.map(\.rawValue)), required: true, "How the partner pays."),
  Field("currency", .text(.currency), required: true, "ISO 4217 code of every amount in this form."),
  Field("billingTerm", .text(.months), required: true, "The term in months, ISO 8601."),
  Field(
    "serviceStart", .text(.serviceStart), required: true, "at-acceptance, or the date of a future-dated agreement."),
  Field(
    "latestServiceStart", .nullable(.text(.date)),
    "Start-date limit: the last day (UTC) on which the partner may let the agreement start; the date of serviceStart by default."
  ),
  Field("dimensions", .list(of: .object(lineFields), count: 1...200), required: true, "What is bought."),
  Field(
    "schedule", .list(of: .object(installmentFields), count: 0...86), "Invoice dates and amounts of a payment schedule."
  ),
])

private let lineFields = [
  Field("key", .text(.words(upTo: 100, example: "users")), required: true, "A dimension of the listing."),
  Field("quantity", .nullable(.integer(1...1_000_000_000)), "How many; absent for usage."),
  Field("unitPrice", .text(.amount), required: true, "Price of one, for the whole term."),
]

private let installmentFields = [
  Field("invoiceDate", .text(.date), required: true, "UTC date of the invoice."),
  Field("amount", .text(.amount), required: true, "Amount of the invoice."),
]

private let sourceFields = [
  Field("path", .text(.path), required: true, "The file, inside the packet."),
  Field(
    "title", .text(.words(upTo: 200, example: "Privacy addendum")), "Title for the outline; the file name by default."),
  Field("encoding", .text(.words(upTo: 40, example: "windows-1252")), "Encoding of a TXT file that is not UTF-8."),
]

private let eulaShape = Shape.object([
  Field(
    "type", .oneOf(["standard", "custom"]), required: true,
    "standard: the Standard Contract for AWS Marketplace (SCMP)."),
  Field(
    "files", .list(of: .textOrObject(.path, sourceFields), count: 0...100),
    "TXT or PDF files, in the order of the consolidated EULA."),
])

private let resellerAgreementShape = Shape.object([
  Field(
    "type", .oneOf(["standard", "custom", "none"]), required: true,
    "standard: the Reseller Contract for AWS Marketplace (RCMP)."),
  Field("file", .nullable(.textOrObject(.path, sourceFields)), "The custom agreement, TXT or PDF."),
])

private let quoteFields = [
  Field("file", .text(.path), required: true, "The approved quote, TXT or PDF."),
  Field("number", .text(.words(upTo: 100, example: "Q-10442")), required: true, "The quote's number."),
  Field("date", .text(.date), required: true, "The quote's date."),
  Field("amount", .nullable(.text(.amount)), "The quote's total, in the form's currency."),
  Field("title", .text(.words(upTo: 200, example: "Quote Q-10442")), "Title for the outline."),
  Field("encoding", .text(.words(upTo: 40, example: "windows-1252")), "Encoding of a TXT file that is not UTF-8."),
]

private let detailsShape = Shape.object([
  Field("expirationDate", .text(.date), required: true, "Last day (UTC) for the partner to make its private offer."),
  Field(
    "renewal",
    .nullable(
      .object([
        Field(
          "channel", .oneOf(OfferForm.Renewal.Channel.allCases.map(\.rawValue)), required: true,
          "Where the customer bought before."),
        Field(
          "pricingModel", .oneOf(OfferForm.Renewal.PricingModel.allCases.map(\.rawValue)), required: true,
          "How the customer paid before."),
      ])), "For an existing customer: what is renewed; null for a new one."),
  Field("zeroDollarPrices", .boolean, "Prices of zero are meant."),
])

private let offerReferenceShape = Shape.object([
  Field(
    "offerId", .nullable(.text(.offerID)),
    "The partner's private offer, where it is known."),
  Field("associate", .boolean, "The resale authorization exists already."),
  Field("amending", .boolean, "This offer replaces an accepted one (agreement-based offer)."),
  Field(
    "sourceOfferId", .nullable(.text(.offerID)),
    "The last accepted offer of the agreement that is amended."),
])

private let authorizedFields = [
  Field(
    "opportunityId", .text(.opportunityID), required: true,
    "CPPO Opportunity ID."),
  Field("at", .text(.instant), required: true, "When."),
]

private let extendedFields = [
  Field("offerId", .text(.offerID), required: true, "Offer ID."),
  Field("at", .text(.instant), required: true, "When."),
  Field("expiresOn", .nullable(.text(.date)), "Last day (UTC) for the buyer to accept."),
]

private let acceptedFields = [
  Field(
    "agreementId", .text(.agreementID), required: true,
    "Agreement ID."),
  Field("at", .text(.instant), required: true, "When."),
  Field("evidence", .nullable(.text(.path)), "A file of the packet that proves it: the e-mail as received."),
]
