/// A file's bytes at one place in memory, from which both readers go on reading; nobody changes them.
package final class PDFBytes {
  package let raw: UnsafeRawBufferPointer
  /// Whose memory that is; nil for our own, and for a loan.
  private let owner: AnyObject?
  private let isOwn: Bool

  /// A copy: an array does not stay at its place.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    raw = UnsafeRawBufferPointer(copy)
    owner = nil
    isOwn = true
  }

  /// Memory that stays as it is as long as its owner lives.
  convenience init(_ raw: UnsafeRawBufferPointer, of owner: AnyObject) { self.init(raw, owner: owner) }

  /// Memory that stays as it is, as its owner promises.
  convenience init(mapped raw: UnsafeRawBufferPointer) { self.init(raw, owner: nil) }

  private init(_ raw: UnsafeRawBufferPointer, owner: AnyObject?) {
    self.raw = raw
    self.owner = owner
    isOwn = false
  }

  deinit { if isOwn { raw.deallocate() } }

  /// Lends an array's bytes without a copy: what reads from them must be gone when `use` returns.
  static func lend<Result>(_ bytes: [UInt8], _ use: (PDFBytes) -> Result) -> Result {
    bytes.withUnsafeBytes { use(PDFBytes($0, owner: nil)) }
  }
}
