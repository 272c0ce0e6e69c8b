/// The candidate that `word` was most likely meant to be, or nil when none is near: "did you mean".
///
/// Near is a Damerau-Levenshtein distance of at most a third of the longer word, letter case ignored; or, for words that were
/// shortened inside (`expiryDate` for `expirationDate`), a shared beginning and end of three fifths of the longer word.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, max(wanted.count, letters.count) / 3)
    guard abs(wanted.count - letters.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit || shareEnds(wanted, letters), distance < letters.count, distance < best?.distance ?? .max
    else { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

private func shareEnds(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
  let start = zip(a, b).prefix { $0 == $1 }.count
  let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
  return start >= 3 && end >= 3 && (start + end) * 5 >= max(a.count, b.count) * 3
}
