package import Findings

extension Rule {
  package static let textEncodingName = Rule(
    "text-encoding-name",
    title: "the encoding named in the offer form exists",
    why: "A file can only be read in an encoding that is known by the name given.",
    help: "write a name such as \"UTF-8\", \"windows-1252\", \"ISO-8859-2\" or \"Shift_JIS\"",
    source: "IANA character sets; ICU converters",
    good: .text(Sample.windows1252, encoding: "windows-1252"),
    bad: .text(Sample.windows1252, encoding: "windows-1525"))
}

extension Finding {
  static func textEncodingName(_ name: String, file: String) -> Finding {
    let near = nearest(to: name, among: Encoding.allNames)
    return Rule.textEncodingName.finding(
      "no encoding is called \"\(terminalSafe(name))\"", at: Place(file: file),
      help: near.map { "did you mean \"\($0)\"?" })
  }
}
