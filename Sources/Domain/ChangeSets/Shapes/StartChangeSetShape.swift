/// The request of the Catalog API's operation StartChangeSet. Source: botocore, marketplace-catalog 2018-09-17.
let startChangeSetShape = RequestShape.object(
  RequestObject(
    fields: [
      RequestField("Catalog", .oneOf(["AWSMarketplace"]), required: true),
      RequestField("ChangeSet", .list(of: changeShape, 1...20), required: true),
      RequestField(
        "ChangeSetName", .text(.of("letters, digits, spaces and _+=.:@-", 1...100, isNameCharacter))),
      RequestField("ClientRequestToken", .text(.of("visible ASCII characters", 1...64) { (0x21...0x7E) ~= $0.value })),
      RequestField("ChangeSetTags", tagsShape), RequestField("Intent", .oneOf(["VALIDATE", "APPLY"])),
    ], unknown: .changeSetKey))

private let changeShape = RequestShape.object(
  RequestObject(
    fields: [
      // Which types there are, and of which entities, is looked at for itself.
      RequestField("ChangeType", .text(.length(1...255)), required: true),
      RequestField("Entity", entityShape, required: true), RequestField("EntityTags", tagsShape),
      RequestField("ChangeName", .text(.length(1...72))), RequestField("Details", .anything),
      RequestField("DetailsDocument", .anything),
    ], unknown: .changeSetKey))

private let entityShape = RequestShape.object(
  RequestObject(
    fields: [
      RequestField("Type", .text(.length(1...255)), required: true),
      RequestField("Identifier", .text(.length(1...255))),
    ], unknown: .changeSetKey))

private let tagsShape = RequestShape.list(
  of: .object(
    RequestObject(
      fields: [
        RequestField(
          "Key", .text(.of("letters, digits, spaces and _.:/=+-@", 1...128, isTagCharacter)), required: true),
        RequestField(
          "Value", .text(.of("letters, digits, spaces and _.:/=+-@", 0...256, isTagCharacter)), required: true),
      ], unknown: .changeSetKey)), 1...200)

/// Source: `^[\w\s+=.:@-]+$`, in ASCII as Java reads it.
@Sendable private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.isASCII else { return false }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isWhitespace
    || "_+=.:@-".unicodeScalars.contains(scalar)
}

/// Source: `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`.
@Sendable private func isTagCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spaceSeparator,
    .lineSeparator, .paragraphSeparator, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: "_.:/=+-@".unicodeScalars.contains(scalar)
  }
}
