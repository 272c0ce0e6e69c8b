public import Findings
internal import JSON

/// A rule's sample as files: the sound packet with the sample's differences applied.
public struct SamplePacket: Sendable {
  public let form: [UInt8]
  /// Besides `offer.json`, by path.
  public let files: [String: [UInt8]]
  public let listing: [UInt8]
  public let settings: [UInt8]
  public let pipeline: [UInt8]

  public init(_ sample: Sample) {
    form = sample.rawForm ?? patched(SoundPacket.form, sample.form)
    var files = SoundPacket.files
    for (path, bytes) in sample.files { files[path] = bytes }
    self.files = files
    listing = patched(SoundPacket.listing, sample.listing)
    settings = patched(SoundPacket.seller, sample.settings)
    pipeline = patched(shippedPipeline, sample.pipeline)
  }
}

private func patched(_ text: String, _ patch: String) -> [UInt8] {
  guard let value = JSONReader.read(Array(text.utf8), file: "sample").value,
    let change = JSONReader.read(Array(patch.utf8), file: "patch").value
  else { return [] }
  return Array(value.merging(change).pretty.utf8)
}
