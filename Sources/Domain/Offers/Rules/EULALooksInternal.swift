internal import Findings
internal import JSON

extension Rule {
  static let eulaLooksInternal = Rule(
    "eula-looks-internal", .warning,
    title: "no file of the EULA looks like one for the partner or for colleagues",
    why: """
      Every document of the EULA is shown to the buyer as soon as the offer exists, and the consolidated file names its sources. A \
      quote, the reseller agreement or a marked-up draft among them cannot be taken back.
      """,
    help: "move the file to resellerAgreement or quotes, or rename it if it is meant for the buyer",
    source: "article: All uploaded documents are visible to the buyer once the offer is created",
    good: Sample(
      form: #"{"eula": {"files": ["eula/terms.txt"]}}"#, files: ["eula/terms.txt": Array("Terms.\n".utf8)]),
    bad: Sample(
      form: #"{"eula": {"files": ["eula/terms-redline.txt"]}}"#,
      files: ["eula/terms-redline.txt": Array("Terms.\n".utf8)]))
}

extension OfferCheck {
  func eulaLooksInternal() -> [Finding] {
    let paths = eulaFileEntries.compactMap { $0.string == nil ? $0.present("path") : $0 }
    return paths.compactMap { path in
      let words = (path.string ?? "").lowercased().split { !$0.isLetter }.map(String.init)
      guard let word = words.first(where: Self.internalWords.contains) else { return nil }
      return finding(.eulaLooksInternal, "the buyer sees this file, and its name says \(jsonQuoted(word))", at: path)
    }
  }

  private static let internalWords: Set<String> = [
    "internal", "draft", "redline", "redlined", "quote", "quotes", "quotation", "reseller", "wholesale", "margin",
    "margins",
    "markup", "cppo",
  ]
}
