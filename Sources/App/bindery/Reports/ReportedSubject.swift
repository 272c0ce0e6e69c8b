internal import Findings
internal import Workspace

/// A packet's folder or a change set's file, with its findings, as the formats for programs name them.
struct ReportedSubject {
  /// As it was typed.
  let name: String
  /// Before the findings' files: relative to the working folder where it lies below, else absolute; empty for the folder itself and
  /// for a change set, whose findings name the file.
  let folder: String
  let findings: [Finding]

  static func packet(_ path: String, _ findings: [Finding]) -> ReportedSubject {
    ReportedSubject(name: path, folder: shownPath(path), findings: findings)
  }

  static func changeSet(_ path: String, _ findings: [Finding]) -> ReportedSubject {
    let shown = shownPath(path)
    let moved = findings.map { finding in
      var finding = finding
      finding.place.file = shown
      return finding
    }
    return ReportedSubject(name: path, folder: "", findings: moved)
  }
}

/// A path as code hosts and editors look for it: below the working folder without that folder, else absolute.
private func shownPath(_ path: String) -> String {
  let steps = path.split(separator: "/").filter { $0 != "." }
  if !path.hasPrefix("/"), !steps.contains("..") { return steps.joined(separator: "/") }
  // What cannot be found keeps the name that was typed: why it cannot is told elsewhere.
  guard let found = try? realPath(path), let here = try? realPath(".") else { return path }
  if found == here { return "" }
  return found.hasPrefix(here + "/") ? String(found.dropFirst(here.count + 1)) : found
}
