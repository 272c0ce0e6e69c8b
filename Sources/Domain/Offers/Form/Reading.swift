internal import JSON

/// Every entry of a list that may be absent; nil where it is no list or one entry cannot be read.
func readAll<Entry>(_ list: JSONValue?, _ entry: (JSONValue) -> Entry?) -> [Entry]? {
  guard let list else { return [] }
  guard let elements = list.elements else { return nil }
  let entries = elements.compactMap(entry)
  return entries.count == elements.count ? entries : nil
}

/// What a section that may be absent or null says: `.some(nil)` without it, nil where it cannot be read.
func readOptional<Part>(_ json: JSONValue?, _ read: (JSONValue) -> Part?) -> Part?? {
  guard let json, !json.isNull else { return .some(nil) }
  return read(json).map { .some($0) }
}

/// A switch that is off where it is absent; nil where it is neither true nor false.
func readFlag(_ json: JSONValue?) -> Bool? {
  guard let json else { return false }
  return json.bool
}

extension [Money] {
  /// Their sum has at most 15 digits.
  func fitTogether(in currency: Currency) -> Bool {
    guard let sum = Money.sum(self, in: currency) else { return false }
    return sum.minorUnits <= Money.most
  }
}

extension [Quote] {
  func fitTogether(in currency: Currency) -> Bool {
    compactMap(\.amount).fitTogether(in: currency)
  }
}
