internal import Findings
internal import JSON

/// Reads `30s`, `5m`, `1h` as seconds; nil for every other form and for nothing.
func durationSeconds(_ text: String) -> Int? {
  let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
  guard let unit = text.last, let factor = factors[unit], text.utf8.count <= 5,
    text.dropLast().utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text.dropLast()), count > 0
  else { return nil }
  return count * factor
}

extension TextFormat {
  static let duration = TextFormat(rule: .pipelineDuration, pattern: "^[1-9][0-9]{0,3}[smh]$", example: "30s") { text in
    text.first == "0" || durationSeconds(text) == nil ? "is not a duration such as 30s, 5m or 1h" : nil
  }
}
