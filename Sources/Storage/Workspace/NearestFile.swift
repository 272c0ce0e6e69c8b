internal import Findings

extension PacketFolder {
  /// The path in this packet that a missing one was most likely meant to be: it differs in letter case or in the way
  /// accents are coded, or stands in another folder, or has a typing error. None of the `taken` paths is meant.
  package func nearestFile(to path: String, except taken: [String] = []) -> String? {
    // Byte by byte: of two names that differ in Unicode normalisation alone, one may be there and the other be meant.
    let taken = Set(taken.map { Array($0.utf8) })
    let files = allFiles().filter { !taken.contains(Array($0.utf8)) }
    // Swift's == holds for texts that differ only in Unicode normalisation.
    if let same = files.first(where: { $0.lowercased() == path.lowercased() }) { return same }
    let name = lastName(of: path).lowercased()
    return files.first { lastName(of: $0).lowercased() == name } ?? nearest(to: path, among: files)
  }

  /// The paths of the packet's files; a packet that is far too large for one is looked at in part.
  private func allFiles() -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast(), files.count < 1000 {
      // A folder that cannot be listed has nothing to propose.
      guard let entries = try? list(folder) else { continue }
      for entry in entries where entry.isUTF8 {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        if entry.kind == .folder && folders.count < 100 { folders.append(path) }
        if entry.kind == .file { files.append(path) }
      }
    }
    return files
  }
}
