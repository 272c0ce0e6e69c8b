internal import Workspace

extension OfferJob {
  /// Where the results lie, as people see them: relative to the working folder where that is shorter.
  public var resultPaths: [String] {
    var paths: [String] = []
    for path in (Array(outputs.keys) + Array(storedOutputs.keys)).sorted() where path.hasSuffix(".pdf") {
      paths.append(offerFolder.current + "/" + path)
    }
    if let booking { paths.append(booking.folder + "/" + lastName(of: booking.folder) + ".pdf") }
    return paths.map(shortened)
  }
}

extension OfferJob {
  /// Where the review page lies, as people see it; nil where none was left in the workspace.
  public var reviewPath: String? { review.map(shortened) }
}

/// A path below the working folder without that folder.
private func shortened(_ path: String) -> String {
  // A working folder that is gone just leaves the path as it is.
  guard let here = try? realPath("."), path.hasPrefix(here + "/") else { return path }
  return String(path.dropFirst(here.count + 1))
}
