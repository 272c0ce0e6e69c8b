internal import Offers

/// Printed on every booking, so that nobody posts tax from it.
let taxSentence = "Amounts exclude tax; AWS Marketplace collects and remits tax where it applies."

extension Booking {
  /// The booking of an accepted offer, its numbers still blank.
  init(_ offer: AcceptedOffer, checks: [CheckResult], state: BookingState) {
    let (input, form, product) = (offer.input, offer.form, offer.form.product)
    let isAmended = form.offer.amending
    let total = offer.total ?? .zero(product.currency)
    self.init(
      document: Document(
        type: isAmended ? .amendedOrder : .newOrder, bookingId: "", revision: 0, issuedAt: "", state: state),
      acceptance: Acceptance(offer),
      agreement: Agreement(
        id: known(offer.acceptance.agreementID), precedingId: isAmended ? input.previousBooking?.agreementID : nil,
        intent: isAmended ? .replace : .new),
      offer: Offer(
        key: input.offerKey, id: known(form.offerID), sourceOfferId: form.offer.sourceOfferID,
        expiresAt: form.facts.extended?.expiresOn.map { Instant.endOfDay($0).text }),
      resaleAuthorization: ResaleAuthorization(
        id: known(form.opportunityID), authorizedAt: form.facts.authorized?.at.text,
        expiresAt: Instant.endOfDay(form.details.expirationDate).text),
      parties: Parties(input),
      product: BookedProduct(
        listing: input.listing.key, name: input.listing.title, id: input.listing.productID,
        code: input.listing.productCode, type: input.listing.type),
      paymentModel: product.paymentModel.rawValue, billingTerm: product.billingTerm,
      term: offer.term.map { Term($0, of: product) }, lines: bookedLines(offer),
      amounts: Amounts(currency: product.currency.code, wholesaleTcv: total.text),
      schedule: bookedSchedule(product), tax: taxSentence, renewal: BookedRenewal(form.details.renewal),
      zeroDollar: form.details.zeroDollarPrices,
      eula: BookedTerms(
        type: form.eula.name, documents: input.eulaDocuments, consolidated: input.eulaConsolidated),
      resellerAgreement: BookedTerms(
        type: form.resellerAgreement.name, documents: input.resellerDocuments,
        consolidated: input.resellerConsolidated),
      quotes: bookedQuotes(input), registration: form.registration.map(NamedText.init),
      contractMetadata: form.contractMetadata.map(NamedText.init),
      amendment: isAmended ? input.previousBooking.map(Amendment.init) : nil, checks: checks,
      register: RegisterEntry(
        sequence: 0, previousRowSHA256: "", netChange: Money.zero(product.currency).text,
        period: String(offer.bookingDate.text.prefix(7)), periodStatus: "open"),
      generator: input.generator)
  }
}

/// Nil for a blank id.
private func known(_ id: String?) -> String? { id.flatMap { $0.isEmpty ? nil : $0 } }

private func bookedLines(_ offer: AcceptedOffer) -> [Booking.BookedLine] {
  offer.form.product.lines.enumerated().map { index, line in
    let dimension = offer.input.listing.dimensions.first { $0.key == line.dimension }
    return Booking.BookedLine(
      number: index + 1, dimension: line.dimension, description: dimension?.description ?? line.dimension,
      quantity: line.quantity, unitPrice: line.unitPrice.text, amount: line.amount.text,
      start: offer.term?.start.text, end: offer.term?.end.text)
  }
}

private func bookedSchedule(_ product: Product) -> [Booking.BookedInstallment] {
  let amounts = product.schedule.map(\.amount)
  return product.schedule.enumerated().map { index, installment in
    // Where amounts do not add up, check B09 says so and the column stays at zero.
    let sum = Money.sum(amounts[...index], in: product.currency) ?? .zero(product.currency)
    return Booking.BookedInstallment(
      number: index + 1, invoiceDate: installment.invoiceDate.text, amount: installment.amount.text,
      cumulative: sum.text)
  }
}

private func bookedQuotes(_ input: BookingInput) -> [Booking.BookedQuote] {
  input.form.quotes.map { quote in
    Booking.BookedQuote(
      number: quote.number, date: quote.date.text, amount: quote.amount?.text,
      document: input.quoteDocuments.first { $0.name == quote.file.path })
  }
}

extension Booking.Acceptance {
  fileprivate init(_ offer: AcceptedOffer) {
    self.init(
      acceptedAt: offer.acceptance.at.text, bookingDate: offer.bookingDate.text,
      timeZone: offer.fiscalDay == nil ? "UTC" : offer.input.seller.fiscalTimeZone,
      utcOffset: offer.fiscalDay?.offset, evidence: offer.input.evidence, typedFacts: offer.input.typedFacts)
  }
}

extension Booking.Parties {
  fileprivate init(_ input: BookingInput) {
    let (seller, form) = (input.seller, input.form)
    isv = Booking.Party(
      name: seller.legalName, awsAccountId: seller.awsAccount, country: seller.country, address: seller.address)
    reseller = Booking.Party(
      name: form.partner.name, awsAccountId: form.partnerAccount, country: form.partner.country)
    buyer = Booking.Party(name: form.companyName, awsAccountId: form.buyerAccount, country: form.buyerCountry)
  }
}

extension Booking.Term {
  fileprivate init(_ term: ServiceTerm, of product: Product) {
    let isFixed = product.serviceStart != .atAcceptance
    self.init(
      start: term.start.text, end: term.end.text, duration: product.billingTerm,
      startRule: isFixed ? "fixed" : "at-acceptance")
  }
}

extension Booking.BookedRenewal {
  /// A renewal inside AWS Marketplace and one that moves there have different listing fees.
  fileprivate init(_ renewal: OfferForm.Renewal?) {
    isRenewal = renewal != nil
    kind = renewal.map { $0.channel == .awsMarketplace ? "existing-on-marketplace" : "moving-to-marketplace" }
    pricingModel = renewal?.pricingModel.rawValue
  }
}

extension Booking.NamedText {
  fileprivate init(_ value: OfferForm.NamedValue) { self.init(name: value.name, value: value.value) }
}

extension Booking.Amendment {
  fileprivate init(_ previous: PreviousBooking) {
    self.init(
      amends: previous.bookingID, previousAgreementId: previous.agreementID, previousOfferId: previous.offerID,
      previousWholesaleTcv: previous.wholesaleTcv)
  }
}
