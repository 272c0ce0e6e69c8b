/// The partner offer form, section by section, as a packet's `offer.json` holds it after every check has passed.
///
/// The room Offers knows what an offer, a listing and a seller are, and every rule they are held to. It does no input or output.
public struct OfferForm: Sendable, Equatable {
  /// The offer's name in the workspace; nil where the packet's folder name serves.
  public var key: String?
  /// The buyer's company name.
  public var companyName: String
  /// ISO 3166-1 alpha-2.
  public var buyerCountry: String
  public var partner: Partner
  public var product: Product
  public var eula: EULAChoice
  public var resellerAgreement: ResellerAgreementChoice
  public var quotes: [Quote]
  public var registration: [NamedValue]
  public var contractMetadata: [NamedValue]
  public var details: Details
  public var offer: OfferReference
  public var notify: [String]
  public var facts: TypedFacts

  /// The channel partner who buys wholesale and extends the offer.
  public struct Partner: Sendable, Equatable {
    public var name: String
    public var country: String
  }

  public struct NamedValue: Sendable, Equatable {
    public var name: String
    public var value: String
  }

  public struct Details: Sendable, Equatable {
    /// The last day (UTC) on which the partner can make its private offer.
    public var expirationDate: CalendarDate
    public var renewal: Renewal?
    public var zeroDollarPrices: Bool
  }

  /// What is renewed. Source: AWS Marketplace Catalog API, PreExistingBuyerAgreement.
  public struct Renewal: Sendable, Equatable {
    public enum Channel: String, Sendable, CaseIterable {
      case awsMarketplace = "aws-marketplace"
      case external
    }
    public enum PricingModel: String, Sendable, CaseIterable { case contract, usage, byol, free }
    public var channel: Channel
    public var pricingModel: PricingModel
  }

  public struct OfferReference: Sendable, Equatable {
    public var offerID: String?
    /// The authorization exists already and is only followed here.
    public var associate: Bool
    public var amending: Bool
    /// The last accepted offer of the agreement that is amended.
    public var sourceOfferID: String?
  }

  /// AWS account of the buyer (contract metadata `AWS Account Number`), 12 digits.
  public var buyerAccount: String { metadata(MetadataName.buyerAccount) ?? "" }
  /// AWS account of the partner (contract metadata `Partner AWS Account Number`), 12 digits.
  public var partnerAccount: String { metadata(MetadataName.partnerAccount) ?? "" }
  /// The resale authorization's id: as authorized, else as associated by contract metadata.
  public var opportunityID: String? { facts.authorized?.opportunityID ?? metadata(MetadataName.opportunity) }
  /// The partner's private offer: as extended, else as the form names it.
  public var offerID: String? { facts.extended?.offerID ?? offer.offerID }

  private func metadata(_ name: String) -> String? { contractMetadata.first { $0.name == name }?.value }
}

/// Names of contract metadata fields that AWS and the article fix, letter by letter.
public enum MetadataName {
  public static let buyerAccount = "AWS Account Number"
  public static let partnerAccount = "Partner AWS Account Number"
  public static let opportunity = "CPPO Opportunity ID"
}
