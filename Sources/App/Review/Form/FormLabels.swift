/// The page's words for a field, by its key path with `[]` for any entry; a field without any is called by its key.
func formLabel(_ path: String) -> String { labels[path] ?? spaced(lastKey(of: path)) }

private let labels: [String: String] = [
  "companyName": "Company name", "buyerCountry": "Buyer's country", "partner.name": "Partner",
  "partner.country": "Partner's country",
  "product.listing": "Product listing", "product.paymentModel": "Payment model", "product.currency": "Currency",
  "product.billingTerm": "Term", "product.serviceStart": "Service starts",
  "product.dimensions": "Lines, at wholesale prices", "product.dimensions[].key": "Dimension",
  "product.dimensions[].quantity": "Quantity", "product.dimensions[].unitPrice": "Unit price",
  "product.schedule": "Payment schedule", "product.schedule[].invoiceDate": "Invoice date (UTC)",
  "product.schedule[].amount": "Amount",
  "eula.type": "Contract", "eula.files": "Documents of the EULA, in their order",
  "resellerAgreement.type": "Contract", "resellerAgreement.file": "Reseller agreement", "quotes": "Approved quotes",
  "registration": "Registration fields", "contractMetadata": "Metadata fields",
  "details.expirationDate": "Expiration date", "details.renewal": "Renewal",
  "details.renewal.channel": "Renewal: bought before", "details.renewal.pricingModel": "Renewal: paid before",
  "details.zeroDollarPrices": "Zero dollar prices",
  "offer.offerId": "Offer ID", "offer.associate": "Associate to an existing offer",
  "offer.amending": "Amends a previous offer", "offer.sourceOfferId": "Source Offer ID",
  "notify": "Notify", "authorized.opportunityId": "Authorized: CPPO Opportunity ID", "authorized.at": "Authorized",
  "extended.offerId": "Extended: Offer ID", "extended.at": "Extended",
  "extended.expiresOn": "Extended: last day to accept", "accepted.agreementId": "Accepted: Agreement ID",
  "accepted.at": "Accepted", "accepted.evidence": "Accepted: evidence",
]

private func lastKey(of path: String) -> String {
  String(path.split(whereSeparator: { $0 == "." || $0 == "]" || $0 == "[" }).last ?? "")
}

/// `billingTerm` -> `Billing term`.
private func spaced(_ key: String) -> String {
  var text = ""
  for scalar in key.unicodeScalars {
    if ("A"..."Z").contains(scalar), !text.isEmpty {
      text += " " + String(scalar).lowercased()
    } else if text.isEmpty {
      text += String(scalar).uppercased()
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
  return text
}
