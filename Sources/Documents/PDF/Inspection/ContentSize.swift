internal import CQPDF
internal import Glibc

/// Measures how large a page's content gets when it is unpacked, before anybody unpacks it into memory.
///
/// A few kilobytes can unpack to gigabytes. libqpdf has no limit for that, so content that could grow beyond it is first
/// unpacked piece by piece, without keeping anything.
struct ContentSize {
  /// Most bytes of one page's content; a page full of drawing needs a few million.
  private static let mostOfOnePage = 64 << 20
  /// The same where only an upper bound is known.
  private static let mostUnmeasured = 256 << 20
  /// Most bytes of all pages' contents together.
  static let mostOfAll = 512 << 20

  let document: QPDFDocument
  private var measured: [ObjectID: Int] = [:]

  init(document: QPDFDocument) {
    self.document = document
  }

  /// Whether a page's content may be unpacked into memory.
  mutating func isWithinLimits(_ page: SourcePage) -> Bool {
    let streams = document.contentStreams(of: page)
    let most = streams.reduce(0) { min($0 + largestSize(of: $1), .max >> 8) }
    if most <= Self.mostOfOnePage { return true }
    var total = 0
    for stream in streams {
      total += filters(of: stream) == ["FlateDecode"] ? measuredSize(of: stream) : largestSize(of: stream)
      if total > Self.mostUnmeasured { return false }
    }
    return true
  }

  /// Whether a stream unpacks to at most so many bytes.
  mutating func isSmall(_ stream: ObjectID, most: Int) -> Bool {
    largestSize(of: stream) <= most || filters(of: stream) == ["FlateDecode"] && measuredSize(of: stream) <= most
  }

  /// What a stream could grow to at most, by its filters.
  private func largestSize(of id: ObjectID) -> Int {
    let packed = document.resolve(document.value(of: id).entries?["Length"]).int ?? 0
    let growths = filters(of: id).map { growth(of: $0) }
    return growths.reduce(min(max(packed, 0), 1 << 32)) { size, growth in min(size * growth, 1 << 40) }
  }

  private mutating func measuredSize(of id: ObjectID) -> Int {
    if let known = measured[id] { return known }
    let size = document.withEncodedBytes(of: id) { unpackedSize($0) }
    measured[id] = size
    return size
  }

  private func filters(of id: ObjectID) -> [String] {
    let filter = document.resolve(document.value(of: id).entries?["Filter"])
    return (filter.elements ?? [filter]).compactMap { document.resolve($0).name }
      .map { $0 == "Fl" ? "FlateDecode" : $0 }
  }

  /// How many bytes one byte can become at most.
  private func growth(of filter: String) -> Int {
    switch filter {
    case "FlateDecode": 1_032
    case "LZWDecode", "LZW": 2_730
    case "RunLengthDecode", "RL": 64
    case "ASCII85Decode", "A85": 4
    case "ASCIIHexDecode", "AHx": 1
    default: 1
    }
  }

  /// The size by zlib; beyond what a page may have, no bounds are sought. Damage is left to libqpdf to report.
  private func unpackedSize(_ packed: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return .max >> 8 }
    defer { inflateEnd(&stream) }
    stream.next_in = packed.baseAddress
    stream.avail_in = uInt(clamping: packed.count)
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
      var size = 0
      while size <= Self.mostOfOnePage {
        stream.next_out = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = uInt(piece.count)
        let result = inflate(&stream, Z_NO_FLUSH)
        size += piece.count - Int(stream.avail_out)
        if result != Z_OK { return size }
      }
      return .max >> 8
    }
  }
}

extension QPDFDocument {
  /// The unpacked bytes of a small stream; empty where it is damaged, or unpacks to more than `most`.
  func unpackedBytes(of stream: ObjectID, most: Int) -> [UInt8] {
    var sizes = ContentSize(document: self)
    guard sizes.isSmall(stream, most: most) else { return [] }
    let handle = qpdf_get_object_by_id(data, stream.number, stream.generation)
    defer { qpdf_oh_release(data, handle) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    var isDecoded = QPDF_FALSE
    qpdf_oh_get_stream_data(data, handle, qpdf_dl_generalized, &isDecoded, &bytes, &length)
    defer { free(bytes) }
    guard let bytes, isDecoded == QPDF_TRUE else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
