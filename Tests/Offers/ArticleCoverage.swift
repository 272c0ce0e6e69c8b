/// What the tool answers to one sentence of the vendor's article about partner offers, told in our own words.
struct ArticleSentence: Sendable {
  let section: String
  let says: String
  /// Ids of rules that judge it, in any room.
  var rules: [String] = []
  /// Where the form, the listing or the settings have it: `details.expirationDate`, `listing.cppoTracking`.
  var fields: [String] = []
  /// Why nothing more is checked, or what else answers it.
  var reason = ""
}

/// The article's sections about the form, and about enabling, associating, renewing and cancelling, sentence by sentence.
///
/// Source: help.tackle.io, "AWS partner offers through resellers".
let article: [ArticleSentence] =
  trackingSentences + buyerSentences + pricingSentences + documentSentences + fieldSentences + detailSentences
  + offerIDSentences + notifySentences + reviewSentences + associateSentences + renewSentences + cancelSentences
  + valueSentences

private let trackingSentences = [
  ArticleSentence(
    section: "Enable tracking", says: "tracking is enabled before an offer is created or associated",
    rules: ["tracking-enabled"], fields: ["listing.cppoTracking"]),
  ArticleSentence(
    section: "Enable tracking", says: "a listing has a contract metadata field for the opportunity's id",
    rules: ["tracking-field-missing"], fields: ["listing.contractMetadataFields"]),
  ArticleSentence(
    section: "Enable tracking", says: "the field's name is fixed, letter by letter and case by case",
    rules: ["tracking-field-name", "metadata-name"]),
  ArticleSentence(
    section: "Enable tracking", says: "where to click in the console",
    reason: "the console is AWS's; the finding says what to set"),
]

private let buyerSentences = [
  ArticleSentence(
    section: "Company name", says: "the buyer's company name is required", rules: ["required-field", "text-not-blank"],
    fields: ["companyName", "buyerCountry"]),
  ArticleSentence(
    section: "Company name", says: "it makes the opportunity's name on the marketplace",
    rules: ["stray-spaces", "text-invisible", "text-too-long", "text-leaks"]),
  ArticleSentence(
    section: "Company name", says: "it stands in every notice about the offer", rules: ["company-name-differs"]),
]

private let pricingSentences = [
  ArticleSentence(
    section: "Product and pricing", says: "choose the listing", rules: ["listing-known", "dimension-known"],
    fields: ["product.listing", "product.dimensions"]),
  ArticleSentence(
    section: "Product and pricing", says: "choose a payment model",
    rules: ["listing-allows", "schedule-required", "quantity-required"], fields: ["product.paymentModel"]),
  ArticleSentence(
    section: "Product and pricing", says: "choose billing terms",
    rules: ["billing-term", "term-long", "schedule-count", "schedule-dates", "schedule-past", "schedule-beyond-term"],
    fields: ["product.billingTerm", "product.schedule"]),
  ArticleSentence(
    section: "Product and pricing", says: "give contract details, such as the start",
    rules: [
      "service-start", "service-start-past", "service-start-product", "service-start-too-far", "start-date-limit",
    ],
    fields: ["product.serviceStart", "product.latestServiceStart"]),
  ArticleSentence(
    section: "Product and pricing", says: "the price is what the partner pays; the buyer's is the partner's business",
    rules: [
      "amount-decimal", "amount-exponent", "amount-too-large", "currency-code", "currency-aws", "line-amount",
      "price-decimals", "price-too-large", "quote-total", "schedule-total",
    ],
    fields: ["product.currency", "product.dimensions[].unitPrice", "product.schedule[].amount"]),
]

