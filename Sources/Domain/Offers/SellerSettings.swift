public import JSON

/// The shape of a workspace's `bindery.json`.
public let sellerShape = Shape.object([
  Field("$schema", .text(.words(upTo: 200, example: "seller.schema.json")), "Where the schema of this file lies."),
  Field("version", .integer(1...1), required: true, "Version of this file's shape."),
  Field(
    "documentsBaseURL", .text(.documentsBaseURL),
    "The S3 folder from which AWS Marketplace copies EULAs and reseller agreements."),
  Field(
    "seller",
    .object([
      Field(
        "legalName", .text(.words(upTo: 255, example: "Sentinel Software, Inc.")), required: true,
        "Legal name of the vendor."),
      Field(
        "address", .list(of: .text(.words(upTo: 255, example: "1 Main Street")), count: 1...6), required: true,
        "Postal address, a line an entry."),
      Field("country", .text(.country), required: true, "Country, ISO 3166-1."),
      Field("awsAccount", .text(.account), required: true, "AWS account of the listing, 12 digits."),
      Field("fiscalTimeZone", .text(.fiscalZone), required: true, "IANA name of the zone in which bookings are dated."),
    ]), required: true, "The vendor whose products are sold."),
  Field(
    "sandbox", .oneOf(["required", "best-effort"]),
    "Whether documents may be opened where the kernel lacks a layer of the sandbox; best-effort if absent."),
  Field(
    "requireApproval", .boolean,
    "true: the change set of an offer is written once somebody has approved the offer (bindery approve)."),
])

extension Seller {
  /// The seller in a checked `bindery.json`.
  public init?(_ json: JSONValue) {
    guard let seller = json["seller"], let name = seller["legalName"]?.string,
      let country = seller["country"]?.string, let account = seller["awsAccount"]?.string,
      let zone = seller["fiscalTimeZone"]?.string
    else { return nil }
    self.init(
      legalName: name, address: (seller["address"]?.elements ?? []).compactMap(\.string), country: country,
      awsAccount: account, fiscalTimeZone: zone, documentsBaseURL: json["documentsBaseURL"]?.string)
  }
}
