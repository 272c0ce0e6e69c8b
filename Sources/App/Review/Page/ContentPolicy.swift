internal import Digests
internal import Foundation

/// What a browser may load for this page: the pictures in it and this one style sheet, nothing else, no script.
///
/// Source: W3C Content Security Policy Level 3, 8.4 hash usage.
let contentPolicy =
  "default-src 'none'; img-src data:; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"

private let styleHash: String = {
  let digits = Array(SHA256.hex(of: "\(pageStyle)"))
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  return Data(bytes).base64EncodedString()
}()
