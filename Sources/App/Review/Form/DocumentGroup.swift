internal import Findings
internal import JSON
internal import Offers

/// Documents of one audience as the form names them, each with what was read.
struct DocumentGroup: Sendable {
  /// Key path of the list.
  var path: String
  var caption: String
  var cards: [DocumentCard]
  /// Their order counts.
  var isOrdered = false
  var sizes: [SizeLimit] = []
  var notShown = 0
}

/// One document: how the form names it, and how it was found.
struct DocumentCard: Sendable {
  /// Key path of the entry; of a document that the tool made `file:` and its path.
  var path: String
  /// The file that findings name.
  var file: String?
  var title: String
  /// What the form says of it beside its path.
  var rows: [FormRow]
  /// What was read: `PDF`, `7 pages`, `49,103 bytes`.
  var facts: [String]
  var sha256: String?
  var picture: PNGPicture?
}

/// A size and what is allowed.
struct SizeLimit: Sendable {
  var label: String
  var size: Int
  var limit: Int
  /// From here on it is near the limit.
  var near: Int
  /// `bytes`, `files`.
  var unit: String
}

extension FormReader {
  func eulaParts(_ value: JSONValue?, _ path: ValuePath) -> [FormPart] {
    guard let value else {
      return form["eula"]?["type"]?.string == "custom" ? [.rows([row(path, nil, isRequired: true)])] : []
    }
    guard let entries = value.elements else { return [.rows([row(path, value, isRequired: true)])] }
    var group = group(entries, path, input.buyer)
    group.isOrdered = true
    group.sizes = eulaSizes(count: entries.count)
    group.cards += [boundCard(input.buyer.bound, title: "The consolidated EULA, as the buyer gets it")].compactMap {
      $0
    }
    return [.documents(group)]
  }

  func agreementParts(_ value: JSONValue, _ path: ValuePath) -> [FormPart] {
    // The one document has the field's own path.
    var group = DocumentGroup(
      path: path.text + "(documents)", caption: formLabel(path.text), cards: [card(value, path, input.reseller)])
    if form["quotes"]?.elements?.isEmpty != false { addBound(to: &group) }
    return [.documents(group)]
  }

  func quoteParts(_ value: JSONValue?, _ path: ValuePath) -> [FormPart] {
    guard let entries = value?.elements, !entries.isEmpty else { return [.rows([row(path, value, isRequired: false)])] }
    var group = group(entries, path, input.reseller)
    addBound(to: &group)
    return [.documents(group)]
  }

  private func addBound(to group: inout DocumentGroup) {
    let title = "The bound document, as the reseller gets it"
    group.cards += [boundCard(input.reseller.bound, title: title)].compactMap { $0 }
  }

  private func group<A>(_ entries: [JSONValue], _ path: ValuePath, _ documents: ReviewDocuments<A>) -> DocumentGroup {
    DocumentGroup(
      path: path.text, caption: formLabel(path.text),
      cards: entries.prefix(Self.mostEntries).enumerated().map { card($0.element, path.index($0.offset), documents) },
      notShown: max(0, entries.count - Self.mostEntries))
  }

  private func card<A>(_ entry: JSONValue, _ path: ValuePath, _ documents: ReviewDocuments<A>) -> DocumentCard {
    let file = entry.string ?? entry["path"]?.string ?? entry["file"]?.string
    // By bytes: for Swift two spellings of one letter are one text, for a disk they are two files.
    let document = documents.sources.first { Array($0.path.utf8) == file.map { Array($0.utf8) } }
    let number = entry["number"]?.string.map { "Quote \($0)" }
    return DocumentCard(
      path: path.text, file: file, title: entry["title"]?.string ?? number ?? file ?? entry.canonical,
      rows: cardRows(entry, path), facts: facts(of: document), sha256: document?.sha256,
      picture: document?.firstPage.flatMap(PNGPicture.init))
  }

  /// Path and title stand on the card already.
  private func cardRows(_ entry: JSONValue, _ path: ValuePath) -> [FormRow] {
    let members = (entry.members ?? []).filter { !["path", "file", "title"].contains($0.key) }
    let isQuote = path.text.hasPrefix("quotes[") && entry.members != nil
    let missing = isQuote ? ["number", "date"].filter { entry[$0] == nil } : []
    return members.prefix(Self.mostEntries).map { member in
      FormRow(
        path: path.key(member.key).text, label: formLabel(member.key),
        content: member.key == "amount" ? amount(member.value) : .written(member.value))
    }
      + missing.map { FormRow(path: path.key($0).text, label: formLabel($0), content: .absent(isRequired: true)) }
  }

  private func boundCard<A>(_ document: ReviewDocument<A>?, title: String) -> DocumentCard? {
    document.map { document in
      DocumentCard(
        path: "file:" + document.path, file: document.path, title: title, rows: [], facts: facts(of: document),
        sha256: document.sha256, picture: document.firstPage.flatMap(PNGPicture.init))
    }
  }

  private func facts<A>(of document: ReviewDocument<A>?) -> [String] {
    guard let document else { return ["not read"] }
    let pages = document.pageCount.map { $0 == 1 ? "1 page" : "\(grouped($0)) pages" }
    let facts = [document.kind, document.encoding, pages, document.size.map { "\(grouped($0)) bytes" }]
    let known = facts.compactMap { $0 }
    return known.isEmpty ? ["not read"] : known
  }

  private func eulaSizes(count: Int) -> [SizeLimit] {
    let limits = input.limits
    let size = input.buyer.sources.compactMap(\.size).reduce(0, +)
    var sizes = [
      SizeLimit(label: "Files", size: count, limit: limits.eulaFiles, near: limits.eulaFiles, unit: "files"),
      SizeLimit(label: "Together", size: size, limit: limits.eulaBytes, near: limits.eulaBytesNear, unit: "bytes"),
    ]
    if let bound = input.buyer.bound?.size {
      sizes.append(
        SizeLimit(
          label: "Consolidated", size: bound, limit: limits.eulaBytes, near: limits.eulaBytesNear, unit: "bytes"))
    }
    return sizes
  }
}
