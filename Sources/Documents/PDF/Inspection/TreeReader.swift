/// Reads name trees and number trees, however they are nested. Source: ISO 32000-2, 7.9.6, 7.9.7.
struct TreeReader {
  private static let mostEntries = 200_000
  let document: QPDFDocument

  /// The entries of a name tree, in its order.
  func names(_ root: PDFValue?, _ what: String, _ list: inout FindingList) -> [(key: [UInt8], value: PDFValue)] {
    pairs(root, "Names", what, &list).compactMap { pair in document.resolve(pair.0).bytes.map { ($0, pair.1) } }
  }

  /// The entries of a number tree, in its order.
  func numbers(_ root: PDFValue?, _ what: String, _ list: inout FindingList) -> [(key: Int, value: PDFValue)] {
    pairs(root, "Nums", what, &list).compactMap { pair in document.resolve(pair.0).int.map { ($0, pair.1) } }
  }

  private func pairs(
    _ root: PDFValue?, _ leafKey: String, _ what: String, _ list: inout FindingList
  ) -> [(PDFValue, PDFValue)] {
    var open = root.map { [$0] } ?? []
    var seen: Set<ObjectID> = []
    var pairs: [(PDFValue, PDFValue)] = []
    while let node = open.popLast() {
      if let id = node.reference, !seen.insert(id).inserted {
        list.add(.pdfDamaged, "the tree of \(what) runs in a circle", object: Int(id.number))
        break
      }
      guard let entries = document.resolve(node).entries else { continue }
      let leaf = document.resolve(entries[leafKey]).elements ?? []
      for index in stride(from: 0, to: leaf.count - 1, by: 2) { pairs.append((leaf[index], leaf[index + 1])) }
      open += (document.resolve(entries["Kids"]).elements ?? []).reversed()
      guard pairs.count + open.count <= Self.mostEntries else {
        list.add(.pdfTooDeep, "the tree of \(what) has more than \(Self.mostEntries) entries")
        break
      }
    }
    return pairs
  }
}
