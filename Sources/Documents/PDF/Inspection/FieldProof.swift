/// A text of a form that viewers are asked to draw anew, though the file holds a picture of it.
struct RedrawnField {
  /// The page's index.
  var page: Int
  var box: PageBox
  /// The widget's number, and all that is known of it.
  var id: ObjectID
  var widget: FieldAppearance
  var picture: ObjectID
  /// What it should say.
  var words: String
}

/// Proves that the pictures of fields say what their values say: each is put on a page of its own, and Poppler reads that.
///
/// A viewer that draws such a field anew sets the same words in its own way; the bound document shows the file's picture.
struct FieldProof {
  private static let mostFields = 2_000

  let document: QPDFDocument

  /// For each field whether its picture says what it should.
  func proofs(_ fields: [RedrawnField]) throws(PDFError) -> [Bool] {
    guard !fields.isEmpty, fields.count <= Self.mostFields else { return fields.map { _ in false } }
    let pages = PopplerDocument(try page(for: fields.map(\.picture)))
    return fields.indices.map { pages?.text($0).map(Self.letters) == Self.letters(fields[$0].words) }
  }

  private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// A document with a page for each picture.
  private func page(for pictures: [ObjectID]) throws(PDFError) -> PDFBytes {
    let target = try QPDFDocument()
    let (tree, catalog) = (target.reserve(), target.reserve())
    var kids: [PDFValue] = []
    for picture in pictures {
      let page = target.reserve()
      let content = target.addForm(Array("/X Do".utf8), width: 1, height: 1, resources: .dictionary([:]))
      let pictures = PDFValue.dictionary(["X": target.copy(picture, from: document)])
      // Wherever the picture's matrix puts it.
      let box = [-5_000, -5_000, 5_000, 5_000].map { PDFValue.integer($0) }
      target.fill(
        page,
        .dictionary([
          "Type": .name("Page"), "Parent": .reference(tree), "MediaBox": .array(box), "Contents": .reference(content),
          "Resources": .dictionary(["XObject": pictures]),
        ]))
      kids.append(.reference(page))
    }
    target.fill(
      tree, .dictionary(["Type": .name("Pages"), "Kids": .array(kids), "Count": .integer(kids.count)]))
    target.fill(catalog, .dictionary(["Type": .name("Catalog"), "Pages": .reference(tree)]))
    target.setTrailer("Root", .reference(catalog))
    return target.write(minimumVersion: "1.7")
  }
}
