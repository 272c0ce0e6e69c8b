internal import JSON

let partiesShape: Shape = .object([
  Field("isv", partyShape, required: true, "The seller"),
  Field("reseller", partyShape, required: true, "The channel partner, who pays the seller"),
  Field("buyer", partyShape, required: true, "The end customer"),
])

private let partyShape: Shape = .object([
  Field("name", .text(.bookingText("Acme Robotics, Inc.")), required: true, "Its legal name"),
  Field("awsAccountId", .text(.bookingAccount), required: true, "Its AWS account, leading zeros kept"),
  Field("country", .text(.bookingText("US")), required: true, "ISO 3166-1 alpha-2"),
  Field("address", .list(of: .text(.bookingText("1 Main Street")), count: 0...Int.max), "Its address, line by line"),
])

let productShape: Shape = .object([
  Field("listing", .text(.bookingText("sentinel")), required: true, "The listing's key in the workspace"),
  Field("name", .text(.bookingText("Sentinel")), required: true, "Its title at AWS Marketplace"),
  Field("id", .text(.bookingText("prod-aaaabbbbccccd")), required: true, "Its id at AWS Marketplace"),
  Field("code", .text(.bookingText("1234567890abcdefghijklmno")), "Its product code"),
  Field("type", .text(.bookingText("saas")), required: true, "Its kind"),
])

let termShape: Shape = .object([
  Field("start", .text(.bookingDate), required: true, "First day of service"),
  Field("end", .text(.bookingDate), required: true, "Last day of service"),
  Field("duration", .text(.bookingDuration), required: true, "ISO 8601"),
  Field("startRule", .oneOf(["at-acceptance", "fixed"]), required: true, "What sets the first day"),
])

let lineShape: Shape = .object([
  Field("number", .integer(1...Int.max), required: true, "From 1"),
  Field("dimension", .text(.bookingText("users")), required: true, "The listing's dimension key"),
  Field("description", .text(.bookingText("Named users")), required: true, "What the listing calls it"),
  Field("quantity", .integer(0...Int.max), "Units; absent for usage"),
  Field("unitPrice", .text(.bookingAmount), required: true, "Wholesale, for the whole term"),
  Field("amount", .text(.bookingAmount), required: true, "Quantity times unit price"),
  Field("start", .text(.bookingDate), "First day of service"),
  Field("end", .text(.bookingDate), "Last day of service"),
])

let amountsShape: Shape = .object([
  Field("currency", .text(.bookingText("USD")), required: true, "ISO 4217, for every amount of this document"),
  Field("wholesaleTcv", .text(.bookingAmount), required: true, "Total wholesale contract value"),
])

let installmentShape: Shape = .object([
  Field("number", .integer(1...Int.max), required: true, "From 1"),
  Field("invoiceDate", .text(.bookingDate), required: true, "UTC"),
  Field("amount", .text(.bookingAmount), required: true, "What is invoiced"),
  Field("cumulative", .text(.bookingAmount), required: true, "With all installments before"),
])

let renewalShape: Shape = .object([
  Field("isRenewal", .boolean, required: true, "The buyer used the product before"),
  Field(
    "kind", .oneOf(["existing-on-marketplace", "moving-to-marketplace"]), "Where the agreement before was made"),
  Field("pricingModel", .text(.bookingText("contract")), "How the agreement before was priced"),
])

let termsShape: Shape = .object([
  Field("type", .oneOf(["standard", "custom", "none"]), required: true, "AWS Marketplace's contract or one's own"),
  Field("documents", .list(of: documentHashShape, count: 0...Int.max), required: true, "Its source files"),
  Field(
    "consolidated",
    .object([
      Field("sha256", .text(.bookingSHA256), required: true, "Of its bytes"),
      Field("pages", .integer(1...Int.max), required: true, "Its pages"),
    ]), "The bound document"),
])

let documentHashShape: Shape = .object([
  Field("name", .text(.bookingText("eula/master.pdf")), required: true, "Path in the packet"),
  Field("sha256", .text(.bookingSHA256), required: true, "Of its bytes"),
  Field("bytes", .integer(0...Int.max), required: true, "Its size"),
])

let quoteShape: Shape = .object([
  Field("number", .text(.bookingText("Q-10442")), required: true, "Its number"),
  Field("date", .text(.bookingDate), required: true, "Its date"),
  Field("amount", .text(.bookingAmount), "Its total"),
  Field("document", documentHashShape, "Its file"),
])

let namedTexts: Shape = .list(
  of: .object([
    Field("name", .text(.bookingText("AWS Account Number")), required: true, "The field's exact name"),
    Field("value", .text(.bookingText("012345678901")), required: true, "What the form says"),
  ]), count: 0...Int.max)

let amendmentShape: Shape = .object([
  Field("amends", .text(.bookingID("BKG-2026-000101")), required: true, "The booking that is amended"),
  Field("previousAgreementId", .text(.bookingText("agmt-...")), required: true, "The agreement that is replaced"),
  Field("previousOfferId", .text(.bookingText("offer-...")), required: true, "The offer that made it"),
  Field("previousWholesaleTcv", .text(.bookingAmount), required: true, "What was booked"),
])

let checkShape: Shape = .object([
  Field("id", .text(.bookingID("B01")), required: true, "B01 to B20"),
  Field("title", .text(.bookingText("Agreement id present")), required: true, "What is so when it passes"),
  Field("status", .oneOf(CheckStatus.allCases.map(\.rawValue)), required: true, "How it came out"),
  Field("message", .text(.bookingText("agmt-4mwg1nevbokzw95eca5797ixs")), required: true, "What was found"),
  Field("required", .boolean, required: true, "Not bookable while it is not judged"),
])

let registerShape: Shape = .object([
  Field("sequence", .integer(1...Int.max), required: true, "The row's number"),
  Field("previousRowSHA256", .text(.bookingSHA256), required: true, "Of the row before; of the header for the first"),
  Field("netChange", .text(.bookingAmount), required: true, "What this revision adds to its period"),
  Field(
    "bookedBefore", .text(.bookingAmount), "What earlier revisions added; absent while none of them was bookable"),
  Field("period", .text(.bookingMonth), required: true, "The month to book in"),
  Field("periodStatus", .oneOf(["open", "closed"]), required: true, "Whether that month is open"),
])

let generatorShape: Shape = .object([
  Field("name", .text(.bookingText("bindery")), required: true, "Its name"),
  Field("version", .text(.bookingText("1.0.0")), required: true, "Its version"),
  Field("configHash", .text(.bookingText("0000")), required: true, "SHA-256 of its settings"),
])
