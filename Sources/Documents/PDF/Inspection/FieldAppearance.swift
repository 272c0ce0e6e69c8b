/// Judges whether one widget of a field shows the same in every viewer: only when it brings its own picture.
///
/// Without one, viewers draw the value each in its own way. Source: ISO 32000-2, 12.5.5, 12.7.4.3.
struct FieldAppearance {
  let document: QPDFDocument
  let tree: FieldTree
  let entries: [String: PDFValue]

  /// Where it stands on the page.
  var box: PageBox? { PageBox(document.resolve(entries["Rect"]), in: document) }

  /// Whether it is a box or a radio button whose picture says the same as its value: drawn anew, it is on or off all the same.
  var isSoundSwitch: Bool {
    // Push buttons have captions. Source: ISO 32000-2, table 229.
    guard isButton, (tree.inherited("Ff", of: entries).int ?? 0) & 1 << 16 == 0 else { return false }
    let states = document.resolve(document.resolve(entries["AP"]).entries?["N"]).entries ?? [:]
    let value = tree.inherited("V", of: entries).name ?? "Off"
    let shown = document.resolve(entries["AS"]).name ?? "Off"
    if states[value] == nil || value == "Off" { return shown == "Off" || states[shown] == nil }
    return shown == value && isDrawable(states[value])
  }

  /// Whether its picture is that of a box or button that somebody has switched on.
  var isOn: Bool { document.resolve(entries["AS"]).name ?? "Off" != "Off" }

  /// A picture without an area is drawn by nobody. Source: ISO 32000-2, table 93, BBox.
  private func isDrawable(_ picture: PDFValue?) -> Bool {
    let picture = document.resolve(picture)
    guard picture.isStream, let box = PageBox(document.resolve(picture.entries?["BBox"]), in: document) else {
      return false
    }
    return box.width > 0 && box.height > 0
  }

  /// The picture and the words that it should show: a text, the options, a caption; nil for fields that show something else.
  func picturedText(_ form: [String: PDFValue]) -> (picture: ObjectID, words: String)? {
    guard isShown, let picture = document.resolve(entries["AP"]).entries?["N"]?.reference,
      document.value(of: picture).isStream,
      let words = FieldPicture(document: document, tree: tree, entries: entries, form: form).shownText ?? fixedWords
    else { return nil }
    return (picture, words)
  }

  /// What a list or a push button shows, whatever its value. Source: ISO 32000-2, 12.5.6.19, 12.7.5.2.2, 12.7.5.4.
  private var fixedWords: String? {
    if isListBox {
      let options = (tree.inherited("Opt", of: entries).elements ?? []).map { document.resolve($0) }
      return options.compactMap { ($0.elements?.last.map { document.resolve($0) } ?? $0).bytes }.map(document.text)
        .joined()
    }
    guard isButton, (tree.inherited("Ff", of: entries).int ?? 0) & 1 << 16 != 0 else { return nil }
    return document.text(document.resolve(document.resolve(entries["MK"]).entries?["CA"]).bytes ?? [])
  }

  /// Why the look can't be kept, or nil when it can.
  var problem: String? {
    guard isShown, !hasPicture, !isBlank else { return nil }
    return "the form field \(name) has no appearance of its own; each viewer would draw it in its own way"
  }

  /// Whether nothing is to be drawn, though no picture says so.
  var isBlank: Bool { isShown && !hasPicture && !hasValue && !hasDecoration }

  /// The widget with a picture that shows its value, so that no viewer makes one up; nil where it can't be made safely.
  ///
  /// - Parameter form: the form's own entries.
  func withPicture(_ form: [String: PDFValue]) -> [String: PDFValue]? {
    guard let box, isBlank || min(box.width, box.height) > 1 else { return nil }
    // No more digits than a box in a file has: the picture's scale must come out as 1, or its glyphs look different.
    let (width, height) = ((box.width * 1e6).rounded() / 1e6, (box.height * 1e6).rounded() / 1e6)
    let picture = FieldPicture(document: document, tree: tree, entries: entries, form: form)
    guard let content = isBlank ? [] : picture.content(width: width, height: height) else { return nil }
    let resources = content.isEmpty ? .dictionary([:]) : document.resolve(form["DR"])
    let id = document.addForm(
      content, width: width, height: height, resources: resources.isNull ? .dictionary([:]) : resources)
    return entries.merging(["AP": .dictionary(["N": .reference(id)])]) { _, new in new }
  }

  /// Hidden and no-view widgets are drawn by nobody; nor are those without an area.
  private var isShown: Bool {
    let flags = document.resolve(entries["F"]).int ?? 0
    guard flags & (1 << 1 | 1 << 5) == 0, let box else { return false }
    return box.width > 0 && box.height > 0
  }

  private var hasPicture: Bool {
    let normal = document.resolve(document.resolve(entries["AP"]).entries?["N"])
    if normal.isStream { return true }
    guard let states = normal.entries, !states.isEmpty else { return false }
    // A button in a state without a picture shows nothing, by the book.
    if isButton { return true }
    return document.resolve(states[document.resolve(entries["AS"]).name ?? ""]).isStream
  }

  private var isButton: Bool { tree.inherited("FT", of: entries).name == "Btn" }

  /// A choice field that shows its options, not only the chosen one. Source: ISO 32000-2, table 233.
  private var isListBox: Bool {
    tree.inherited("FT", of: entries).name == "Ch" && (tree.inherited("Ff", of: entries).int ?? 0) & 1 << 17 == 0
  }

  private var hasValue: Bool {
    if isListBox, !(tree.inherited("Opt", of: entries).elements ?? []).isEmpty { return true }
    switch tree.inherited("V", of: entries) {
    case .null: return false
    case .string(let bytes): return !bytes.isEmpty && bytes != [0xFE, 0xFF]
    case .array(let elements): return !elements.isEmpty
    case .name(let name): return name != "Off"
    default: return true
    }
  }

  /// A border, a background, a caption or an icon. Source: ISO 32000-2, 12.5.6.19.
  private var hasDecoration: Bool {
    let look = document.resolve(entries["MK"]).entries ?? [:]
    return ["BC", "BG"].contains { !(document.resolve(look[$0]).elements ?? []).isEmpty }
      || ["CA", "I"].contains { !document.resolve(look[$0]).isNull }
  }

  var name: String { "\"" + document.text(tree.inherited("T", of: entries).bytes ?? []) + "\"" }
}
