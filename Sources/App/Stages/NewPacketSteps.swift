internal import JSON
internal import Offers

/// Every question that a form as far as it is filled in gives rise to, in the article's order.
///
/// What is asked depends on what was answered: a payment schedule has instalments, a listing its fields. So the list is made anew after
/// each answer; the first question that was not answered yet is the next one.
struct NewPacketSteps {
  let form: JSONValue
  let listings: [Listing]
  let seller: Seller?
  /// What the offer is called where nobody names it; nil where that name is taken.
  let key: String?
  /// Lists that have all their entries.
  let ended: Set<FormPath>

  var all: [NewPacketStep] {
    offer + company + product + eula + agreement + registration + metadata + details + reference + notify
  }

  private func text(_ path: FormPath) -> String? { form.value(at: path)?.string }

  private func count(_ list: FormPath) -> Int { form.value(at: list)?.elements?.count ?? 0 }

  private var listing: Listing? {
    let key = text(["product", "listing"])
    return listings.first { $0.key == key }
  }

  /// The questions of a list's entries, and the one that begins another entry unless the list has ended.
  private func entries(
    of list: FormPath, atMost limit: Int, hasMore: Bool = true, _ questions: (FormPath, Int) -> [NewPacketStep]
  ) -> [NewPacketStep] {
    let count = count(list)
    let steps = (0..<count).flatMap { questions(list.appending(.index($0)), $0) }
    guard !ended.contains(list), count < limit, hasMore else { return steps }
    return steps + questions(list.appending(.index(count)), count).prefix(1)
  }

  private var offer: [NewPacketStep] {
    [NewPacketStep(section: .packet, path: ["key"], label: "Key of the offer", fallback: key)]
  }

  private var company: [NewPacketStep] {
    [
      NewPacketStep(section: .companyName, path: ["companyName"], label: "Buyer's company name"),
      NewPacketStep(
        section: .companyName, path: ["buyerCountry"], label: "Buyer's country", fallback: seller?.country),
      NewPacketStep(section: .companyName, path: ["partner", "name"], label: "Channel partner's legal name"),
      NewPacketStep(
        section: .companyName, path: ["partner", "country"], label: "Partner's country",
        fallback: text(["buyerCountry"])),
    ]
  }

  private var product: [NewPacketStep] {
    let allowed = listing?.paymentModels.map(\.rawValue) ?? []
    let start = text(["product", "serviceStart"]).flatMap(CalendarDate.init)
    let terms = [
      NewPacketStep(
        section: .product, path: ["product", "listing"], label: "Listing",
        fallback: listings.count == 1 ? listings.first?.key : nil,
        choices: listings.map { .init(text: $0.key, words: $0.title) }),
      NewPacketStep(
        section: .product, path: ["product", "paymentModel"], label: "Payment model", fallback: allowed.first,
        choices: allowed.map { .init(text: $0) }),
      NewPacketStep(
        section: .product, path: ["product", "currency"], label: "Currency", fallback: listing?.currencies.first,
        choices: (listing?.currencies ?? []).map { .init(text: $0) }),
      NewPacketStep(section: .product, path: ["product", "billingTerm"], label: "Term", fallback: "P12M"),
      NewPacketStep(
        section: .product, path: ["product", "serviceStart"], label: "Service starts", fallback: "at-acceptance"),
    ]
    let limit = NewPacketStep(
      section: .product, path: ["product", "latestServiceStart"], label: "Last day on which it may start")
    return terms + (start == nil ? [] : [limit]) + dimensions + schedule
  }

  private var dimensions: [NewPacketStep] {
    let list: FormPath = ["product", "dimensions"]
    let used = Set((form.value(at: list)?.elements ?? []).compactMap { $0["key"]?.string })
    let free = (listing?.dimensions ?? []).filter { !used.contains($0.key) }
    let isUsage = text(["product", "paymentModel"]) == "usage"
    return entries(of: list, atMost: 200, hasMore: listing == nil || !free.isEmpty) { entry, index in
      let number = index + 1
      let key = NewPacketStep(
        section: .product, path: entry.appending("key"), label: index == 0 ? "Line 1: dimension" : "Line \(number)",
        fallback: index == 0 ? free.first?.key : nil,
        choices: free.map { .init(text: $0.key, words: $0.description) }, isNeeded: index == 0, role: .entry(of: list))
      let quantity = NewPacketStep(
        section: .product, path: entry.appending("quantity"), label: "Line \(number): quantity", isNeeded: true)
      let price = NewPacketStep(
        section: .product, path: entry.appending("unitPrice"),
        label: "Line \(number): unit price, wholesale, for the whole term", example: "480.00")
      return [key] + (isUsage ? [] : [quantity]) + [price]
    }
  }

  private var schedule: [NewPacketStep] {
    guard text(["product", "paymentModel"]) == "payment-schedule" else { return [] }
    let list: FormPath = ["product", "schedule"]
    let rest = NewPacketTotals(form).notScheduled
    return entries(of: list, atMost: 86, hasMore: rest.map { $0.minorUnits > 0 } ?? true || count(list) == 0) {
      entry, index in
      [
        NewPacketStep(
          section: .product, path: entry.appending("invoiceDate"), label: "Instalment \(index + 1): invoice date (UTC)",
          isNeeded: index == 0, role: .entry(of: list)),
        NewPacketStep(
          section: .product, path: entry.appending("amount"), label: "Instalment \(index + 1): amount",
          fallback: rest.flatMap { $0.minorUnits > 0 ? $0.text : nil }, role: .installment),
      ]
    }
  }

