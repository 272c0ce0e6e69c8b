internal import Findings
internal import JSON
internal import Offers
internal import Stages

extension FuzzTarget {
  /// An offer form: its JSON with positions, then its shape and rules.
  package static let json = FuzzTarget(
    name: "json", longestInput: 8_192,
    samples: { (jsonRules + offerRules).flatMap(sampleForms) },
    broken: { brokenProperties(ofForm: $0) })
}

private func brokenProperties(ofForm bytes: [UInt8]) -> [String] {
  var properties = Properties()
  let (value, findings) = JSONReader.read(bytes, file: "offer.json", limits: JSONReader.Limits(bytes: 1 << 16))
  let again = JSONReader.read(bytes, file: "offer.json", limits: JSONReader.Limits(bytes: 1 << 16))
  properties.expect(findings == again.findings, "the second reading differs")
  properties.expect(value != nil || findings.hasErrors, "neither a value nor an error")
  properties.expectSound(findings, of: jsonRules, in: ["offer.json"])
  let lines = lines(of: String(decoding: bytes, as: UTF8.self), endsAtCarriageReturn: false)
  properties.expectPlaces(of: findings, in: lines)
  if let value {
    properties.expectPositions(of: value, in: lines)
    properties.expectRoundTrip(of: value)
    properties.expectChecks(of: value, in: lines)
  }
  return properties.broken
}

extension Properties {
  /// Each value begins where it says, behind the one before it.
  fileprivate mutating func expectPositions(of value: JSONValue, in lines: [[Unicode.Scalar]]) {
    var last = JSONValue.Position(line: 1, column: 0)
    forEachValue(in: value) { value in
      let (line, column) = (value.position.line, value.position.column)
      expect((last.line, last.column) < (line, column), "\(line):\(column) is not behind \(last.line):\(last.column)")
      last = value.position
      guard lines.indices.contains(line - 1), lines[line - 1].indices.contains(column - 1) else {
        return expect(false, "\(line):\(column) is outside the file")
      }
      let start = lines[line - 1][column - 1]
      expect(starts(of: value).contains(start), "\(value.kind) at \(line):\(column) begins with \(start)")
    }
  }

  /// What is written is read as the same, and written as the same again.
  fileprivate mutating func expectRoundTrip(of value: JSONValue) {
    for text in [value.canonical, value.pretty, value.sortedPretty] {
      let (read, findings) = JSONReader.read(Array(text.utf8), file: "offer.json")
      expect(findings.isEmpty, "what was written has findings: \(findings.map(\.message))")
      expect(read.map { Array($0.canonical.utf8) } == Array(value.canonical.utf8), "another value comes back")
      expect(read == value, "the value that comes back is not equal")
    }
  }

  fileprivate mutating func expectChecks(of form: JSONValue, in lines: [[Unicode.Scalar]]) {
    let findings = offerFindings(form)
    expect(findings == offerFindings(form), "the second check differs")
    expect(findings == findings.inStableOrder(), "the findings are not in their order")
    expectSound(findings, of: jsonRules + offerRules, in: ["offer.json"])
    expectPlaces(of: findings, in: lines)
    expect(findings.hasErrors || OfferForm(form) != nil, "a form without errors cannot be read")
  }
}

private func offerFindings(_ form: JSONValue) -> [Finding] {
  OfferCheck.findings(in: form, file: "offer.json", listings: listings, seller: seller, now: now)
}

private let listings = [json(SoundPacket.listing).flatMap(Listing.init)].compactMap(\.self)
private let seller = json(SoundPacket.seller).flatMap(Seller.init)
private let now = Instant(secondsSince1970: 1_795_420_800)

private func json(_ text: String) -> JSONValue? { JSONReader.read(Array(text.utf8), file: "sample").value }

private func forEachValue(in value: JSONValue, _ body: (JSONValue) -> Void) {
  body(value)
  for inner in (value.elements ?? []) + (value.members ?? []).map(\.value) { forEachValue(in: inner, body) }
}

/// The characters that a value of this kind can begin with.
private func starts(of value: JSONValue) -> String.UnicodeScalarView {
  switch value.content {
  case .null: "n".unicodeScalars
  case .bool(let flag): (flag ? "t" : "f").unicodeScalars
  case .number: "-0123456789".unicodeScalars
  case .string: "\"".unicodeScalars
  case .array: "[".unicodeScalars
  case .object: "{".unicodeScalars
  }
}
