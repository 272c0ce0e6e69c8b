internal import Findings

/// Judges what a click does: leads to a page of the same file or to an address, or something nobody wants in a contract.
///
/// What nobody wants is reported, and left out of the copy: of a link that runs a script its place and look remain.
/// Source: ISO 32000-2, 12.6.
struct ActionCheck {
  /// Where an action was found, for the finding.
  struct Site {
    /// "the link", "the outline entry".
    var name: String
    var page: Int?
    var object: Int?
  }

  /// What each kind of action that is refused does, by its `/S`.
  static let activeKinds = [
    "JavaScript": "runs JavaScript", "Launch": "starts a program or opens a file",
    "SubmitForm": "sends form data", "ImportData": "imports form data", "ResetForm": "empties form fields",
    "GoToR": "opens another document", "GoToE": "opens an embedded document",
    "GoToDp": "jumps to a document part", "Rendition": "plays media", "Sound": "plays a sound",
    "Movie": "plays a movie", "RichMediaExecute": "commands rich media", "GoTo3DView": "turns a 3D model",
    "SetOCGState": "shows or hides layers", "Hide": "shows or hides parts of the page", "Thread": "follows an article",
    "Trans": "plays a page transition", "Named": "runs a command of the viewer",
  ]
  private static let longestChain = 1_000
  private static let allowedSchemes: Set<Substring> = ["http", "https", "mailto"]

  let document: QPDFDocument
  let destinations: Destinations
  var policy = ActiveContentPolicy.strip

  /// Where an annotation or an outline entry leads; `nowhere` also for what the list now complains about.
  func target(of entries: [String: PDFValue], at site: Site, _ list: inout FindingList) -> LinkTarget {
    let action = document.resolve(entries["A"])
    guard action.isNull else { return target(action: action, at: site, &list) }
    let destination = document.resolve(entries["Dest"])
    guard destination.isNull else { return target(destination: destination, at: site, &list) }
    return .nowhere
  }

  /// Whether a link or an outline entry opens an address, wanted or not.
  func isAddress(_ entries: [String: PDFValue]) -> Bool {
    document.resolve(document.resolve(entries["A"]).entries?["S"]).name == "URI"
  }

  private func target(action: PDFValue, at site: Site, _ list: inout FindingList) -> LinkTarget {
    let entries = action.entries ?? [:]
    if !document.resolve(entries["Next"]).isNull {
      reportActive("\(site.name) starts a chain of actions: \(chain(from: entries, &list))", at: site, &list)
    }
    let kind = document.resolve(entries["S"]).name ?? "no kind"
    switch kind {
    case "GoTo": return target(destination: document.resolve(entries["D"]), at: site, &list)
    case "URI": return address(entries, at: site, &list)
    default:
      let deed = Self.activeKinds[kind] ?? "does what no reader defines"
      reportActive("\(site.name) \(deed) (action \(kind))", at: site, &list)
      return .nowhere
    }
  }

  /// What the actions behind the first one do, in words. Source: ISO 32000-2, 12.6.2.
  func chain(from action: [String: PDFValue], _ list: inout FindingList) -> String {
    var open = [document.resolve(action["Next"])]
    var deeds: [String] = []
    var steps = 0
    while let next = open.popLast() {
      steps += 1
      guard steps <= Self.longestChain else {
        // Poppler follows a chain by recursion, without bounds.
        list.add(.pdfTooDeep, "a chain of actions has more than \(Self.longestChain) links")
        break
      }
      if let several = next.elements { open += several.reversed().map { document.resolve($0) } }
      guard let entries = next.entries else { continue }
      let kind = document.resolve(entries["S"]).name ?? "no kind"
      let deed = Self.activeKinds[kind] ?? "goes on (\(kind))"
      if !deeds.contains(deed) { deeds.append(deed) }
      open.append(document.resolve(entries["Next"]))
    }
    return deeds.isEmpty ? "of no known kind" : deeds.joined(separator: ", ")
  }

  private func target(destination: PDFValue, at site: Site, _ list: inout FindingList) -> LinkTarget {
    if let target = destinations.target(of: destination) { return target }
    list.add(
      .pdfLinkBroken, "\(site.name) leads to \(destinations.description(of: destination))", page: site.page,
      object: site.object)
    return .nowhere
  }

  private func address(_ entries: [String: PDFValue], at site: Site, _ list: inout FindingList) -> LinkTarget {
    let bytes = document.resolve(entries["URI"]).bytes ?? []
    let address = String(decoding: bytes, as: UTF8.self)
    if let problem = Self.problem(with: address) {
      reportActive("\(site.name) opens \"\(address)\", \(problem)", at: site, &list)
      return .nowhere
    }
    return .address(bytes, sendsMousePosition: document.resolve(entries["IsMap"]).bool ?? false)
  }

  /// Why an address may not be kept, or nil when it may.
  static func problem(with address: String) -> String? {
    if address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) { return "an address with blanks or controls" }
    if address.contains("\\") { return "an address with backslashes" }
    guard let scheme = scheme(of: address) else { return "which readers take for a file beside the document" }
    return allowedSchemes.contains(scheme) ? nil : "which is none of http, https, mailto"
  }

  private static func scheme(of address: String) -> Substring? {
    let lower = address.lowercased()
    guard let colon = lower.firstIndex(of: ":") else { return nil }
    let scheme = lower[..<colon]
    return scheme.contains(where: { "/?#".contains($0) }) ? nil : scheme
  }

  func reportActive(_ message: String, at site: Site, _ list: inout FindingList) {
    let ending = policy == .strip ? "; it is left out" : ""
    list.add(
      .pdfActiveContent, message + ending, page: site.page, object: site.object,
      severity: policy == .strip ? .warning : .error)
    if let page = site.page { list.changedPages.insert(page - 1) }
  }

  /// Reports actions that start by themselves (`/AA`) on a page, annotation, field or document.
  func checkTriggers(of entries: [String: PDFValue], at site: Site, _ list: inout FindingList) {
    guard let triggers = document.resolve(entries["AA"]).entries, !triggers.isEmpty else { return }
    for trigger in triggers.values {
      if let action = document.resolve(trigger).entries, action["Next"] != nil { _ = chain(from: action, &list) }
    }
    let kinds = triggers.values.compactMap { document.resolve(document.resolve($0).entries?["S"]).name }
    let deeds = Set(kinds.map { Self.activeKinds[$0] ?? $0 }).sorted().joined(separator: ", ")
    reportActive("\(site.name) acts by itself: \(deeds.isEmpty ? "an unknown action" : deeds)", at: site, &list)
  }
}
