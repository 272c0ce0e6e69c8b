internal import Digests
internal import JSON
internal import Offers
internal import Workspace

/// A fact as it is stored for ever.
struct FactFile {
  let name: SafeName
  /// A section of the form, or `evidence`.
  let kind: String
  let bytes: [UInt8]
}

extension OfferJob {
  /// The typed facts and their evidence. A typed fact carries the hash of the terms that held when it was typed.
  var factFiles: [FactFile] {
    var facts = TypedFacts.sections.compactMap { section -> FactFile? in
      guard let fact = form?.present(section) else { return nil }
      let text: JSONValue = [
        "factVersion": 1, "offer": JSONValue(.string(key)), "kind": JSONValue(.string(section)),
        "source": "typed into offer.json", "terms": JSONValue(.string(frozenTerms)), "fact": fact,
      ]
      return factFile(section, Array(text.sortedPretty.utf8), ending: "json")
    }
    if let path = evidencePath, let bytes = files.bytes(of: path) {
      factFile("evidence", bytes, ending: path.hasSuffix(".eml") ? "eml" : "bin").map { facts.append($0) }
    }
    return facts
  }

  /// Hash of everything that a resale authorization was made from: the form's part of it and every document's bytes.
  var frozenTerms: String {
    let terms = form.map { authorizedTerms(of: $0).canonical } ?? ""
    let documents = documentPaths.map { "\($0) \(files.sha256(of: $0))" }
    return SHA256.hex(of: ([terms] + documents).joined(separator: "\n"))
  }

  /// Terms of facts that are stored for this offer already.
  func storedTerms() throws -> Set<String> {
    var terms: Set<String> = []
    for name in try folder.factNames() {
      guard TypedFacts.sections.contains(where: { name.hasPrefix(factPrefix($0)) }) else { continue }
      let json = JSONReader.read(try disk.read(folder.facts + "/" + name), file: name).value
      json?["terms"]?.string.map { _ = terms.insert($0) }
    }
    return terms
  }

  func factFile(_ kind: String, _ bytes: [UInt8], ending: String) -> FactFile? {
    let name = SafeName(factPrefix(kind) + SHA256.hex(of: bytes).prefix(12) + "." + ending)
    return name.map { FactFile(name: $0, kind: kind, bytes: bytes) }
  }

  /// Keys can be as long as a name may be, so the name has a part of the key's hash; the fact itself names the offer.
  func factPrefix(_ kind: String) -> String { "\(kind)-\(SHA256.hex(of: key).prefix(12))-" }
}
