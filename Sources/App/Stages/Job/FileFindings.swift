internal import Findings
internal import Workspace

extension FileRefusal {
  /// The finding of a file that could not be read.
  func finding(at place: Place) -> Finding {
    switch self {
    case .missing(let nearest):
      let help = nearest.map { "did you mean \($0)? names are matched letter by letter" }
      return Rule.fileMissing.finding("\(place.file): there is no such file in the packet", at: place, help: help)
    case .tooLarge(let size, let limit):
      return Rule.fileTooLarge.finding(
        "\(place.file): \(grouped(size)) bytes; no file beyond \(grouped(limit)) is read", at: place)
    case .leavesPacket: return Rule.packetPathLeaves.finding("\(place.file): \(self)", at: place)
    case .isFolder, .notAFile, .nameNotAllowed:
      return Rule.fileNotRegular.finding("\(place.file): \(self)", at: place)
    case .unreadable: return Rule.fileUnreadable.finding("\(place.file): \(self)", at: place)
    }
  }
}

extension PacketFiles {
  /// The finding of a file that could not be read, or nil.
  func refusal(of path: String) -> Finding? {
    guard case .refused(let refusal) = content(of: path) else { return nil }
    return refusal.finding(at: Place(file: path))
  }
}
