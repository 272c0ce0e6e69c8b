internal import Findings
internal import JSON
internal import Offers
internal import Pipeline

/// The form's file in a packet.
let offerFileName = "offer.json"

/// What the job reads from a form that may still be wrong elsewhere.
extension OfferJob {
  /// The EULA's files in the form's order; paths that lead out of the packet are left to the rule that refuses them.
  var buyerFiles: [SourceFile<Buyer>] { buyerFiles(of: form) }

  /// The reseller agreement, then the quotes.
  var resellerFiles: [SourceFile<Reseller>] { resellerFiles(of: form) }

  /// Every document file that a form names, each once.
  func documentPaths(of form: JSONValue?) -> [String] {
    var seen: Set<[UInt8]> = []
    let paths = buyerFiles(of: form).map(\.path) + resellerFiles(of: form).map(\.path)
    return paths.filter { seen.insert(Array($0.utf8)).inserted }
  }

  private func buyerFiles(of form: JSONValue?) -> [SourceFile<Buyer>] {
    guard form?["eula"]?["type"]?.string == "custom" else { return [] }
    return (form?["eula"]?["files"]?.elements ?? []).compactMap(sourceFile)
  }

  private func resellerFiles(of form: JSONValue?) -> [SourceFile<Reseller>] {
    let custom = form?["resellerAgreement"]?["type"]?.string == "custom"
    let agreement = custom ? form?["resellerAgreement"]?["file"].flatMap(sourceFile(Reseller.self)) : nil
    let quotes = (form?["quotes"]?.elements ?? []).compactMap { quote -> SourceFile<Reseller>? in
      var file = sourceFile(Reseller.self)(quote)
      if file?.title == nil, let number = quote["number"]?.string { file?.title = "Quote \(number)" }
      return file
    }
    return [agreement].compactMap { $0 } + quotes
  }

  var evidencePath: String? {
    form?["accepted"]?["evidence"]?.string.flatMap { isPathInsidePacket($0) ? $0 : nil }
  }

  var listing: Listing? {
    let key = form?["product"]?["listing"]?.string
    return settings.listings.first { $0.key == key }
  }

  /// The settings and the listing that the offer depends on.
  var settingsInputs: [StageInput] {
    settings.hashes(forListing: listing?.key).map { StageInput($0.name, sha256: $0.sha256) }
  }

  /// Where the form names a file.
  func place(ofFile path: String) -> Place {
    guard let form, let position = self.position(of: path, in: form) else { return Place(file: offerFileName) }
    return Place(file: offerFileName, line: position.line, column: position.column)
  }

  private func position(of path: String, in json: JSONValue) -> JSONValue.Position? {
    if json.string.map({ Array($0.utf8) }) == Array(path.utf8) { return json.position }
    let inner = json.elements ?? json.members?.map(\.value) ?? []
    return inner.lazy.compactMap { self.position(of: path, in: $0) }.first
  }

  func place(of keys: String...) -> Place { place(ofKeys: keys) }

  /// The place of the value that keys lead to; the form's file where there is none.
  func place(ofKeys keys: [String]) -> Place {
    let value = keys.isEmpty ? nil : keys.reduce(form) { value, key in value?[key] }
    guard let position = value?.position else { return Place(file: offerFileName) }
    return Place(file: offerFileName, line: position.line, column: position.column)
  }

  private func sourceFile(_ json: JSONValue) -> SourceFile<Buyer>? { sourceFile(Buyer.self)(json) }

  private func sourceFile<A>(_ audience: A.Type) -> (JSONValue) -> SourceFile<A>? {
    { json in
      guard let path = json.string ?? json["path"]?.string ?? json["file"]?.string, isPathInsidePacket(path) else {
        return nil
      }
      return SourceFile(path: path, title: json["title"]?.string, encoding: json["encoding"]?.string)
    }
  }
}
