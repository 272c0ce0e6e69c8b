/// The key path of the first difference between two values, in the order of `a`; nil when they say the same.
///
/// Objects are compared in any order of keys, numbers by their value; a list that is longer differs at its first entry more.
public func firstDifference(_ a: JSONValue, _ b: JSONValue) -> String? {
  difference(a, b, at: ValuePath())?.text
}

private func difference(_ a: JSONValue, _ b: JSONValue, at path: ValuePath) -> ValuePath? {
  if let left = a.elements, let right = b.elements { return difference(left, right, at: path) }
  if let left = a.members, let right = b.members { return difference(left, right, at: path) }
  if let left = a.int, let right = b.int { return left == right ? nil : path }
  return a == b ? nil : path
}

private func difference(_ a: [JSONValue], _ b: [JSONValue], at path: ValuePath) -> ValuePath? {
  for (index, pair) in zip(a, b).enumerated() {
    if let found = difference(pair.0, pair.1, at: path.index(index)) { return found }
  }
  return a.count == b.count ? nil : path.index(min(a.count, b.count))
}

private func difference(_ a: [JSONValue.Member], _ b: [JSONValue.Member], at path: ValuePath) -> ValuePath? {
  let others = Dictionary(b.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  for member in a {
    guard let other = others[member.key] else { return path.key(member.key) }
    if let found = difference(member.value, other, at: path.key(member.key)) { return found }
  }
  let known = Set(a.map(\.key))
  return b.first { !known.contains($0.key) }.map { path.key($0.key) }
}
