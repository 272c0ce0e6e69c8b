internal import Findings
internal import JSON

extension Rule {
  static let encodingUnused = Rule(
    "encoding-unused", .warning,
    title: "an encoding is named for a TXT file",
    why: """
      A PDF says itself how its texts are written: an encoding beside it has no effect, and was most likely meant for another file of \
      the list.
      """,
    help: "remove the encoding, or move it to the TXT file that it was meant for",
    source: "Bindery: encodings of TXT files",
    good: Sample(
      form: #"{"eula": {"files": ["eula/master.pdf", {"path": "eula/privacy.txt", "encoding": "windows-1252"}]}}"#,
      files: ["eula/privacy.txt": [0x50, 0x72, 0xE9, 0x63, 0x69, 0x73, 0x0A]]),
    bad: Sample(form: #"{"eula": {"files": [{"path": "eula/master.pdf", "encoding": "windows-1252"}]}}"#))
}

extension OfferCheck {
  func encodingUnused() -> [Finding] {
    let sources = (entry("eula", "files")?.elements ?? []) + [entry("resellerAgreement", "file")].compactMap { $0 }
    return (sources + quotes).compactMap { source in
      guard let encoding = source.present("encoding"), let path = source.present("path") ?? source.present("file"),
        path.string?.lowercased().hasSuffix(".pdf") == true
      else { return nil }
      return finding(.encodingUnused, "\(jsonQuoted(encoding.string ?? "")) has no effect on a PDF", at: encoding)
    }
  }
}
