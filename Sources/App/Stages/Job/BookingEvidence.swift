internal import Bookings
internal import Digests
internal import JSON
internal import Ledger
internal import Offers
internal import Pipeline
internal import Workspace

extension IssueBooking {
  /// Everything that the booking is made from, read from what was published; nil without a checked form, seller or listing.
  func bookingInput(of job: OfferJob, _ ledger: Ledger) throws -> BookingInput? {
    guard let form = job.offer, let seller = job.settings.seller, let listing = job.listing,
      let workspace = job.workspace, let revision = try job.revision ?? job.currentRevision()
    else { return nil }
    let stored = StoredRevision(folder: revision.path, disk: workspace.disk, files: job.published)
    let buyer = try stored.manifest("buyer/eula.manifest.json")
    let reseller = try stored.manifest("reseller/reseller-agreement.manifest.json")
    let related = try RelatedRows(of: job, form, in: ledger)
    let quoteFiles = Set(form.quotes.map(\.file.path))
    return BookingInput(
      seller: seller, listing: listing, form: form, offerKey: job.key, eulaDocuments: buyer.sources,
      eulaConsolidated: buyer.document,
      resellerDocuments: reseller.sources.filter { !quoteFiles.contains($0.name) },
      resellerConsolidated: reseller.document,
      quoteDocuments: form.quotes.compactMap { quote in reseller.sources.first { $0.name == quote.file.path } },
      evidence: evidence(of: job), typedFacts: typedFacts(of: job),
      generator: Generator(
        name: "bindery", version: toolVersion,
        configHash: SHA256.hex(
          of: job.settingsInputs.map { "\($0.name) \($0.sha256)" }.joined(separator: "\n"))),
      now: job.now, eulaVerified: try stored.holds(buyer.sources),
      previousBooking: form.offer.sourceOfferID.flatMap { previousBooking(ofOffer: $0, in: related.rows) },
      registered: try registeredBookings(inModels: related.rows.map(\.model)),
      bookedBefore: try bookedSoFar(inModels: related.ownModels))
  }

  /// The newest booking of the offer that is amended.
  private func previousBooking(ofOffer offerID: String, in rows: [BookingRow]) -> PreviousBooking? {
    for row in rows.reversed() {
      guard let model = JSONReader.read(Array(row.model.utf8), file: row.bookingID).value,
        model["offer"]?["id"]?.string == offerID
      else { continue }
      return PreviousBooking(
        bookingID: row.bookingID, agreementID: model["agreement"]?["id"]?.string ?? "", offerID: offerID,
        wholesaleTcv: model["amounts"]?["wholesaleTcv"]?.string ?? "")
    }
    return nil
  }

  private func evidence(of job: OfferJob) -> [EvidenceFile] {
    guard let path = job.evidencePath, let bytes = job.files.bytes(of: path) else { return [] }
    let kind: EvidenceFile.Kind = path.hasSuffix(".eml") ? .awsEmail : .manual
    return [EvidenceFile(kind: kind, fileName: path, sha256: SHA256.hex(of: bytes), bytes: bytes.count)]
  }

  private func typedFacts(of job: OfferJob) -> [TypedFactHash] {
    job.factFiles.filter { TypedFacts.sections.contains($0.kind) }.map { fact in
      TypedFactHash(section: fact.kind, sha256: SHA256.hex(of: fact.bytes))
    }
  }
}

/// The register's rows that can have to do with an order, in the register's order.
private struct RelatedRows {
  let rows: [BookingRow]
  /// Models of the order's own earlier revisions.
  let ownModels: [String]

  init(of job: OfferJob, _ form: OfferForm, in ledger: Ledger) throws {
    let ids = [form.facts.accepted?.agreementID, form.offerID, form.offer.sourceOfferID].compactMap { $0 }
    rows = try ledger.read { ledger in
      let named = try ledger.bookings(naming: ids) + ledger.bookings(ofOffer: job.key)
      // Amendments name the bookings whose place they take.
      let amending = try ledger.bookings(naming: Set(named.map(\.bookingID)).sorted())
      let all = Dictionary((named + amending).map { ($0.sequence, $0) }) { first, _ in first }
      return all.values.sorted { $0.sequence < $1.sequence }
    }
    ownModels = rows.filter { $0.agreementKey == job.agreementKey }.map(\.model)
  }
}

/// A published revision, read back: the booking is made from what is stored, not from what was in memory.
private struct StoredRevision {
  let folder: String
  let disk: any Disk
  let files: PublishedFiles

  /// The bound document and its sources; nothing where there is none (standard contracts).
  func manifest(_ path: String) throws -> (document: ConsolidatedDocument?, sources: [DocumentHash]) {
    guard try disk.exists(folder + "/" + path) else { return (nil, []) }
    let limits = JSONReader.Limits(bytes: 16 << 20)
    let bytes = try disk.read(folder + "/" + path)
    guard let json = JSONReader.read(bytes, file: path, limits: limits).value else { return (nil, []) }
    let document = json["document"].map {
      ConsolidatedDocument(sha256: $0["sha256"]?.string ?? "", pages: $0["pages"]?.int ?? 0)
    }
    let sources = (json["sources"]?.elements ?? []).map { source in
      DocumentHash(
        name: source["path"]?.string ?? "", sha256: source["sha256"]?.string ?? "", bytes: source["bytes"]?.int ?? 0)
    }
    return (document, sources)
  }

  /// True when every stored source still has the hash that its manifest names.
  func holds(_ sources: [DocumentHash]) throws -> Bool {
    try sources.allSatisfy { try files.sha256(of: folder + "/packet/" + $0.name) == $0.sha256 }
  }
}
