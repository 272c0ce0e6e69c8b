internal import Digests

/// The devices that a source's colours are meant for. Source: ISO 32000-2, 14.11.5.
///
/// Poppler shows colours of a calibrated space as the one device of a document would; a page shows them so only as long as its
/// document, or itself, still names the device.
struct OutputIntents {
  /// The catalog's entry, as it stands.
  let value: PDFValue
  /// What tells one device from another: the intents' entries, with the SHA-256 of each profile in its place.
  private let identity: [[String: PDFValue]]

  /// Nil for a source that names none.
  init?(of document: QPDFDocument) {
    guard let value = document.catalog["OutputIntents"] else { return nil }
    let intents = (document.resolve(value).elements ?? []).compactMap { document.resolve($0).entries }
    guard !intents.isEmpty else { return nil }
    self.value = value
    identity = intents.map { intent in intent.mapValues { Self.known($0, in: document) } }
  }

  private static func known(_ entry: PDFValue, in document: QPDFDocument) -> PDFValue {
    guard let id = entry.reference, document.value(of: id).isStream else { return document.resolve(entry) }
    let profile = document.unpackedBytes(of: id, most: 4 << 20)
    // One that cannot be read is like no other.
    return .name(profile.isEmpty ? "\(ObjectIdentifier(document)) \(id)" : SHA256.hex(of: profile))
  }

  /// Whether two sources mean the same device.
  func isSame(as other: OutputIntents) -> Bool { identity == other.identity }

  /// Names of the colour spaces whose colours do not depend on the device. Source: ISO 32000-2, 8.6.5.
  static let calibratedSpaces: Set<String> = ["CalGray", "CalRGB", "Lab", "ICCBased"]
}
