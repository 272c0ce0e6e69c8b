/// A text's bytes in UTF-16, with a byte order mark if asked for.
func utf16(_ text: String, bigEndian: Bool, mark: Bool = false) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}
