internal import Findings
internal import JSON

extension ReviewPage {
  /// Documents with their first pages, and their sizes against what is allowed.
  func node(_ group: DocumentGroup) -> Node {
    element(.div, .class("documents"), .id(Anchor(path: group.path))) {
      element(.h4) {
        Node.text(group.caption)
        marks(group.path)
      }
      if !group.sizes.isEmpty { sizes(group.sizes) }
      element(group.isOrdered ? .ol : .ul, .class("cards"), .role("list")) {
        for card in group.cards { element(.li) { node(card) } }
      }
      if group.notShown > 0 { element(.p, text: "and \(grouped(group.notShown)) more documents") }
    }
  }

  private func node(_ card: DocumentCard) -> Node {
    element(.div, .id(Anchor(path: card.path)), .class(cardClass(card))) {
      picture(card)
      element(.div, .class("document-text")) {
        element(.p, .class("document-title")) {
          Node.value(card.title)
          marks(card.path)
        }
        if let file = card.file, file != card.title {
          element(.p, .class("path")) { element(.code) { Node.value(file) } }
        }
        element(.p, .class("document-facts"), text: card.facts.joined(separator: ", "))
        if !card.rows.isEmpty { element(.dl, .class("rows small")) { for row in card.rows { node(row) } } }
        if let sha256 = card.sha256 {
          element(.p, .class("hash")) {
            "SHA-256 "
            element(.code, text: sha256.prefix(16) + "…")
          }
        }
      }
    }
  }

  private func cardClass(_ card: DocumentCard) -> StaticString {
    switch worst(card.path) {
    case .error: "document error"
    case .warning: "document warning"
    default: "document"
    }
  }

  private func picture(_ card: DocumentCard) -> Node {
    guard let picture = card.picture else {
      return element(.div, .class("no-picture"), text: "No picture of the first page")
    }
    return element(
      .img, .class("page"), .picture(picture), .width(picture.width), .height(picture.height),
      .alternative("First page of \(shortened(card.title))"))
  }

  /// Shares of large numbers are easier to read.
  private func percent(_ size: SizeLimit) -> String {
    guard size.limit >= 1_000, size.size > 0, size.size <= size.limit else { return "" }
    return size.size * 100 < size.limit ? ", under 1 %" : ", \(size.size * 100 / size.limit) %"
  }

  private func sizes(_ sizes: [SizeLimit]) -> Node {
    element(.ul, .class("sizes"), .role("list")) {
      for size in sizes {
        element(.li) {
          element(.span, .class("size-label"), text: size.label)
          " "
          meter(size)
          " "
          element(.span, .class(size.size > size.limit ? "size-text over" : "size-text"), text: words(size))
        }
      }
    }
  }

  /// Its content is for readers that have no meters.
  private func meter(_ size: SizeLimit) -> Node {
    let words = "\(grouped(size.size)) of \(grouped(size.limit)) \(size.unit)"
    return element(
      .meter, .measured(min(size.size, size.limit)), .most(size.limit), .high(max(1, size.near)),
      .label("\(size.label): \(words)"), text: words)
  }

  private func words(_ size: SizeLimit) -> String {
    let text = "\(grouped(size.size)) of \(grouped(size.limit)) \(size.unit)" + percent(size)
    if size.size > size.limit { return text + ", too many by \(grouped(size.size - size.limit))" }
    return size.size > size.near ? text + ", near the limit" : text
  }
}
