internal import Findings

/// Compares pages of a bound document with those of its sources, as Poppler shows them.
///
/// The same objects drawn by the same program give the same pixels; every difference is one that a reader would see. What readers
/// draw of their own accord is left out of the comparison: icons of attachments that were reported as removed, and the fields of a
/// form that asks viewers to draw it anew, where the picture that the file holds says the same as the value.
struct PageComparison {
  let sources: [SourcePDF]
  let verify: Verification
  let looks: SeenLooks?
  /// Sources (by index) whose colours may be shown in another shade.
  private let shaded: Set<Int>
  private let surfaces = PageSurfaces()

  /// How much darker or lighter a colour may be, of 255, where the source names a device that the document cannot name for all.
  private static let colorTolerance = 16

  init(sources: [SourcePDF], verify: Verification, looks: SeenLooks?) {
    self.sources = sources
    self.verify = verify
    self.looks = looks
    shaded = Set(sources.indices.filter { IntentBinder.changesColors(of: sources[$0], among: sources) })
  }

  /// A finding for each page that looks or reads differently in the bound document.
  func findings(_ bound: PopplerDocument) -> [Finding] {
    var findings: [Finding] = []
    var first = 0
    for (number, source) in sources.enumerated() {
      var list = FindingList(file: source.file)
      for index in pagesToCompare(number) {
        guard let difference = difference(of: index, in: number, first + index, in: bound) else { continue }
        list.add(.pdfPageChanged, "the page\(difference) in the bound document", page: index + 1)
      }
      findings += list.findings.inStableOrder()
      first += source.pageCount
    }
    return findings
  }

  private func pagesToCompare(_ number: Int) -> [Int] {
    let source = sources[number]
    switch verify {
    case .none: return source.drawnPages.sorted()
    case .full: return Array(source.pages.indices)
    case .affected: return source.pages.indices.filter { !isUntouched($0, of: number) }
    }
  }

  /// Whether nothing was done to a page, nor to anything beside its content that readers show there.
  func isUntouched(_ index: Int, of number: Int) -> Bool {
    let source = sources[number]
    return source.layers.groups.isEmpty && !source.holdsWithdrawn && !shaded.contains(number)
      && !source.changedPages.contains(index)
      && !source.pages[index].annotations.contains { $0.isShown(in: source.document) }
  }

  /// What a page of a source and one of the bound document differ in, in words; nil for nothing.
  private func difference(of index: Int, in number: Int, _ boundIndex: Int, in bound: PopplerDocument) -> String? {
    let source = sources[number]
    let areas = source.uncomparedAreas[index] ?? []
    guard let after = bound.compared(boundIndex, on: surfaces) else { return " would look different" }
    if verify == .full, areas.isEmpty, looks?.isSame(after, source: number, page: index) == true { return nil }
    guard let before = source.seen?.compared(index, on: surfaces) else { return " would look different" }
    let place = { source.pages[index].visible.turned(by: source.pages[index].rotation, $0) }
    guard (source.shownAreas[index] ?? []).allSatisfy({ !after.isBlank(place($0)) }) else {
      return " would look different"
    }
    for area in areas {
      before.clear(place(area))
      after.clear(place(area))
    }
    let tolerance = shaded.contains(number) ? Self.colorTolerance : 0
    guard before.looks(like: after, within: tolerance) else { return " would look different" }
    guard verify == .full else { return nil }
    // Texts in such areas may be set in another way; those of the content are compared alone.
    let readsAlike =
      areas.isEmpty ? before.text == after.text : source.seen?.text(index) == bound.text(boundIndex)
    return readsAlike ? nil : "'s text would read differently"
  }
}

extension PageBox {
  /// Where an area lies on this visible box as it is shown, turned clockwise: in points from the upper left corner, with
  /// `bottom` above `top`.
  func turned(by rotation: Int, _ area: PageBox) -> PageBox {
    let (x, y) = ((area.left - left, area.right - left), (top - area.top, top - area.bottom))
    var turned = self
    switch (rotation % 360 + 360) % 360 {
    case 90: (turned.left, turned.right, turned.bottom, turned.top) = (height - y.1, height - y.0, x.0, x.1)
    case 180:
      (turned.left, turned.right, turned.bottom, turned.top) = (width - x.1, width - x.0, height - y.1, height - y.0)
    case 270: (turned.left, turned.right, turned.bottom, turned.top) = (y.0, y.1, width - x.1, width - x.0)
    default: (turned.left, turned.right, turned.bottom, turned.top) = (x.0, x.1, y.0, y.1)
    }
    return turned
  }
}
