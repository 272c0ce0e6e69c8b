internal import CQPDF

/// Reads the pages of a document whose page tree is sound.
struct PageReader {
  /// The longest side a page may have, in points. Source: ISO 32000-1, annex C.2.
  static let longestSide = 14_400.0

  let document: QPDFDocument

  /// All pages in order; what is wrong with one is in the list.
  func pages(_ list: inout FindingList) throws(PDFError) -> [SourcePage] {
    let count = Int(qpdf_get_num_pages(document.data))
    if count > 0 { qpdf_push_inherited_attributes_to_page(document.data) }
    document.forgetValues()
    try list.add(document.takeFaults(), while: "reading the page tree")
    var pages: [SourcePage] = []
    for index in 0..<max(0, count) {
      if let page = page(index, &list) { pages.append(page) }
    }
    return pages
  }

  private func page(_ index: Int, _ list: inout FindingList) -> SourcePage? {
    let handle = qpdf_get_page_n(document.data, index)
    defer { qpdf_oh_release(document.data, handle) }
    let id = ObjectID(
      number: qpdf_oh_get_object_id(document.data, handle),
      generation: qpdf_oh_get_generation(document.data, handle))
    let entries = document.value(of: id).entries ?? [:]
    guard let mediaBox = box(entries["MediaBox"]), mediaBox.width > 0, mediaBox.height > 0 else {
      list.add(.pdfDamaged, "the page has no usable media box", page: index + 1, object: Int(id.number))
      return nil
    }
    checkSize(mediaBox, entries, page: index + 1, &list)
    let visible = box(entries["CropBox"])?.clipped(to: mediaBox) ?? mediaBox
    let rotation = document.resolve(entries["Rotate"]).int ?? 0
    return SourcePage(
      id: id, entries: entries, mediaBox: mediaBox, visible: visible, rotation: rotation,
      size: PageSize(visible: visible, rotation: rotation))
  }

  private func box(_ value: PDFValue?) -> PageBox? {
    guard let elements = document.resolve(value).elements else { return nil }
    return PageBox(elements.compactMap { document.resolve($0).double })
  }

  private func checkSize(_ box: PageBox, _ entries: [String: PDFValue], page: Int, _ list: inout FindingList) {
    let unit = document.resolve(entries["UserUnit"])
    guard let scale = unit.isNull ? 1 : unit.double, scale > 0, scale.isFinite else {
      list.add(.pdfPageTooLarge, "the page has no usable user unit; a number above 0 is expected", page: page)
      return
    }
    // Readers that know no user unit see the box, the others its multiple.
    if max(box.width, box.height) * max(scale, 1) > Self.longestSide {
      let words = scale == 1 ? "" : ", in units of \(scale) points"
      list.add(
        .pdfPageTooLarge,
        "the page measures \(box.width) x \(box.height)\(words); at most 14,400 points are expected", page: page)
    }
  }
}
