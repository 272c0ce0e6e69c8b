package import Findings

// The room for text files: which encoding their bytes are in, never guessed silently, and which of their characters a
// page would not show. It does not set pages, and does not read files.

/// A text file's text, and how its bytes said it.
package struct DecodedText: Sendable, Equatable {
  package var text: String
  /// By its usual name: `UTF-8`, `UTF-16LE`, `windows-1252`. Source: IANA character sets.
  package var encoding: String
  /// The mark is not part of the text.
  package var hadByteOrderMark: Bool
}

/// Reads a text file's bytes and judges its characters.
///
/// The encoding is told by a byte order mark, else by strict UTF-8, else by the zeros of UTF-16, else by
/// `declaredEncoding`; there is no text when none of them fits. The time is proportional to the number of bytes.
package func decode(
  _ bytes: [UInt8], declaredEncoding: String?, file: String
) -> (text: DecodedText?, findings: [Finding]) {
  var (decoded, findings) = TextReading(bytes: bytes, file: file).decode(declaredEncoding: declaredEncoding)
  if let decoded { findings += characterFindings(in: decoded, file: file) }
  return (decoded, findings)
}

/// The rules that this room checks.
package let plainTextRules: [Rule] = [
  .textEncodingUnknown, .textEncodingName, .textEncodingContradicted, .textEncodingInvalid, .textEmpty,
  .textControlCharacter, .textPrivateUse, .textBidiControl, .textInvisibleCharacter,
  .textLostCharacter, .textMojibake,
]
