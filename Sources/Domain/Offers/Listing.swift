public import JSON

/// The AWS product as the seller configured it: what an offer for it may say.
public struct Listing: Sendable, Equatable {
  public var key: String
  public var title: String
  public var productID: String
  public var productCode: String?
  /// `saas`, `ami` ...
  public var type: String
  public var paymentModels: [Product.PaymentModel]
  public var currencies: [String]
  public var dimensions: [Dimension]
  public var registrationFields: [RegistrationField]
  public var contractMetadataFields: [String]
  /// Channel partner private offers are tracked for this listing.
  public var cppoTracking: Bool

  public struct Dimension: Sendable, Equatable {
    public var key: String
    public var description: String
  }

  public struct RegistrationField: Sendable, Equatable {
    public var name: String
    public var isRequired: Bool
  }
}

/// The vendor who sells, as `bindery.json` holds it.
public struct Seller: Sendable, Equatable {
  public var legalName: String
  public var address: [String]
  public var country: String
  /// 12 digits.
  public var awsAccount: String
  /// IANA name: bookings are dated in this zone.
  public var fiscalTimeZone: String
  /// The S3 folder from which AWS copies documents, where it is known.
  public var documentsBaseURL: String?
}

/// The shape of a file in `listings/`.
public let listingShape = Shape.object([
  Field("$schema", .text(.words(upTo: 200, example: "listing.schema.json")), "Where the schema of this file lies."),
  Field("key", .text(.key), required: true, "The name that forms use for this listing."),
  Field(
    "title", .text(.words(upTo: 255, example: "Sentinel Fleet Security")), required: true,
    "Product title on AWS Marketplace."),
  Field(
    "productId", .text(.identifier("prod-", upTo: 50, example: "prod-4k2hd7qz9xw3m")), required: true, "Product id."),
  Field("productCode", .text(.identifier("", upTo: 50, example: "8n2pk5v9d3q7w1x4z6y0b2c4f")), "Product code."),
  Field("type", .oneOf(["saas", "ami", "container", "professional-services"]), required: true, "Product type."),
  Field(
    "paymentModels", .list(of: .oneOf(Product.PaymentModel.allCases.map(\.rawValue)), count: 1...3), required: true,
    "Payment models that offers may use."),
  Field("currencies", .list(of: .text(.currency), count: 1...20), required: true, "Currencies that offers may use."),
  Field(
    "dimensions",
    .list(
      of: .object([
        Field("key", .text(.words(upTo: 100, example: "users")), required: true, "API name."),
        Field("description", .text(.words(upTo: 255, example: "Protected users")), required: true, "What one is."),
      ]), count: 1...200), required: true, "Pricing dimensions."),
  Field(
    "registrationFields",
    .list(
      of: .object([
        Field("name", .text(.words(upTo: 100, example: "Email Address")), required: true, "Name of the field."),
        Field("required", .boolean, "The buyer must fill it in."),
      ]), count: 0...50), "Registration fields configured for the listing."),
  Field(
    "contractMetadataFields", .list(of: .text(.words(upTo: 100, example: "CPPO Opportunity ID")), count: 0...50),
    "Contract metadata fields configured for the listing."),
  Field("cppoTracking", .boolean, required: true, "Tracking of channel partner private offers is enabled."),
])

extension Listing {
  /// The listing in a checked file.
  public init?(_ json: JSONValue) {
    guard let key = json["key"]?.string, let title = json["title"]?.string,
      let productID = json["productId"]?.string, let type = json["type"]?.string
    else { return nil }
    self.init(
      key: key, title: title, productID: productID, productCode: json["productCode"]?.string, type: type,
      paymentModels: texts(json["paymentModels"]).compactMap(Product.PaymentModel.init),
      currencies: texts(json["currencies"]),
      dimensions: (json["dimensions"]?.elements ?? []).map { dimension in
        Dimension(key: dimension["key"]?.string ?? "", description: dimension["description"]?.string ?? "")
      },
      registrationFields: (json["registrationFields"]?.elements ?? []).map { field in
        RegistrationField(name: field["name"]?.string ?? "", isRequired: field["required"]?.bool ?? false)
      },
      contractMetadataFields: texts(json["contractMetadataFields"]), cppoTracking: json["cppoTracking"]?.bool ?? false)
  }
}

private func texts(_ json: JSONValue?) -> [String] { (json?.elements ?? []).compactMap(\.string) }
