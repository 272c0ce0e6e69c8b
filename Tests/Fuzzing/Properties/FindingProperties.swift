internal import Findings
internal import JSON

extension Properties {
  /// Every finding is of a known rule, lies in one of the files, and can be shown and sent.
  mutating func expectSound(_ findings: [Finding], of rules: [Rule], in files: [String]) {
    for finding in findings {
      let rule = rules.first { $0.id == finding.rule }
      expect(isSevere(finding, as: rule), "\(finding.rule) is no rule of severity \(finding.severity)")
      expect(files.contains(finding.place.file), "\(finding.rule) is in another file: \(finding.place.file)")
      expect(!finding.message.isEmpty, "\(finding.rule) says nothing")
      expect(Finding(finding.json) == finding, "\(finding.rule) is another one when it comes back from JSON")
      let shown = FindingText(colors: false).text(finding)
      expect(shown.unicodeScalars.allSatisfy(isVisibleOrLineEnd), "\(finding.rule) cannot be shown on a terminal")
    }
  }

  /// Every finding with a line stands in the text, at most right behind a line's end.
  mutating func expectPlaces(of findings: [Finding], in lines: [[Unicode.Scalar]]) {
    for finding in findings {
      guard let line = finding.place.line, let column = finding.place.column else { continue }
      let isInside = (1...lines.count).contains(line) && (1...lines[line - 1].count + 1).contains(column)
      expect(isInside, "\(finding.rule) is at \(line):\(column), outside the text")
    }
  }
}

/// In a document a breach may be graver than its rule says, and a signature lighter: the order tells how it is judged.
private func isSevere(_ finding: Finding, as rule: Rule?) -> Bool {
  guard let rule else { return false }
  return finding.severity == rule.severity || rule.id == "pdf-signed"
    || (rule.id.hasPrefix("pdf-") && finding.severity > rule.severity)
}

private func isVisibleOrLineEnd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .privateUse, .lineSeparator, .paragraphSeparator: scalar == "\n"
  default: true
  }
}

/// A text's lines, without their ends: counted here in another way than the rooms do it.
func lines(of text: String, endsAtCarriageReturn: Bool) -> [[Unicode.Scalar]] {
  var lines: [[Unicode.Scalar]] = [[]]
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    let isPair = previous == "\r" && scalar == "\n" && endsAtCarriageReturn
    if isPair {
      // The pair's line has ended already.
    } else if scalar == "\n" || (scalar == "\r" && endsAtCarriageReturn) {
      lines.append([])
    } else {
      lines[lines.count - 1].append(scalar)
    }
    previous = scalar
  }
  return lines
}
