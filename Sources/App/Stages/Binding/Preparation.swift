internal import PDF
internal import Sandbox
internal import Typesetting

/// What makes workers quick, done once for all of them: libraries loaded, set up and used with a document of our own, and fonts found.
///
/// In this order, and in steps of some milliseconds: who binds PDFs does not wait until fonts are found. What goes wrong here goes
/// wrong in the worker again, which tells it.
enum Preparation: Int, CaseIterable {
  /// Must be loaded before there is a worker, which could not open them.
  case libraries
  case reader
  case binder
  case text
  case sourcesPage

  static let all: [@Sendable () -> Void] = allCases.map { step in { step.carryOut() } }

  /// How many are done when this one is.
  var count: Int { rawValue + 1 }

  private func carryOut() {
    switch self {
    case .libraries:
      makeFontsCurrent()
      loadPDFLibraries()
    case .reader: keepReaderReady()
    case .binder: bindOnce()
    case .text: _ = try? typeset("Terms.\n", pageLimit: 1)
    case .sourcesPage:
      guard let page = try? order.drawnPage(naming: [ListedSource(source: source, pageCount: 1, encoding: "UTF-8")])
      else { return }
      _ = PictureOrder.Document(kind: .pdf, pages: [0]).drawn(page)
    }
  }

  private var source: BindingOrder.Source {
    BindingOrder.Source(path: "terms.txt", title: "Terms", kind: .text, size: 7, sha256: "")
  }

  private var order: BindingOrder {
    BindingOrder(path: "terms.pdf", title: "Terms", language: "en", sources: [source])
  }
}

extension BindingOrder {
  /// What is worth waiting for.
  var preparation: Preparation { sources.contains { $0.kind == .text } ? .sourcesPage : .binder }
}
