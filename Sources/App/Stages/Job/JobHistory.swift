internal import Digests
internal import JSON
internal import Offers
internal import Pipeline
internal import Workspace

/// What earlier runs have left for this offer.
extension OfferJob {
  /// Every document file that the form names, each once.
  var documentPaths: [String] {
    var seen: Set<String> = []
    return (buyerFiles.map(\.path) + resellerFiles.map(\.path)).filter { seen.insert($0).inserted }
  }

  /// The newest published revision.
  var currentRevision: PacketRevision? {
    guard let name = SafeName(key),
      // A folder that cannot be listed is found by the publishing itself, which then says why.
      let number = try? folder.newestRevision(of: name)
    else { return nil }
    return PacketRevision(number: number, path: offerFolder.packet(revision: number), isNew: false)
  }

  /// Hash of the terms of the newest revision, from its own copy of the form.
  var publishedTermsSHA256: String? {
    guard let revision = currentRevision,
      // A revision without a readable form counts as another one: then a new one is published.
      let bytes = try? RealDisk().read(revision.path + "/packet/" + offerFileName),
      let form = JSONReader.read(bytes, file: offerFileName).value
    else { return nil }
    return OfferJob.termsHash(of: form)
  }

  /// The terms that were published when the offer was authorized; nil before.
  var authorizedTermsSHA256: String? {
    // Facts that cannot be listed stop the publishing, which stores its own first.
    guard let names = try? folder.factNames(),
      names.contains(where: { $0.hasPrefix("\(key).authorized.") })
    else { return nil }
    return publishedTermsSHA256
  }

  /// The typed facts and their evidence, as they are stored for ever.
  var factFiles: [(name: SafeName, bytes: [UInt8])] {
    var facts: [(name: SafeName, bytes: [UInt8])] = []
    for section in TypedFacts.sections {
      guard let fact = form?.present(section) else { continue }
      let text: JSONValue = [
        "factVersion": 1, "offer": JSONValue(.string(key)), "kind": JSONValue(.string(section)),
        "source": "typed into offer.json", "fact": fact,
      ]
      facts.append(contentsOf: stored(section, Array(text.sortedPretty.utf8), ending: "json"))
    }
    if let path = evidencePath, let bytes = files.bytes(of: path) {
      facts.append(contentsOf: stored("evidence", bytes, ending: path.hasSuffix(".eml") ? "eml" : "bin"))
    }
    return facts
  }

  private func stored(_ kind: String, _ bytes: [UInt8], ending: String) -> [(name: SafeName, bytes: [UInt8])] {
    let hash = SHA256.hex(of: bytes).prefix(12)
    // A long key leaves no room for the rest of the name.
    let name = SafeName("\(key).\(kind).\(hash).\(ending)") ?? SafeName("\(key.prefix(32)).\(kind).\(hash).\(ending)")
    return name.map { [($0, bytes)] } ?? []
  }

  /// The lock file of the stages that have run so far.
  var lockFile: LockFile {
    LockFile(pipelineDigest: pipelineDigest, tool: toolVersion, stages: records)
  }
}
