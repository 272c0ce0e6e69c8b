internal import Findings

/// What a file is, judged by its first bytes and never by its name.
enum ContentKind: Equatable {
  case empty, pdf, text
  /// Neither TXT nor PDF; the words say what it looks like.
  case other(String)

  init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: "%PDF-".utf8) || Self.hidesHeader(bytes) {
      self = .pdf
    } else if let signature = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = .other(signature.words)
    } else {
      self = .text
    }
  }

  /// What is bound of it; nil for what is not.
  var sourceKind: SourceKind? {
    switch self {
    case .pdf: .pdf
    case .text: .text
    case .empty, .other: nil
    }
  }

  /// A PDF header within the first 1,024 bytes, where some readers look for it: the PDF room refuses such a file by its own rule.
  private static func hidesHeader(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024)
    let header = Array("%PDF-1.".utf8)
    return head.indices.contains { head[$0...].starts(with: header) }
  }

  private static let signatures: [(bytes: [UInt8], words: String)] = [
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive, perhaps a Word document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"),
    (Array("{\\rtf".utf8), "an RTF document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"), ([0x1F, 0x8B], "gzip data"), (Array("<!DOCTYPE html".utf8), "an HTML page"),
    (Array("<html".utf8), "an HTML page"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// What is wrong with a file of this content and this name, at the place that names it.
  func problem(fileName: String, at place: Place) -> Finding? {
    switch self {
    case .empty: return Rule.fileEmpty.finding("\(fileName): has 0 bytes", at: place)
    case .other(let words):
      return Rule.fileKind.finding("\(fileName): is \(words), neither TXT nor PDF", at: place)
    case .pdf: return hasExtension("pdf", fileName) ? nil : wrongExtension(fileName, "a PDF", ".pdf", place)
    case .text:
      return hasExtension("txt", fileName) ? nil : wrongExtension(fileName, "not a PDF but text", ".txt", place)
    }
  }

  private func hasExtension(_ wanted: String, _ fileName: String) -> Bool {
    fileName.lowercased().hasSuffix("." + wanted)
  }

  private func wrongExtension(_ name: String, _ content: String, _ wanted: String, _ place: Place) -> Finding {
    let message = "\(name): the content is \(content), but the name does not end in \(wanted)"
    return Rule.fileExtension.finding(message, at: place)
  }
}
