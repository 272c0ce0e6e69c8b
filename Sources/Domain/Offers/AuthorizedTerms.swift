public import JSON

/// The terms of a form that a resale authorization is made from: once it exists, they cannot change.
///
/// Facts, ids that come later, names to notify and keys of the user's own are left out. What may be written in two ways
/// comes out as one: null, false and empty lists are absent, a path alone is an object with a path, 500.0 is 500.
public func authorizedTerms(of form: JSONValue) -> JSONValue {
  let kept = (form.members ?? []).compactMap { member -> JSONValue.Member? in
    guard let value = term(member) else { return nil }
    return JSONValue.Member(key: member.key, keyPosition: member.keyPosition, value: value)
  }
  return normalized(JSONValue(.object(kept), at: form.position)) ?? [:]
}

private let wholeTerms: Set<String> = ["companyName", "buyerCountry", "partner", "product", "quotes", "details"]

private func term(_ member: JSONValue.Member) -> JSONValue? {
  switch member.key {
  case "contractMetadata": member.value.keeping([MetadataName.buyerAccount, MetadataName.partnerAccount])
  case "offer": member.value.keeping(["associate", "amending", "sourceOfferId"])
  case "eula": member.value.changing("files") { JSONValue(.array(($0.elements ?? []).map(asObject)), at: $0.position) }
  case "resellerAgreement": member.value.changing("file", asObject)
  default: wholeTerms.contains(member.key) ? member.value : nil
  }
}

/// A file may be written as its path alone.
private func asObject(_ file: JSONValue) -> JSONValue {
  guard file.string != nil else { return file }
  return JSONValue(.object([JSONValue.Member(key: "path", keyPosition: file.position, value: file)]), at: file.position)
}

extension JSONValue {
  fileprivate func keeping(_ keys: Set<String>) -> JSONValue {
    guard let members else { return self }
    return JSONValue(.object(members.filter { keys.contains($0.key) }), at: position)
  }

  fileprivate func changing(_ key: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
    guard var members, let index = members.firstIndex(where: { $0.key == key }) else { return self }
    members[index].value = change(members[index].value)
    return JSONValue(.object(members), at: position)
  }
}

/// The value in its one way of writing; nil for what says no more than its absence.
private func normalized(_ value: JSONValue) -> JSONValue? {
  switch value.content {
  case .null, .bool(false): nil
  case .number: value.int.map { JSONValue(.number(String($0)), at: value.position) } ?? value
  case .array(let elements):
    elements.isEmpty ? nil : JSONValue(.array(elements.map { normalized($0) ?? $0 }), at: value.position)
  case .object(let members): normalized(members, at: value.position)
  default: value
  }
}

private func normalized(_ members: [JSONValue.Member], at position: JSONValue.Position) -> JSONValue? {
  let kept = members.compactMap { member -> JSONValue.Member? in
    guard !member.key.hasPrefix("x-"), let value = normalized(member.value) else { return nil }
    return JSONValue.Member(key: member.key, keyPosition: member.keyPosition, value: value)
  }
  return kept.isEmpty ? nil : JSONValue(.object(kept), at: position)
}
