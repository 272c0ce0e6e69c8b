internal import Digests
internal import PDF
internal import Sandbox

/// What a second worker tells the one that binds, which asks in the order in which it is told. It only saves time: what it has not
/// told, or not soon, the first one looks at itself.
final class SeenSources {
  private let session: WorkerSession
  private var told: [SeenPlace: [UInt8]] = [:]
  private var last: SeenPlace?
  private var isSilent = false

  /// Nil where nobody tells anything.
  init?(_ session: WorkerSession) {
    guard session.hasLink else { return nil }
    self.session = session
  }

  /// What Poppler counts in a source.
  func account(of source: Int) -> ReaderAccount? {
    hear(SeenPlace(.account, source: source), within: patience).flatMap(ReaderAccount.init(wire:))
  }

  /// The page that names the sources, if they are those that were counted; nobody else counts the pages of texts.
  func page(naming sources: [ListedSource]) -> [UInt8]? {
    guard sources.allSatisfy({ $0.source.kind == .pdf }) else { return nil }
    let counts = sources.indices.map { account(of: $0)?.pageSizes.count }
    guard counts == sources.map(\.pageCount) else { return nil }
    return hear(SeenPlace(.sourcesPage), within: patience).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// How pages look, where it is told; waits for each, since drawing it takes as long.
  var looks: SeenLooks? {
    guard let key = hear(SeenPlace(.key), within: patience), let fingerprints = Fingerprints(key: key) else {
      return nil
    }
    return SeenLooks(fingerprints) { [self] source, page in
      hear(SeenPlace(.look, source: source, page: page), within: nil).map(PageLook.init(tag:))
    }
  }

  /// The picture of a source's first page.
  func picture(of source: Int) -> [UInt8]? {
    hear(SeenPlace(.picture, source: source), within: patience).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func hear(_ place: SeenPlace, within milliseconds: Int?) -> [UInt8]? {
    while last.map({ $0 < place }) ?? true {
      guard !isSilent, let message = SeenMessage(from: session, within: milliseconds) else {
        isSilent = true
        break
      }
      last = message.place
      told[message.place] = message.bytes
    }
    return told[place]
  }
}

/// Who binds needs no longer for it himself; it is milliseconds as a rule.
private let patience = 300
