internal import JSON
internal import Offers
internal import Review
internal import Workspace

extension OfferJob {
  /// The newest published revision that is not above a number, with the hashes of the documents that its form names; nil where
  /// there is none that can be read.
  func previousRevision(upTo number: Int) throws -> PreviousRevision? {
    guard number > 0 else { return nil }
    let packet = offerFolder.packet(revision: number) + "/packet"
    guard try disk.look(at: packet + "/" + offerFileName)?.kind == .file,
      let form = JSONReader.read(try disk.read(packet + "/" + offerFileName), file: offerFileName).value
    else { return try previousRevision(upTo: number - 1) }
    var files: [String: String] = [:]
    for path in documentPaths(of: form) { files[path] = try published.sha256(of: packet + "/" + path) }
    return PreviousRevision(number: number, form: form, files: files)
  }
}