  /// Nobody should agree to legal terms by Enter alone: their types have no default.
  private var eula: [NewPacketStep] {
    let type = NewPacketStep(
      section: .eula, path: ["eula", "type"], label: "Contract",
      choices: [
        .init(text: "standard", words: "the Standard Contract for AWS Marketplace (SCMP)"),
        .init(text: "custom", words: "files of your own"),
      ])
    guard text(["eula", "type"]) == "custom" else { return [type] }
    let files = entries(of: ["eula", "files"], atMost: 5) { entry, index in
      [
        NewPacketStep(
          section: .eula, path: entry, label: "File \(index + 1), inside the packet", isNeeded: index == 0,
          role: .entry(of: ["eula", "files"]))
      ]
    }
    return [type] + files
  }

  private var agreement: [NewPacketStep] {
    let type = NewPacketStep(
      section: .resellerAgreement, path: ["resellerAgreement", "type"], label: "Agreement",
      choices: [
        .init(text: "standard", words: "the Reseller Contract for AWS Marketplace (RCMP)"),
        .init(text: "custom", words: "a file of your own"), .init(text: "none"),
      ])
    let file = NewPacketStep(
      section: .resellerAgreement, path: ["resellerAgreement", "file"], label: "File, inside the packet",
      example: "reseller/agreement.pdf", isNeeded: true)
    return [type] + (text(["resellerAgreement", "type"]) == "custom" ? [file] : []) + quotes
  }

  private var quotes: [NewPacketStep] {
    let list: FormPath = ["quotes"]
    let rest = NewPacketTotals(form).notQuoted
    return entries(of: list, atMost: 20) { entry, index in
      let lead = "Approved quote \(index + 1)"
      return [
        NewPacketStep(
          section: .resellerAgreement, path: entry.appending("file"), label: "\(lead): file", role: .entry(of: list)),
        NewPacketStep(section: .resellerAgreement, path: entry.appending("number"), label: "\(lead): number"),
        NewPacketStep(section: .resellerAgreement, path: entry.appending("date"), label: "\(lead): date"),
        NewPacketStep(
          section: .resellerAgreement, path: entry.appending("amount"), label: "\(lead): total",
          fallback: rest.flatMap { $0.minorUnits > 0 ? $0.text : nil }),
      ]
    }
  }

  private var registration: [NewPacketStep] {
    (listing?.registrationFields ?? []).map { field in
      NewPacketStep(
        section: .registration, path: FormPath(arrayLiteral: "registration", .key(field.name)),
        label: field.name + (field.isRequired ? ", which the listing requires" : ""),
        fallback: field.name == "Company" ? text(["companyName"]) : nil)
    }
  }

  private var metadata: [NewPacketStep] {
    let accounts = [
      (MetadataName.buyerAccount, "\(MetadataName.buyerAccount), the buyer's"),
      (MetadataName.partnerAccount, MetadataName.partnerAccount),
    ].map { name, label in
      NewPacketStep(
        section: .contractMetadata, path: FormPath(arrayLiteral: "contractMetadata", .key(name)), label: label)
    }
    let asked = [MetadataName.buyerAccount, MetadataName.partnerAccount, MetadataName.opportunity]
    let others = (listing?.contractMetadataFields ?? []).filter { !asked.contains($0) }
    return accounts
      + others.map { name in
        let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
        let isPartner = words.contains("name") && !words.isDisjoint(with: ["partner", "reseller"])
        return NewPacketStep(
          section: .contractMetadata, path: FormPath(arrayLiteral: "contractMetadata", .key(name)), label: name,
          fallback: isPartner ? text(["partner", "name"]) : nil)
      }
  }

  private var details: [NewPacketStep] {
    let renewal: [NewPacketStep] = [
      NewPacketStep(
        section: .details, path: ["details", "renewal", "channel"], label: "Renewal: where it was bought before"),
      NewPacketStep(
        section: .details, path: ["details", "renewal", "pricingModel"], label: "Renewal: how it was paid before"),
    ]
    return [
      NewPacketStep(section: .details, path: ["details", "expirationDate"], label: "Expiration date"),
      NewPacketStep(
        section: .details, path: ["details", "renewal"], label: "Renewal of an existing customer", fallback: "no",
        choices: [.init(text: "yes"), .init(text: "no")], role: .object),
    ] + (form.value(at: ["details", "renewal"])?.members == nil ? [] : renewal) + [
      NewPacketStep(
        section: .details, path: ["details", "zeroDollarPrices"], label: "Prices of zero are meant", fallback: "no")
    ]
  }

  private var reference: [NewPacketStep] {
    let isAssociated = form.value(at: ["offer", "associate"])?.bool == true
    let isAmending = form.value(at: ["offer", "amending"])?.bool == true
    let existing = [
      NewPacketStep(
        section: .offer, path: FormPath(arrayLiteral: "contractMetadata", .key(MetadataName.opportunity)),
        label: MetadataName.opportunity, isNeeded: true),
      NewPacketStep(section: .offer, path: ["offer", "offerId"], label: "Offer ID of the partner's private offer"),
    ]
    let source = NewPacketStep(
      section: .offer, path: ["offer", "sourceOfferId"], label: "Source Offer ID", isNeeded: true)
    return [
      NewPacketStep(
        section: .offer, path: ["offer", "associate"], label: "Associate to an authorization that exists already",
        fallback: "no")
    ] + (isAssociated ? existing : []) + [
      NewPacketStep(
        section: .offer, path: ["offer", "amending"], label: "Amends an accepted offer", fallback: "no")
    ] + (isAmending ? [source] : [])
  }

  private var notify: [NewPacketStep] {
    let who = ["Account executive's e-mail address", "Revenue operations' mailing list"]
    return entries(of: ["notify"], atMost: 50) { entry, index in
      [
        NewPacketStep(
          section: .notify, path: entry, label: index < who.count ? who[index] : "Another e-mail address",
          role: .entry(of: ["notify"]))
      ]
    }
  }
}
