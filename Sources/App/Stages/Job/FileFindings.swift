internal import Findings
internal import Workspace

extension FileRefusal {
  /// The finding of a file that could not be read, at the place that names it.
  func finding(of path: String, at place: Place) -> Finding {
    switch self {
    case .missing(let nearest):
      // Swift compares texts by what they show.
      let looksSame = nearest == path
      let why = looksSame ? "it looks the same, but is spelt in another way" : "names are matched letter by letter"
      return Rule.fileMissing.finding(
        "\(path): there is no such file in the packet", at: place, help: nearest.map { "did you mean \($0)? \(why)" },
        evidence: looksSame ? [path, nearest ?? path].map(spelling) : [])
    case .tooLarge(let size, let limit):
      return Rule.fileTooLarge.finding(
        "\(path): \(grouped(size)) bytes; no file beyond \(grouped(limit)) is read", at: place)
    case .leavesPacket: return Rule.packetPathLeaves.finding("\(path): \(self)", at: place)
    case .isFolder, .notAFile, .nameNotAllowed:
      return Rule.fileNotRegular.finding("\(path): \(self)", at: place)
    case .unreadable: return Rule.fileUnreadable.finding("\(path): \(self)", at: place)
    }
  }
}

extension OfferJob {
  /// The finding of a file that the form names; for a missing one no file is proposed that the form names already.
  func finding(_ refusal: FileRefusal, of path: String) -> Finding {
    guard case .missing = refusal else { return refusal.finding(of: path, at: place(ofFile: path)) }
    let named = documentPaths + [offerFileName] + [evidencePath].compactMap { $0 }
    return FileRefusal.missing(nearest: files.nearest(to: path, except: named))
      .finding(of: path, at: place(ofFile: path))
  }

  /// The finding of a file that could not be read, or nil.
  func refusal(of path: String) -> Finding? {
    guard case .refused(let refusal) = files.content(of: path) else { return nil }
    return finding(refusal, of: path)
  }
}
