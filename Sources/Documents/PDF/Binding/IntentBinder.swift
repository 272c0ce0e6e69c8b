/// Keeps what the sources say of the devices that their colours are meant for: for the document where all that say something say
/// the same, else for each page. Source: ISO 32000-2, 14.11.5.
struct IntentBinder {
  /// What the whole document says.
  let common: OutputIntents?
  private(set) var catalogEntry: PDFValue?

  init(_ sources: [SourcePDF]) { common = Self.common(of: sources) }

  private static func common(of sources: [SourcePDF]) -> OutputIntents? {
    let intents = sources.compactMap(\.intents)
    guard let first = intents.first, intents.allSatisfy(first.isSame) else { return nil }
    return first
  }

  /// Whether the colours of a source may be shown in another way than in the source itself.
  static func changesColors(of source: SourcePDF, among sources: [SourcePDF]) -> Bool {
    guard source.isCalibrated else { return false }
    guard let common = common(of: sources) else { return source.intents != nil }
    return source.intents.map { !$0.isSame(as: common) } ?? true
  }

  /// Takes a source's intents over, before its pages are copied.
  mutating func add(_ source: SourcePDF, _ copier: inout PartCopier) {
    guard let intents = source.intents else { return }
    let copy = copier.copyByQPDF(intents.value)
    if common == nil { copier.pageIntents = copy } else { catalogEntry = catalogEntry ?? copy }
  }
}
