/// One question about a form, before its words are made: where the answer goes and what Enter means.
struct NewPacketStep: Sendable {
  let section: NewPacketSection
  let path: FormPath
  let label: String
  /// What Enter takes; nil where it takes nothing.
  var fallback: String?
  /// Answers that are known, with what they are.
  var choices: [NewPacketQuestions.Choice] = []
  /// An example that fits better than the form's own.
  var example: String?
  /// True where the form may be without this value, but this question may not.
  var isNeeded = false
  var role = Role.value

  enum Role: Sendable, Equatable {
    case value
    /// The first value of a list's entry: without an answer the list ends.
    case entry(of: FormPath)
    /// An instalment: all of them must not come to more than the lines.
    case installment
    /// Yes makes an object for the questions that follow, no makes null.
    case object
  }

  /// The list that ends without an answer.
  var list: FormPath? { if case .entry(let list) = role { list } else { nil } }
}

/// The article's sections of the partner offer form, in its order.
enum NewPacketSection: Int, Sendable, CaseIterable {
  case packet, companyName, product, eula, resellerAgreement, registration, contractMetadata, details, offer, notify

  var title: String {
    switch self {
    case .packet: "Offer"
    case .companyName: "Company name"
    case .product: "Product and pricing"
    case .eula: "End user licensing agreements (EULAs)"
    case .resellerAgreement: "Reseller agreement"
    case .registration: "Registration details"
    case .contractMetadata: "Contract metadata"
    case .details: "Offer details"
    case .offer: "Offer ID"
    case .notify: "Notify users"
    }
  }

  /// What to know before answering. Source: the article's form sections.
  var about: String {
    switch self {
    case .packet: "The offer's name in your workspace; nobody else sees it."
    case .companyName: "The buyer, whose name stands in every notice about the offer, and the partner who resells."
    case .product: "Wholesale: what the partner pays. The partner marks it up before the buyer sees a price."
    case .eula: "The buyer sees every document of this section. Up to five TXT or PDF files, 6 MB together."
    case .resellerAgreement: "For the partner alone, with the approved quotes; the buyer never sees it."
    case .registration: "For the new order notification. What is left empty, the buyer is asked."
    case .contractMetadata: "Account numbers have 12 digits, zeros in front included."
    case .details: "AWS counts days in UTC. The expiration date is the partner's last day to make its offer."
    case .offer: "Only for an authorization that exists already, or an accepted offer that this one replaces."
    case .notify: "Good practice: the account executive, and the mailing list of revenue operations."
    }
  }
}
