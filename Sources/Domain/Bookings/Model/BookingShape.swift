package import JSON
internal import Offers

/// The published form of a booking's JSON file; its fields are also the order of the file.
package let bookingShape: Shape = .object([
  Field("document", documentShape, required: true, "What this document is, and which revision"),
  Field("acceptance", acceptanceShape, required: true, "When the buyer accepted, and what proves it"),
  Field("agreement", agreementShape, required: true, "The agreement that the acceptance created"),
  Field("offer", offerShape, required: true, "The partner's private offer"),
  Field("resaleAuthorization", authorizationShape, required: true, "What allowed the partner to resell"),
  Field("parties", partiesShape, required: true, "Who sells, who resells, who buys"),
  Field("product", productShape, required: true, "The AWS Marketplace product"),
  Field(
    "paymentModel", .oneOf(Product.PaymentModel.allCases.map(\.rawValue)), required: true, "How the partner pays"),
  Field("billingTerm", .text(.bookingDuration), required: true, "The term's length, ISO 8601"),
  Field("term", termShape, "The days of service; absent where the term leaves the calendar"),
  Field("lines", .list(of: lineShape, count: 0...Int.max), required: true, "What is sold"),
  Field("amounts", amountsShape, required: true, "What is booked"),
  Field("schedule", .list(of: installmentShape, count: 0...Int.max), required: true, "When it is invoiced"),
  Field("tax", .text(.bookingText("Amounts exclude tax")), required: true, "What the amounts say about tax"),
  Field("renewal", renewalShape, required: true, "Whether this renews something, and what"),
  Field("zeroDollar", .boolean, required: true, "The form allows prices of zero"),
  Field("eula", termsShape, required: true, "The buyer's terms"),
  Field("resellerAgreement", termsShape, required: true, "The terms between seller and partner"),
  Field("quotes", .list(of: quoteShape, count: 0...Int.max), required: true, "The approved quotes"),
  Field("registration", namedTexts, required: true, "Registration details in the form's order"),
  Field("contractMetadata", namedTexts, required: true, "Contract metadata in the form's order"),
  Field("amendment", amendmentShape, "The booking that an amended order replaces"),
  Field("checks", .list(of: checkShape, count: 0...Int.max), required: true, "The gate B01 to B20"),
  Field("register", registerShape, required: true, "The row in the register"),
  Field("generator", generatorShape, required: true, "The program that made this document"),
  Field(
    "hash", .text(.bookingSHA256), required: true,
    "SHA-256 of this document without hash, keys in order of their UTF-8 and no white space"),
])

private let documentShape: Shape = .object([
  Field("type", .oneOf(Booking.DocumentType.allCases.map(\.rawValue)), required: true, "New or amended order"),
  Field("bookingId", .text(.bookingID("BKG-2026-000123")), required: true, "Stable through all revisions"),
  Field("revision", .integer(1...1_000_000), required: true, "From 1; a correction has the next"),
  Field("supersedes", supersededShape, "The revision that this one replaces"),
  Field("issuedAt", .text(.bookingInstant), required: true, "When this revision was issued, UTC"),
  Field("state", .oneOf(BookingState.allCases.map(\.rawValue)), required: true, "Whether finance can book it"),
  Field(
    "answer", .text(.bookingText("book USD 240,000.00 on 2026-11-23 (America/New_York)")),
    "What to do, in the line that the page begins with"),
])

private let supersededShape: Shape = .object([
  Field("revision", .integer(1...1_000_000), required: true, "Its number"),
  Field("sha256", .text(.bookingSHA256), required: true, "SHA-256 of its JSON file"),
])

private let acceptanceShape: Shape = .object([
  Field("acceptedAt", .text(.bookingInstant), required: true, "UTC"),
  Field("bookingDate", .text(.bookingDate), required: true, "The date to book on, in the fiscal zone"),
  Field("timeZone", .text(.bookingText("America/New_York")), required: true, "The fiscal zone, IANA name"),
  Field("utcOffset", .text(.bookingOffset), "The fiscal zone's offset at the time of acceptance"),
  Field("evidence", .list(of: evidenceShape, count: 0...Int.max), required: true, "Files that prove the acceptance"),
  Field("typedFacts", .list(of: typedFactShape, count: 0...Int.max), required: true, "What a person stated"),
])

private let evidenceShape: Shape = .object([
  Field("kind", .oneOf(EvidenceFile.Kind.allCases.map(\.rawValue)), required: true, "Where it comes from"),
  Field("fileName", .text(.bookingText("evidence/aws-acceptance.eml")), required: true, "Path in the packet"),
  Field("sha256", .text(.bookingSHA256), required: true, "Of its bytes"),
  Field("bytes", .integer(0...Int.max), required: true, "Its size"),
])

private let typedFactShape: Shape = .object([
  Field("section", .oneOf(TypedFacts.sections), required: true, "The section of the form"),
  Field("sha256", .text(.bookingSHA256), required: true, "Of the section as it was stored"),
])

private let agreementShape: Shape = .object([
  Field("id", .text(.bookingID("agmt-4mwg1nevbokzw95eca5797ixs")), "Its id at AWS Marketplace"),
  Field("precedingId", .text(.bookingID("agmt-4mwg1nevbokzw95eca5797ixs")), "The agreement that it replaces"),
  Field("intent", .oneOf(Booking.Intent.allCases.map(\.rawValue)), required: true, "New, or replacing another"),
])

private let offerShape: Shape = .object([
  Field("key", .text(.bookingText("acme-2026")), required: true, "The offer's key in the workspace"),
  Field("id", .text(.bookingID("offer-dacpxznflfwin")), "Its id at AWS Marketplace"),
  Field("sourceOfferId", .text(.bookingID("offer-dacpxznflfwin")), "The last accepted offer of an amended agreement"),
  Field("expiresAt", .text(.bookingInstant), "The last second in which it could be accepted"),
])

private let authorizationShape: Shape = .object([
  Field("id", .text(.bookingID("resaleauthz-yaxjqxiskysxa")), "The CPPO Opportunity ID"),
  Field("authorizedAt", .text(.bookingInstant), "When it was made"),
  Field("expiresAt", .text(.bookingInstant), required: true, "The last second in which it could be used"),
])
