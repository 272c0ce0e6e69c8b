/// A file's bytes at one place in memory, from which both readers go on reading; nobody changes them.
final class PDFBytes {
  let raw: UnsafeRawBufferPointer
  /// Whose memory that is; nil for our own.
  private let owner: AnyObject?

  /// A copy: an array does not stay at its place.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    raw = UnsafeRawBufferPointer(copy)
    owner = nil
  }

  /// Memory that stays as it is as long as its owner lives.
  init(_ raw: UnsafeRawBufferPointer, of owner: AnyObject) {
    self.raw = raw
    self.owner = owner
  }

  deinit { if owner == nil { raw.deallocate() } }
}
