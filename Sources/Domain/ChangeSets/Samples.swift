internal import Findings

/// The change sets that rules show as their samples.
extension Sample {
  /// Changes of an authorization that exists.
  static func changes(_ changes: (type: String, details: String)...) -> Sample {
    Sample(changeSet: request(changes.map { change($0.type, identifier: existing, $0.details) }))
  }

  /// An authorization that is made, and changes of it.
  static func creation(
    _ changes: (type: String, details: String)..., create: String = sampleCreation, listing: String = "{}"
  ) -> Sample {
    let first = """
      {"ChangeType": "CreateResaleAuthorization", "ChangeName": "RA",
        "Entity": {"Type": "ResaleAuthorization@1.0"},
        "DetailsDocument": \(create)}
      """
    let others = changes.map { change($0.type, identifier: "$RA.Entity.Identifier", $0.details) }
    return Sample(listing: listing, changeSet: request([first] + others))
  }

  /// A request word by word.
  static func request(_ text: String) -> Sample { Sample(changeSet: text) }

  private static let existing = "resaleauthz-4wd3xkq7zp2ma"

  private static func request(_ changes: [String]) -> String {
    """
    {"Catalog": "AWSMarketplace", "ChangeSet": [
      \(changes.joined(separator: ",\n  "))
    ]}
    """
  }

  private static func change(_ type: String, identifier: String, _ details: String) -> String {
    """
    {"ChangeType": "\(type)",
        "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "\(identifier)"},
        "DetailsDocument": \(details)}
    """
  }
}

/// Details of an authorization for the sound listing.
let sampleCreation =
  #"{"ProductId": "prod-4k2hd7qz9xw3m", "Name": "Acme 2099", "ResellerAccountId": "777788889999"}"#

/// Details of a pricing change with one rate card; `price` and `duration` as the sample wants them.
func sampleUpfront(price: String = "480.00", duration: String = "P12M", key: String = "users") -> String {
  """
  {"PricingModel": "Contract", "Terms": [
      {"Type": "ResaleConfigurableUpfrontPricingTerm", "CurrencyCode": "USD", "RateCards": [
        {"Selector": {"Type": "Duration", "Value": "\(duration)"},
          "RateCard": [{"DimensionKey": "\(key)", "Price": "\(price)"}],
          "Constraints": {"MultipleDimensionSelection": "Disallowed", "QuantityConfiguration": "Disallowed"}}]}]}
  """
}

/// Details of the fixed price that goes with a payment schedule.
func sampleFixed(price: String = "0.00", grants: String = #"{"DimensionKey": "users", "MaxQuantity": 500}"#) -> String {
  """
  {"PricingModel": "Contract", "Terms": [
      {"Type": "ResaleFixedUpfrontPricingTerm", "CurrencyCode": "USD", "Price": "\(price)", "Duration": "P12M",
        "Grants": [\(grants)]}]}
  """
}

/// Details of a payment schedule with these entries.
func sampleSchedule(
  _ entries: String = #"{"ChargeDate": "2099-01-15", "ChargeAmount": "240000.00"}"#, currency: String = "USD"
) -> String {
  """
  {"Terms": [
      {"Type": "ResalePaymentScheduleTerm", "CurrencyCode": "\(currency)", "Schedule": [
        \(entries)]}]}
  """
}

/// Details of the buyer's legal term with one document.
func sampleEULA(_ document: String = #"{"Type": "StandardEula"}"#) -> String {
  #"{"Terms": [{"Type": "BuyerLegalTerm", "Documents": [\#(document)]}]}"#
}

/// Details of both legal terms, with these documents for the partner.
func sampleContract(_ documents: String) -> String {
  """
  {"Terms": [{"Type": "BuyerLegalTerm", "Documents": [{"Type": "StandardEula"}]},
      {"Type": "ResaleLegalTerm", "Documents": [\(documents)]}]}
  """
}

/// Details of a single-use authorization until a day before the sample schedule.
let sampleSingleUse = #"{"AvailabilityEndDate": "2098-12-31", "OffersMaxQuantity": 1}"#
