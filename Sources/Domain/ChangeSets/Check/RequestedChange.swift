internal import Findings
internal import JSON

/// One change of a request as it was read.
struct RequestedChange {
  let entry: RequestEntry
  let type: String
  let entityType: String?
  /// The authorization that is changed: its id, or a reference to one that the request makes.
  let identifier: RequestEntry?
  let name: String?
  /// `DetailsDocument`, or what the text of `Details` holds; nil where there is neither or the text is no JSON.
  let details: RequestEntry?
  /// What was wrong with the text of `Details`.
  let detailsFindings: [Finding]

  /// Types that only a resale authorization has.
  static let ownTypes = ["CreateResaleAuthorization", "ReleaseResaleAuthorization", "RestrictResaleAuthorization"]
  static let entityTypeName = "ResaleAuthorization@1.0"

  init(_ entry: RequestEntry, file: String, source: [UInt8]?) {
    self.entry = entry
    type = entry.text("ChangeType") ?? ""
    entityType = entry["Entity"]?.text("Type")
    identifier = entry["Entity"]?["Identifier"]
    name = entry.text("ChangeName")
    if let document = entry["DetailsDocument"] {
      (details, detailsFindings) = (document, [])
    } else if let legacy = entry["Details"] {
      (details, detailsFindings) = readLegacyDetails(legacy, file: file, source: source)
    } else {
      (details, detailsFindings) = (nil, [])
    }
  }

  var isCreation: Bool { type == "CreateResaleAuthorization" }

  /// Whether this is a change of a resale authorization, as far as one can tell; others are not judged.
  var isJudged: Bool {
    entityType == Self.entityTypeName || Self.ownTypes.contains(type) || isNearEntityType
  }

  /// The entity's type is nearly that of an authorization: `ResaleAuthorization`, `resaleauthorization@1.0`.
  private var isNearEntityType: Bool {
    entityType?.lowercased().prefix { $0 != "@" } == "resaleauthorization"
  }
}
