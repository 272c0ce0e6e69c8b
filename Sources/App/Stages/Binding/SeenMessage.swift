internal import PDF
internal import Sandbox

/// What one worker tells another of the sources, and its place in the order of telling.
struct SeenMessage: Equatable {
  let place: SeenPlace
  let bytes: [UInt8]
}

struct SeenPlace: Hashable, Comparable {
  enum Matter: UInt8 {
    case account, sourcesPage, key, look, picture
  }

  let matter: Matter
  let source: Int
  let page: Int

  init(_ matter: Matter, source: Int = 0, page: Int = 0) {
    (self.matter, self.source, self.page) = (matter, source, page)
  }

  static func < (first: SeenPlace, second: SeenPlace) -> Bool {
    (first.matter.rawValue, first.source, first.page) < (second.matter.rawValue, second.source, second.page)
  }
}

/// On the wire: the matter, three little-endian words, then as many bytes as the last one says.
extension SeenMessage {
  var wire: [UInt8] {
    [place.matter.rawValue] + [place.source, place.page, bytes.count].flatMap { littleEndian(UInt32($0)) } + bytes
  }

  /// Waits for the next one; nil when none comes.
  init?(from session: WorkerSession, within milliseconds: Int?) {
    guard let head = session.hear(13, within: milliseconds), let matter = SeenPlace.Matter(rawValue: head[0]) else {
      return nil
    }
    let words = [1, 5, 9].map { start in head[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) } }
    guard words[2] <= Self.mostBytes, let bytes = session.hear(words[2], within: milliseconds) else { return nil }
    self.init(place: SeenPlace(matter, source: words[0], page: words[1]), bytes: bytes)
  }

  private static let mostBytes = 8 << 20
}

/// On the wire: whether there are scripts, then two numbers a page.
extension ReaderAccount {
  var wire: [UInt8] {
    [hasJavaScript ? 1 : 0]
      + pageSizes.flatMap { littleEndian($0.width.bitPattern) + littleEndian($0.height.bitPattern) }
  }

  /// Nil for nothing: Poppler could not open the file.
  init?(wire: [UInt8]) {
    guard let first = wire.first else { return nil }
    let numbers = stride(from: 1, to: wire.count - 7, by: 8).map { start in
      Double(bitPattern: wire[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    let sizes = stride(from: 0, to: numbers.count - 1, by: 2).map {
      PageSize(width: numbers[$0], height: numbers[$0 + 1])
    }
    self.init(pageSizes: sizes, hasJavaScript: first != 0)
  }
}

private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
