/// A written PDF taken apart with nothing but text search: Bindery writes every object plainly, one key after the other.
struct PlainObjects {
  /// Each object's source by its number.
  let objects: [Int: String]
  let trailer: String

  init(_ bytes: [UInt8]) {
    // Latin 1: one character a byte.
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    var objects: [Int: String] = [:]
    for match in text.matches(of: /(?s)\n(\d+) 0 obj\n(.*?)\nendobj/) {
      objects[Int(match.1) ?? 0] = String(match.2)
    }
    self.objects = objects
    trailer = text.matches(of: /trailer (<<.*)/).last.map { String($0.1) } ?? ""
  }

  /// The object that a key refers to.
  func object(_ key: String, of source: String) -> String {
    reference(key, of: source).flatMap { objects[$0] } ?? ""
  }

  func reference(_ key: String, of source: String) -> Int? {
    guard let range = source.firstRange(of: "/\(key) ") else { return nil }
    return source[range.upperBound...].prefixMatch(of: /(\d+) 0 R/).flatMap { Int($0.1) }
  }

  /// The reference behind a number in the list after a key.
  func reference(_ key: String, of source: String, behind number: String) -> Int? {
    guard let range = source.firstRange(of: "/\(key) [ ") else { return nil }
    let pattern = "(?:R|\\]|\\[) \(number) (\\d+) 0 R"
    return (try? Regex(pattern, as: (Substring, Substring).self)).flatMap { pattern in
      source[source.index(range.upperBound, offsetBy: -2)...].firstMatch(of: pattern).flatMap { Int($0.1) }
    }
  }

  /// What stands in the brackets after a key.
  func array(_ key: String, of source: String) -> String {
    guard let range = source.firstRange(of: "/\(key) [ ") else { return "" }
    return String(source[range.upperBound...].prefix { $0 != "]" }).trimmed
  }

  var catalog: String { object("Root", of: trailer) }

  /// The pages' object numbers, in order.
  var pages: [Int] {
    array("Kids", of: object("Pages", of: catalog)).matches(of: /(\d+) 0 R/).compactMap { Int($0.1) }
  }

  /// The annotations of a page, by its index.
  func annotations(_ page: Int) -> [String] {
    array("Annots", of: objects[pages[page]] ?? "").matches(of: /(\d+) 0 R/).compactMap { Int($0.1) }
      .compactMap { objects[$0] }
  }

  /// Titles of the outline with their targets, one indent a level.
  func outline(below source: String? = nil, indent: String = "") -> [String] {
    var lines: [String] = []
    var next = reference("First", of: source ?? object("Outlines", of: catalog))
    while let number = next, let entry = objects[number] {
      let title = entry.firstMatch(of: /\/Title \((.*?)\)/).map { String($0.1) } ?? "?"
      let count = entry.firstMatch(of: /\/Count (-?\d+)/).map { " \($0.1)" } ?? ""
      let target = reference("Dest", of: entry.replacing("/Dest [ ", with: "/Dest ")).flatMap {
        pages.firstIndex(of: $0)
      }
      lines.append("\(indent)\(title)\(count)" + (target.map { " -> \($0 + 1)" } ?? ""))
      lines += outline(below: entry, indent: indent + "  ")
      next = reference("Next", of: entry)
    }
    return lines
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
