internal import JSON

/// A section of the partner offer form, in the article's order, with what the packet says in it.
struct FormSection: Sendable {
  var name: Name
  var parts: [FormPart]

  enum Name: String, CaseIterable, Sendable {
    case companyName, product, eula, resellerAgreement, registration, contractMetadata, details, offer, notify, facts
    case others
  }

  /// Key paths of everything that it shows; findings are told beside them.
  var paths: [String] { parts.flatMap(\.paths) }
}

/// A stretch of a section.
enum FormPart: Sendable {
  case rows([FormRow])
  case table(FormTable)
  case documents(DocumentGroup)

  var paths: [String] {
    switch self {
    case .rows(let rows): rows.map(\.path)
    case .table(let table): [table.path] + table.rows.flatMap { [$0.path] + $0.cells.map(\.path) }
    case .documents(let group): [group.path] + group.cards.flatMap { [$0.path] + $0.rows.map(\.path) }
    }
  }
}

/// One value of the form with its label.
struct FormRow: Sendable {
  var path: String
  var label: String
  var content: FormContent
  /// What the value means, a sentence each.
  var explanations: [String] = []
}

/// What stands in a field.
enum FormContent: Sendable {
  case written(JSONValue)
  /// Nothing: null counts as nothing too.
  case absent(isRequired: Bool)
  /// The tool worked it out.
  case computed(String)
  /// Entries that the page leaves out, for there are too many.
  case left(Int)
}

/// A list of the form: one entry a line.
struct FormTable: Sendable {
  var path: String
  var caption: String
  var columns: [Column]
  var rows: [Row]
  /// Label and amount.
  var totals: [(label: String, amount: String)] = []
  var notShown = 0

  struct Column: Sendable {
    var label: String
    var isNumber: Bool
  }

  struct Row: Sendable {
    var path: String
    var cells: [Cell]
  }

  struct Cell: Sendable {
    var path: String
    var content: FormContent
    /// The listing's words for it.
    var note: String?
  }
}

extension FormSection.Name {
  /// As the article has it.
  var title: String {
    switch self {
    case .companyName: "Company name"
    case .product: "Product and pricing"
    case .eula: "End user licensing agreements (EULAs)"
    case .resellerAgreement: "Reseller agreement"
    case .registration: "Registration details"
    case .contractMetadata: "Contract metadata"
    case .details: "Offer details"
    case .offer: "Offer ID"
    case .notify: "Notify users"
    case .facts: "What has happened so far"
    case .others: "Other entries of the file"
    }
  }

  /// Keys of `offer.json` that it shows.
  var roots: [String] {
    switch self {
    case .companyName: ["companyName", "buyerCountry", "partner"]
    case .product: ["product"]
    case .eula: ["eula"]
    case .resellerAgreement: ["resellerAgreement", "quotes"]
    case .registration: ["registration"]
    case .contractMetadata: ["contractMetadata"]
    case .details: ["details"]
    case .offer: ["offer"]
    case .notify: ["notify"]
    case .facts: ["authorized", "extended", "accepted"]
    case .others: []
    }
  }

  /// What a reader has to know to judge it. Source: the article's form sections.
  var about: String {
    switch self {
    case .companyName: "The buyer, whose name stands in every notice about this offer, and the partner who resells."
    case .product: "Wholesale: what the partner pays. The partner marks it up before the buyer sees a price."
    case .eula: "The buyer sees every document of this section once the offer is created."
    case .resellerAgreement: "Between you and the partner, with the approved quotes. The buyer never sees it."
    case .registration: "Fields of the listing, for the New Order notification. What is left empty, the buyer is asked."
    case .contractMetadata:
      "Names are matched letter by letter. Account numbers have 12 digits, zeros in front included."
    case .details:
      "AWS Marketplace counts days in UTC. The expiration date is the partner's last day to make its offer."
    case .offer: "Needed only to associate an offer that exists, or to amend one that was accepted."
    case .notify: "Best practice: the account executive and the mailing list of revenue operations."
    case .facts: "Typed in as it happens. From the first of these on, the terms above cannot change."
    case .others: "Entries that belong to no section of the form."
    }
  }
}