private let documentSentences = [
  ArticleSentence(
    section: "EULA", says: "upload an EULA and other documents, or choose the standard contract",
    rules: ["eula-files", "eula-standard-product"], fields: ["eula.type"]),
  ArticleSentence(
    section: "EULA", says: "all of them are visible to the buyer", rules: ["eula-looks-internal", "text-leaks"]),
  ArticleSentence(
    section: "EULA", says: "up to five documents", rules: ["eula-count", "file-twice"], fields: ["eula.files"]),
  ArticleSentence(
    section: "EULA", says: "they are consolidated into one file",
    reason: "the stage consolidate-eula does it; the rules of PDF and text say what cannot be carried over"),
  ArticleSentence(
    section: "EULA", says: "TXT or PDF, at most 6 MB together",
    rules: [
      "file-kind", "file-extension", "eula-bytes", "eula-bytes-near", "text-encoding-unknown", "encoding-unused",
      "file-missing", "names-differ-in-case", "packet-path",
    ]),
  ArticleSentence(
    section: "Reseller agreement", says: "your own contract or the marketplace's",
    rules: ["agreement-file"], fields: ["resellerAgreement.type", "resellerAgreement.file"]),
  ArticleSentence(
    section: "Reseller agreement", says: "visible to the partner alone, never to the buyer", rules: ["text-leaks"],
    reason: "documents of the two audiences are different types; the compiler refuses to mix them"),
  ArticleSentence(
    section: "Reseller agreement", says: "attach the approved quote",
    rules: ["quote-missing", "quote-number-twice", "quote-date-future", "agreement-none-with-quotes"],
    fields: ["quotes[].file", "quotes[].number", "quotes[].date", "quotes[].amount"]),
]

private let fieldSentences = [
  ArticleSentence(
    section: "Registration", says: "complete the fields that the listing has", rules: ["registration-unknown"],
    fields: ["registration", "listing.registrationFields"]),
  ArticleSentence(
    section: "Registration", says: "they stand in the new order notification", rules: ["registration-email"]),
  ArticleSentence(
    section: "Registration", says: "filled in now they save the buyer's time", rules: ["registration-missing"]),
  ArticleSentence(
    section: "Contract metadata", says: "enter what the listing is configured for, a key and a value",
    rules: ["metadata-name"], fields: ["contractMetadata"]),
  ArticleSentence(
    section: "Contract metadata", says: "the buyer's AWS account number is required",
    rules: ["accounts-required", "account-number", "accounts-different"],
    fields: ["contractMetadata.AWS Account Number"]),
  ArticleSentence(
    section: "Contract metadata", says: "the partner's AWS account number is required",
    rules: ["accounts-required", "account-number", "accounts-different"],
    fields: ["contractMetadata.Partner AWS Account Number"]),
  ArticleSentence(
    section: "Contract metadata", says: "AWS has a list of partners that may resell",
    reason: "the list changes and needs the network; AWS answers INVALID_RESELLER_ACCOUNT for others"),
  ArticleSentence(
    section: "Contract metadata", says: "the partner's name there helps people to see whose deal it is",
    rules: ["metadata-partner-name"], fields: ["partner.name", "partner.country"]),
]

private let detailSentences = [
  ArticleSentence(
    section: "Offer details", says: "enter the expiration date",
    rules: ["date-real", "expiration-past", "expiration-soon", "schedule-after-expiration"],
    fields: ["details.expirationDate"]),
  ArticleSentence(
    section: "Offer details", says: "it is the last day for the buyer to accept",
    rules: ["facts-after-expiry"], fields: ["extended.expiresOn"],
    reason:
      "for AWS it is the partner's last day, as the article says below; the buyer's last day is the partner's choice"),
  ArticleSentence(
    section: "Offer details", says: "mark a renewal for an existing customer, which is not the same as amending",
    rules: ["renewal-amending-mark"], fields: ["details.renewal"],
    reason: "that the customer exists, AWS alone knows; the buyer's account that it asks for is required anyway"),
  ArticleSentence(
    section: "Offer details", says: "a customer from outside the marketplace counts as a renewal too",
    rules: ["value-not-allowed"], fields: ["details.renewal.channel", "details.renewal.pricingModel"]),
  ArticleSentence(
    section: "Offer details", says: "allow zero-dollar prices", rules: ["zero-dollar-flag", "zero-dollar-unused"],
    fields: ["details.zeroDollarPrices"]),
  ArticleSentence(
    section: "Offer details", says: "for AWS the date is the partner's last day, and it is counted in UTC",
    rules: ["expiration-local"], fields: ["settings.seller.fiscalTimeZone"]),
]

