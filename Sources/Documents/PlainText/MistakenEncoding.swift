/// A single-byte encoding in which UTF-8 is often read by mistake, the wrong way round: from characters to bytes.
struct MistakenEncoding {
  let name: String
  /// Which characters seem to be misread is another question in each: see `Misreading`.
  let script: Script
  /// By code point; 0 where no byte is read as the character.
  private let bytes: [UInt8]

  enum Script { case latin, thai }

  /// The first byte in UTF-8 of each character that is read for the first byte of another, U+00C2 and so on.
  var firstByte: UInt8 {
    switch script {
    case .latin: 0xC3
    case .thai: 0xE0
    }
  }

  /// ISO-8859-1 too: what differs between the two are only control characters in the latter.
  static let windows1252 = MistakenEncoding(name: "windows-1252", script: .latin, upper: Array(0xA0...0xFF))

  /// The quotation marks that it lacks are those of windows-1252, as programs fill the holes.
  static let windows874 = MistakenEncoding(
    name: "windows-874", script: .thai, upper: [0xA0] + (0xE01...0xE3A) + [0, 0, 0, 0] + (0xE3F...0xE5B))

  /// `upper` are the code points of the bytes from 0xA0. Source: unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS.
  private init(name: String, script: Script, upper: [Int]) {
    var bytes = [UInt8](repeating: 0, count: 0x2200)
    for byte in 0x80..<0xA0 { bytes[byte] = UInt8(byte) }
    for (byte, codePoint) in zip(0x80..<0xA0, windows1252Signs) where codePoint != 0 { bytes[codePoint] = UInt8(byte) }
    for (byte, codePoint) in zip(0xA0...0xFF, upper) where codePoint != 0 { bytes[codePoint] = UInt8(byte) }
    (self.name, self.script, self.bytes) = (name, script, bytes)
  }

  /// The byte above 0x7F that is read as a character; nil where there is none.
  func byte(of scalar: Unicode.Scalar) -> UInt8? {
    let codePoint = Int(scalar.value)
    guard codePoint < bytes.count, bytes[codePoint] != 0 else { return nil }
    return bytes[codePoint]
  }
}

/// The code points of the bytes 0x80 to 0x9F in windows-1252; 0 where it has none.
private let windows1252Signs = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]
