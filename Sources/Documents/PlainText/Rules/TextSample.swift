internal import Findings

extension Sample {
  /// The sound packet with a text file as its only EULA.
  static func text(_ bytes: [UInt8], encoding: String? = nil, caption: String = "") -> Sample {
    let file = encoding.map { #"{"path": "eula/terms.txt", "encoding": "\#($0)"}"# } ?? #""eula/terms.txt""#
    return Sample(
      form: #"{"eula": {"files": [\#(file)]}}"#, files: ["eula/terms.txt": bytes], caption: caption)
  }

  static func text(_ text: String, caption: String = "") -> Sample { .text(Array(text.utf8), caption: caption) }

  static let soundText = Sample.text("1. License. Vendor grants Customer the right to use the Product.\n")

  /// A sentence with typographic quotation marks in windows-1252.
  static let windows1252 =
    Array("1. License. Vendor grants Customer the right to use the ".utf8) + [0x93] + Array("Product".utf8) + [0x94]
    + Array(".\n".utf8)
}