private let offerIDSentences = [
  ArticleSentence(
    section: "Offer ID", says: "the notice with the id sometimes comes after the acceptance",
    rules: ["extended-missing"],
    fields: ["extended.offerId", "accepted.at"],
    reason: "a late id leads to a corrected revision of the booking, without anybody's support"),
  ArticleSentence(
    section: "Offer ID", says: "it is not required, and is filled in once the offer exists",
    rules: ["offer-id-early", "offer-id-differs", "aws-identifier", "id-form"], fields: ["offer.offerId"]),
  ArticleSentence(
    section: "Offer ID", says: "amending needs the Source Offer ID",
    rules: ["source-offer-required", "source-offer-unused"],
    fields: ["offer.amending", "offer.sourceOfferId"]),
  ArticleSentence(
    section: "Offer ID", says: "the Source Offer ID is that of the last accepted offer of the agreement",
    rules: ["source-offer-self", "amending-product"],
    reason: "which offer was accepted last, the register knows when the amendment is booked"),
]

private let notifySentences = [
  ArticleSentence(
    section: "Notify users", says: "addresses that hear of the offer's progress",
    rules: ["email-address", "notify-twice"],
    fields: ["notify"]),
  ArticleSentence(
    section: "Notify users", says: "the account executive and a list of revenue operations", rules: ["notify-advice"]),
]

private let reviewSentences = [
  ArticleSentence(
    section: "Review and submit", says: "look at the details before creating the offer",
    reason: "review.html shows the form section by section with its findings"),
  ArticleSentence(
    section: "Review and submit", says: "create the offer, wait, refresh, follow its link",
    reason: "marketplace/change-set.json is sent with AWS's own tool; AWS says when it is done"),
  ArticleSentence(
    section: "Review and submit", says: "the Offer ID is filled in and the bookable artifacts come after acceptance",
    rules: ["facts-order", "facts-future", "instant-utc"],
    fields: ["authorized.at", "extended.at", "accepted.agreementId"]),
  ArticleSentence(
    section: "Review and submit", says: "some statuses do not apply to partner offers",
    reason: "Bindery's states are draft, authorized, extended and accepted alone"),
]

private let associateSentences = [
  ArticleSentence(
    section: "Associate", says: "an offer of which the authorization exists is associated",
    rules: ["opportunity-early"],
    fields: ["offer.associate"]),
  ArticleSentence(
    section: "Associate", says: "the CPPO Opportunity ID is entered in the contract metadata",
    rules: ["opportunity-required", "opportunity-differs"],
    fields: ["contractMetadata.CPPO Opportunity ID", "authorized.opportunityId"]),
  ArticleSentence(
    section: "Associate", says: "create at once, or the Offer ID has to be copied by hand", rules: ["associate-late"]),
  ArticleSentence(
    section: "Associate", says: "an associated offer may amend another one as well",
    reason: "both marks together are legal: the partner may have made its agreement-based offer already"),
  ArticleSentence(
    section: "Associate", says: "if it was accepted already, support closes it by hand",
    reason: "the section accepted says so here, and the booking follows"),
]

private let renewSentences = [
  ArticleSentence(
    section: "Renew", says: "by a new offer the old agreement is cancelled, or the new one starts after it",
    rules: ["renewal-new-offer"]),
  ArticleSentence(
    section: "Renew", says: "by an amendment the previous Offer ID and the renewal mark are needed",
    rules: ["source-offer-required", "renewal-amending-mark"]),
  ArticleSentence(
    section: "Renew", says: "moving from a public price is no renewal",
    reason: "the form does not say where the customer bought before; renewal-new-offer tells it"),
]

private let cancelSentences = [
  ArticleSentence(
    section: "Cancel",
    says: "an authorization is withdrawn before the partner extends; later the partner cancels first",
    reason: "the command cancel writes the request, and refuses it with the steps once the partner has extended")
]

/// Values of every section, and names that have no sentence of their own.
private let valueSentences = [
  ArticleSentence(
    section: "Every section", says: "required fields are marked, values have their form",
    rules: ["country-code", "offer-key", "unknown-key", "wrong-type"], fields: ["key"]),
  ArticleSentence(
    section: "Settings", says: "what the workspace knows of the seller",
    rules: ["documents-base-url", "time-zone"], fields: ["settings.documentsBaseURL", "settings.seller.awsAccount"]),
]
