/// Findings as GitHub's workflow commands, which it shows beside the line.
///
/// Source: docs.github.com, "Workflow commands for GitHub Actions", setting an error message.
public struct FindingAnnotation {
  /// The packet's folder as the repository names it.
  private let folder: String

  public init(folder: String) { self.folder = folder }

  /// One command, ending with a line end.
  public func text(_ finding: Finding) -> String {
    let command = finding.severity == .note ? "notice" : finding.severity.rawValue
    let file = folder.isEmpty ? finding.place.file : folder + "/" + finding.place.file
    var properties = ["file=\(Self.property(file))"]
    if let line = finding.place.line { properties.append("line=\(line)") }
    if let column = finding.place.column { properties.append("col=\(column)") }
    properties.append("title=\(Self.property(finding.rule))")
    let page = finding.place.page.map { "page \($0): " } ?? ""
    let help = finding.help.isEmpty ? "" : "\nhelp: \(finding.help)"
    return "::\(command) \(properties.joined(separator: ","))::\(Self.data(page + finding.message + help))\n"
  }

  /// One command for a failure that no file of a packet is to blame for.
  public static func text(ofFailure message: String) -> String { "::error title=bindery::\(data(message))\n" }

  /// A line end would begin a command that nobody wrote. Source: actions/toolkit, command.ts, escapeData.
  private static func data(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped += terminalSafe(String(scalar))
      }
    }
    return escaped
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
