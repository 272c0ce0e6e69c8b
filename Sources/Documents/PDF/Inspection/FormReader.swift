/// A source's form as it goes into a bound document: fields to read, not to fill in.
struct SourceForm {
  /// The fields at the top, in order.
  var roots: [ObjectID] = []
  /// All fields that are objects of their own.
  var fields: Set<ObjectID> = []
  /// The resources that the fields' default appearances name.
  var resources: [String: PDFValue] = [:]
  /// What fields without one of their own have: `/DA` and `/Q`.
  var defaults: [String: PDFValue] = [:]

  /// Texts with a picture that viewers are asked to draw anew.
  var redrawn: [RedrawnField] = []

  var isEmpty: Bool { roots.isEmpty }
}

/// Reads and judges a source's form, and makes its fields ready for the copy: read-only, named once, unsigned.
///
/// The file's bytes stay; only the objects in memory change. Source: ISO 32000-2, 12.7.
struct FormReader {
  let document: QPDFDocument
  let pages: [SourcePage]
  let signatures: SignaturePolicy

  func read(_ list: inout FindingList) -> SourceForm {
    let entries = document.resolve(document.catalog["AcroForm"]).entries ?? [:]
    if !document.resolve(entries["XFA"]).isNull {
      list.add(.pdfXFA, "the file holds an XFA form, whose pages are made by a program inside it")
    }
    let tree = FieldTree(document: document, pages: pages)
    let nodes = tree.read(&list)
    SignatureCheck(document: document, policy: signatures, tree: tree).check(nodes, &list)
    guard !nodes.isEmpty, !list.hasErrors else { return SourceForm() }
    let count = nodes.count(where: \.isTerminal)
    list.add(
      .pdfFormFields, "the file has \(count) form fields; they keep their values and can't be filled in any more")
    let redrawn = checkAppearances(tree, entries, &list)
    lock(nodes, tree)
    return SourceForm(
      roots: nodes.filter { $0.parent == nil }.map(\.id), fields: Set(nodes.map(\.id)),
      resources: document.resolve(entries["DR"]).entries ?? [:],
      defaults: entries.filter { $0.key == "DA" || $0.key == "Q" }.mapValues { document.resolve($0) },
      redrawn: redrawn)
  }

  /// The texts that viewers are asked to draw anew.
  private func checkAppearances(
    _ tree: FieldTree, _ form: [String: PDFValue], _ list: inout FindingList
  ) -> [RedrawnField] {
    let isRedrawn = document.resolve(form["NeedAppearances"]).bool ?? false
    if isRedrawn {
      list.add(
        .pdfFormFields, "the file asks viewers to draw its fields anew; the copy shows the pictures that it holds")
    }
    var redrawn: [RedrawnField] = []
    for (index, page) in pages.enumerated() {
      for item in document.resolve(page.entries["Annots"]).elements ?? [] {
        guard let entries = document.resolve(item).entries,
          document.resolve(entries["Subtype"]).name == "Widget"
        else { continue }
        let widget = FieldAppearance(document: document, tree: tree, entries: entries)
        checkPicture(of: widget, item.reference, form, page: index, &list)
        guard isRedrawn, let box = widget.box else { continue }
        if widget.isSoundSwitch {
          list.uncomparedAreas[index, default: []].append(box.widened(by: 1))
          if widget.isOn { list.shownAreas[index, default: []].append(box) }
        }
        if let id = item.reference, let (picture, words) = widget.picturedText(form) {
          redrawn.append(
            RedrawnField(page: index, box: box, id: id, widget: widget, picture: picture, words: words))
        }
      }
    }
    return redrawn
  }

  /// Reports a widget without a picture, or gives it one.
  private func checkPicture(
    of widget: FieldAppearance, _ id: ObjectID?, _ form: [String: PDFValue], page: Int, _ list: inout FindingList
  ) {
    let problem = widget.problem
    let object = id.map { Int($0.number) }
    guard problem != nil || widget.isBlank else { return }
    guard let id, let drawn = widget.withPicture(form) else {
      if let problem { list.add(.pdfFieldAppearance, problem, page: page + 1, object: object) }
      return
    }
    document.fill(id, .dictionary(drawn))
    list.drawnPages.insert(page)
    guard problem != nil else { return }
    list.add(
      .pdfFormFields, "the form field \(widget.name) has no appearance of its own; it gets one that shows its value",
      page: page + 1, object: object)
  }

  /// Makes every field read-only, and gives fields of one name beside each other different names.
  private func lock(_ nodes: [FieldNode], _ tree: FieldTree) {
    var names: [ObjectID?: Set<[UInt8]>] = [:]
    for node in nodes {
      var entries = document.value(of: node.id).entries ?? [:]
      let name = document.resolve(entries["T"]).bytes ?? Array("field".utf8)
      entries["T"] = .string(names[node.parent, default: []].insertUnique(name))
      if node.isTerminal {
        let flags = tree.inherited("Ff", of: entries).int ?? 0
        entries["Ff"] = .integer(flags | 1)
      }
      // Rules for signing are of no use in a field that nobody can sign.
      entries["Lock"] = nil
      entries["SV"] = nil
      document.fill(node.id, .dictionary(entries))
    }
  }
}

extension Set<[UInt8]> {
  /// Inserts a name, with a number behind it when it is taken; the name that went in.
  fileprivate mutating func insertUnique(_ name: [UInt8]) -> [UInt8] {
    var candidate = name
    var number = 1
    while !insert(candidate).inserted {
      number += 1
      // In UTF-16 every character takes two bytes.
      let suffix = Array("_\(number)".utf8)
      candidate = name + (name.starts(with: [0xFE, 0xFF]) ? suffix.flatMap { [0, $0] } : suffix)
    }
    return candidate
  }
}
