internal import Findings

/// Compares pages of a bound document with those of its sources, as Poppler shows them.
///
/// The same objects drawn by the same program give the same pixels; every difference is one that a reader would see. What readers
/// draw of their own accord is left out of the comparison: icons of attachments that were reported as removed, and the fields of a
/// form that asks viewers to draw it anew, where the picture that the file holds says the same as the value.
struct PageComparison {
  let sources: [SourcePDF]
  let verify: Verification

  /// A finding for each page that looks or reads differently.
  func findings(_ bound: [UInt8]) -> [Finding] {
    let pages = sources.map { pagesToCompare($0) }
    guard pages.contains(where: { !$0.isEmpty }) else { return [] }
    let after = bound.withUnsafeBytes { PageImages($0) }
    var findings: [Finding] = []
    var first = 0
    for (source, indices) in zip(sources, pages) {
      var list = FindingList(file: source.file)
      compare(source, indices, with: after, from: first, &list)
      findings += list.findings.inStableOrder()
      first += source.pageCount
    }
    return findings
  }

  private func pagesToCompare(_ source: SourcePDF) -> [Int] {
    switch verify {
    case .none: source.drawnPages.sorted()
    case .full: Array(source.pages.indices)
    case .affected: source.pages.indices.filter { isAffected($0, of: source) }
    }
  }

  private func isAffected(_ index: Int, of source: SourcePDF) -> Bool {
    !source.layers.groups.isEmpty || source.changedPages.contains(index)
      || source.pages[index].annotations.contains { $0.isShown(in: source.document) }
  }

  private func compare(
    _ source: SourcePDF, _ indices: [Int], with after: PageImages?, from first: Int, _ list: inout FindingList
  ) {
    guard !indices.isEmpty else { return }
    let before = PageImages(source.document.bytes)
    for index in indices {
      var images = (before?.image(index), after?.image(first + index))
      for area in source.uncomparedAreas[index] ?? [] {
        let place = source.pages[index].visible.turned(by: source.pages[index].rotation, area)
        images.0?.clear(place)
        images.1?.clear(place)
      }
      if images.0 == nil || images.0 != images.1 {
        list.add(.pdfPageChanged, "the page would look different in the bound document", page: index + 1)
      } else if verify == .full, before?.text(index) != after?.text(first + index) {
        list.add(.pdfPageChanged, "the page's text would read differently in the bound document", page: index + 1)
      }
    }
  }
}

extension PageImage {
  /// Blackens an area, given in points from the upper left corner of the page as it is shown.
  mutating func clear(_ area: PageBox) {
    let left = max(0, Int(area.left * scale))
    let right = min(width, Int((area.right * scale).rounded(.up)))
    let top = max(0, Int(area.bottom * scale))
    let bottom = min(height, Int((area.top * scale).rounded(.up)))
    guard left < right, top < bottom else { return }
    for row in top..<bottom {
      for at in (row * width + left) * 4..<(row * width + right) * 4 { pixels[at] = 0 }
    }
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
