package import Findings

extension Rule {
  package static let textEncodingUnknown = Rule(
    "text-encoding-unknown",
    title: "a text file is in UTF-8 or UTF-16, or the offer form names its encoding",
    why: """
      The same bytes are different words in different encodings: a quotation mark in one is a letter in another. A \
      guess that is wrong now and then would change the words of a contract, so none is made without you.
      """,
    help: "save the file as UTF-8, or add \"encoding\" to this file in offer.json",
    source: "RFC 3629; Unicode 15, 3.10",
    good: .text(Sample.windows1252, encoding: "windows-1252"),
    bad: .text(
      Sample.windows1252, caption: "The quotation marks are the bytes 0x93 and 0x94, as older Windows programs write."))
}

extension Finding {
  /// `guess` is proposed, never used.
  static func textEncodingUnknown(guess: Encoding?, evidence: [String], place: Place) -> Finding {
    guard let guess else {
      return Rule.textEncodingUnknown.finding(
        "the file is not UTF-8 and no other encoding fits; perhaps it is not text", at: place, evidence: evidence)
    }
    return Rule.textEncodingUnknown.finding(
      "the file is not UTF-8; it looks like \(guess.name)", at: place,
      help: """
        if the lines read right as \(guess.name), add "encoding": "\(guess.name)" to this file in offer.json; else save \
        the file as UTF-8
        """,
      evidence: evidence)
  }
}
