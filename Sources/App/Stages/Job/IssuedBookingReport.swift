internal import JSON
internal import Pipeline
internal import Workspace

extension BookingReport {
  /// A booking that an earlier run issued, as its folder says; nil when the folder is gone.
  init?(record: StageRecord, in offer: OfferFolder) throws {
    let words = record.summary.split(separator: " ", maxSplits: 3).map(String.init)
    let disk = RealDisk()
    guard words.count == 4, try disk.exists(offer.bookings),
      let name = try disk.list(offer.bookings).map(\.name).first(where: { $0.hasPrefix("\(words[0])_\(words[1])_") })
    else { return nil }
    let folder = offer.bookings + "/" + name
    let bytes = try disk.read(folder + "/" + name + ".json")
    guard let json = JSONReader.read(bytes, file: name).value else { return nil }
    let checks = (json["checks"]?.elements ?? []).filter { ["fail", "warn"].contains($0["status"]?.string) }
    self.init(
      bookingID: words[0], revision: json["document"]?["revision"]?.int ?? 0,
      state: json["document"]?["state"]?.string ?? "", answer: words[3], isNew: false, folder: folder,
      concerns: checks.map { "\($0["id"]?.string ?? "") \($0["message"]?.string ?? "")" })
  }

  /// `BKG-2025-000001 r1 BOOKABLE: book USD 240,000.00 on 2025-03-10`: what the stage's record keeps.
  var summary: String { "\(bookingID) r\(revision) \(state): \(answer)" }
}
