internal import Digests

/// The name of a place on the page, that links lead to.
package struct Anchor: Sendable, Hashable {
  package let text: String

  /// A place that the tool names.
  init(_ name: StaticString) { text = "\(name)" }

  init(_ name: StaticString, _ number: Int) { text = "\(name)-\(number)" }

  /// The place of a value of the form, by its key path; two paths never get one anchor.
  package init(path: String) { text = "f-" + Self.safe(path) }

  /// Letters and digits stay, other bytes become `~2E`; of a long path the beginning and a hash.
  private static func safe(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let character = Unicode.Scalar(byte)
      if isPlain(byte) {
        text.unicodeScalars.append(character)
      } else {
        text += "~" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
      // A hash has no `~~`, and neither has a short path.
      guard text.utf8.count <= 100 else { return text.prefix(60) + "~~" + SHA256.hex(of: path).prefix(24) }
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
