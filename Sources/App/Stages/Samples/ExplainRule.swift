public import Findings
internal import JSON

/// The page that `bindery explain` shows of a rule.
public func explanation(of rule: Rule) -> String {
  var parts = [
    "\(rule.id) (\(rule.severity.rawValue)): \(rule.title)",
    wrapped(rule.why),
    wrapped("What to do: \(rule.help)."),
  ]
  parts += sampleText("Breaks it", rule.bad, against: nil)
  parts += sampleText("Keeps it", rule.good, against: rule.bad)
  parts.append(wrapped("Source: \(rule.source)"))
  return parts.joined(separator: "\n\n") + "\n"
}

/// What a sample shows; a good one that says nothing of its own shows the sound packet's values where the bad one differs.
private func sampleText(_ title: String, _ sample: Sample, against bad: Sample?) -> [String] {
  var lines: [String] = []
  if let raw = sample.rawForm, raw.count < 400 { lines.append("offer.json: " + String(decoding: raw, as: UTF8.self)) }
  for (file, sound, patch, other) in [
    ("offer.json", SoundPacket.form, sample.form, bad?.form),
    ("listing", SoundPacket.listing, sample.listing, bad?.listing),
    ("bindery.json", SoundPacket.seller, sample.settings, bad?.settings),
    ("pipeline.json", shippedPipeline, sample.pipeline, bad?.pipeline),
  ] {
    let shown = patch == "{}" ? other.flatMap { $0 == "{}" ? nil : soundValues(sound, at: $0) } : patch
    if let shown, let value = JSONReader.read(Array(shown.utf8), file: file).value {
      lines.append("\(file): " + value.pretty.dropLast())
      if shown.contains("null") { lines.append("(null: the key is left out)") }
    }
  }
  if (1..<4_000).contains(sample.changeSet.utf8.count) { lines.append("change-set.json: " + sample.changeSet) }
  for path in sample.files.keys.sorted() {
    lines.append("\(path): " + ((sample.files[path] ?? nil).map(preview) ?? "absent"))
  }
  if !sample.caption.isEmpty { lines.append(sample.caption) }
  if lines.isEmpty { lines.append(bad == nil ? "see above" : "the same packet without it") }
  return ["\(title):\n" + lines.map(indented).joined(separator: "\n")]
}

/// The sound packet's part at the keys that a patch changes.
private func soundValues(_ sound: String, at patch: String) -> String? {
  guard let value = JSONReader.read(Array(sound.utf8), file: "sound").value,
    let change = JSONReader.read(Array(patch.utf8), file: "patch").value
  else { return nil }
  return part(of: value, at: change)?.canonical
}

private func part(of value: JSONValue, at change: JSONValue) -> JSONValue? {
  guard let members = value.members, let changes = change.members else { return value }
  let parts = members.compactMap { member -> JSONValue.Member? in
    guard let inner = changes.first(where: { $0.key == member.key }) else { return nil }
    return part(of: member.value, at: inner.value).map { JSONValue.Member(key: member.key, value: $0) }
  }
  return parts.isEmpty ? nil : JSONValue(.object(parts))
}

private func preview(_ bytes: [UInt8]) -> String {
  let head = String(decoding: bytes.prefix(160), as: UTF8.self)
  return bytes.count > 160 ? "\(grouped(bytes.count)) bytes" : terminalSafe(head)
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
}

/// Lines of at most 80 characters, broken between words.
private func wrapped(_ text: String) -> String {
  var lines = [""]
  for word in text.split(whereSeparator: \.isWhitespace) {
    if lines[lines.count - 1].count + word.count >= 80 { lines.append("") }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
  }
  return lines.joined(separator: "\n")
}
