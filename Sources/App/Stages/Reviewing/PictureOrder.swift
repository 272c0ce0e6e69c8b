package import JSON
internal import PDF
internal import PlainText
internal import Typesetting

/// Which pages of which documents a worker shall draw small; the documents' bytes come beside it, in the same order.
package struct PictureOrder: Equatable, Sendable {
  package var documents: [Document]

  package struct Document: Equatable, Sendable {
    package var kind: SourceKind
    /// What the form says of a TXT.
    package var encoding: String?
    /// Indices of pages.
    package var pages: [Int]

    package init(kind: SourceKind, encoding: String? = nil, pages: [Int]) {
      (self.kind, self.encoding, self.pages) = (kind, encoding, pages)
    }
  }

  package init(documents: [Document] = []) { self.documents = documents }

  /// Of one bound document, the page on which each source begins: numbers from 1.
  init(firstPages: [Int]) { self.init(documents: [Document(kind: .pdf, pages: firstPages.map { $0 - 1 })]) }

  /// Pixels: every picture fits into this frame.
  static let width = 240
  static let height = 340

  /// How many pictures come back.
  var pictureCount: Int { documents.reduce(0) { $0 + $1.pages.count } }
}

extension PictureOrder {
  package var json: JSONValue {
    .list(
      documents.map { document in
        [
          "kind": .text(document.kind.rawValue), "encoding": .text(document.encoding),
          "pages": .list(document.pages.map { .integer($0) }),
        ]
      })
  }

  /// Nil for anything that `json` does not give.
  package init?(_ json: JSONValue) {
    guard let elements = json.elements else { return nil }
    documents = elements.compactMap { json in
      guard let kind = json["kind"]?.string.flatMap(SourceKind.init), let pages = json["pages"]?.elements else {
        return nil
      }
      return Document(kind: kind, encoding: json["encoding"]?.string, pages: pages.compactMap(\.int))
    }
    guard documents.count == elements.count else { return nil }
  }
}

/// What came of one document of an order.
package struct DrawnDocument: Equatable, Sendable {
  /// Nil where it can't be told.
  package var pageCount: Int?
  /// A PNG for each page of the order; nil where it can't be drawn.
  package var pictures: [[UInt8]?]

  package init(pageCount: Int?, pictures: [[UInt8]?]) {
    self.pageCount = pageCount
    self.pictures = pictures
  }
}

extension PictureOrder.Document {
  /// Draws its pages; nothing where it can't be opened.
  package func drawn(_ bytes: [UInt8]) -> DrawnDocument {
    let pdf = kind == .pdf ? bytes : typesetBeginning(of: bytes)
    let size = (width: PictureOrder.width, height: PictureOrder.height)
    return pdf?.withUnsafeBytes { bytes in
      guard let looked = LookedAtPDF(mapped: bytes) else { return nil }
      return DrawnDocument(
        pageCount: kind == .pdf ? looked.pageCount : nil,
        pictures: pages.map { looked.picture($0, width: size.width, height: size.height) })
    } ?? DrawnDocument(pageCount: nil, pictures: pages.map { _ in nil })
  }

  /// Only the beginning: a first page holds no more, and a text may be long.
  private func typesetBeginning(of bytes: [UInt8]) -> [UInt8]? {
    guard let text = decode(bytes, declaredEncoding: encoding, file: "").text?.text else { return nil }
    let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(8_000)))
    // What cannot be set has no picture; why is said where it is bound.
    return try? typeset(beginning, pageLimit: SourcePDF.pageLimit).pdf
  }
}
