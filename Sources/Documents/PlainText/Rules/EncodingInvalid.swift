package import Findings

extension Rule {
  package static let textEncodingInvalid = Rule(
    "text-encoding-invalid",
    title: "all bytes of a text file are of its encoding",
    why: """
      Bytes that the encoding does not have are a damaged file or the wrong encoding. Replacing them by a question mark \
      would lose words of the contract.
      """,
    help: "save the file again as UTF-8, or name its true encoding in offer.json",
    source: "RFC 3629; Unicode 15, 3.9; ICU converters",
    good: .text(Array("The \u{201C}Product\u{201D}.\n".utf8), encoding: "UTF-8"),
    bad: .text(Sample.windows1252, encoding: "UTF-8"))
}

extension Finding {
  /// `offset` counts the bytes before the fault, `before` is their text.
  static func textEncodingInvalid(
    _ encoding: Encoding, offset: Int, invalid: [UInt8], before: String, file: String
  ) -> Finding {
    let fault = invalid.isEmpty ? "the file ends inside a character" : "\(hexadecimal(invalid)) is not \(encoding.name)"
    return Rule.textEncodingInvalid.finding(
      "byte \(offset + 1): \(fault)", at: placeBehind(before, file: file))
  }
}
