internal import Foundation

/// A small PNG picture that becomes part of the page.
package struct PNGPicture: Sendable, Equatable {
  /// In pixels.
  package let width: Int
  package let height: Int
  let base64: String

  /// Most bytes of one picture: a page is sent by mail.
  package static let mostBytes = 400_000

  /// Nil for what is no PNG by its first bytes, and for a picture of more than `mostBytes`.
  ///
  /// Source: PNG (Third Edition), 5.2 signature and 11.2.1 IHDR.
  package init?(_ bytes: [UInt8]) {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    guard bytes.count >= 33, bytes.count <= Self.mostBytes, bytes.starts(with: start) else { return nil }
    width = Self.number(bytes[16..<20])
    height = Self.number(bytes[20..<24])
    guard width > 0, height > 0, width <= 4_000, height <= 8_000 else { return nil }
    base64 = Data(bytes).base64EncodedString()
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
