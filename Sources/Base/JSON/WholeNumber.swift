/// The value of a JSON number that is whole, or nil: `500`, `500.0`, `5e2`, `-0`. JSON Schema takes all of these for integers.
func wholeNumber(_ text: String) -> Int? {
  if let plain = Int(text) { return plain }
  let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
  let parts = halves[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  let fraction = parts.count == 2 ? parts[1] : ""
  guard let whole = parts.first, let exponent = halves.count == 2 ? Int(halves[1]) : 0 else { return nil }
  return shifted(String(whole) + fraction, by: exponent.subtractingReportingOverflow(fraction.count))
}

/// Digits with a sign, times a power of ten.
private func shifted(_ digits: String, by power: (partialValue: Int, overflow: Bool)) -> Int? {
  let zeros = digits.reversed().prefix { $0 == "0" }.count
  let isNegative = digits.hasPrefix("-")
  // All digits are zeros: no exponent changes that.
  if zeros == digits.count - (isNegative ? 1 : 0) { return 0 }
  guard !power.overflow, power.partialValue >= -zeros, power.partialValue < 20 else { return nil }
  if power.partialValue < 0 { return Int(digits.dropLast(-power.partialValue)) }
  return Int(digits + String(repeating: "0", count: power.partialValue))
}
