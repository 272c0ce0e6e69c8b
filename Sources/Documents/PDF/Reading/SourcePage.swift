/// One page of a source as it goes into a bound document.
struct SourcePage {
  let id: ObjectID
  /// All its entries, inherited ones included.
  var entries: [String: PDFValue]
  let mediaBox: PageBox
  /// The crop box within the media box, and its rotation in degrees.
  let visible: PageBox
  let rotation: Int
  let size: PageSize
  var annotations: [SourceAnnotation] = []
  /// Annotations that do not go along.
  var dropped: Set<ObjectID> = []
  /// SHA-256 of the decoded content.
  var contentHash = ""
}

/// A link, a field's widget or a markup annotation of a page.
struct SourceAnnotation {
  /// nil for one that stands directly in the page's list.
  let id: ObjectID?
  var entries: [String: PDFValue]
  let target: LinkTarget
  /// The number by which the structure knows it.
  let structureKey: Int?

  /// Whether it draws something.
  func isShown(in document: QPDFDocument) -> Bool {
    let subtype = document.resolve(entries["Subtype"]).name
    return subtype != "Link" && subtype != "Popup"
  }
}

/// Where a link or an outline entry leads.
enum LinkTarget: Equatable {
  /// Nowhere: the entry has neither destination nor action.
  case nowhere
  /// A page of the same source by its index, and how to show it: `/XYZ 0 792 null` and the like.
  case page(index: Int, view: [PDFValue])
  /// A web or mail address.
  case address([UInt8], sendsMousePosition: Bool)
}

/// An entry of a source's outline (bookmark) with those below it.
struct SourceOutline {
  /// A PDF text string, as it stood.
  let title: [UInt8]
  let target: LinkTarget
  let isOpen: Bool
  /// Colour and style: `/C` and `/F`.
  let look: [String: PDFValue]
  var children: [SourceOutline] = []
}

/// How pages from `firstPage` on are numbered. Source: ISO 32000-2, 12.4.2.
struct SourcePageLabel: Equatable {
  /// Page index in the source.
  let firstPage: Int
  /// `D`, `R`, `r`, `A` or `a`; nil for a label that is only a prefix.
  let style: String?
  let prefix: String
  let start: Int
}
