public import Findings

/// Findings of several packets as one SARIF log, which code hosts and editors show at the place.
///
/// Only rules that were broken are described. Columns count Unicode scalars, as everywhere here. A place in a PDF has no line: its page
/// and object are properties. `failure` says why our side stopped before all packets were done. Source: SARIF 2.1.0, OASIS.
public func sarif(
  of packets: [(folder: String, findings: [Finding])], rules: [Rule], version: String, failure: String? = nil
) -> JSONValue {
  let broken = Set(packets.flatMap { $0.findings.map(\.rule) })
  let described = rules.filter { broken.contains($0.id) }.sorted { $0.id < $1.id }
  let indices = Dictionary(described.enumerated().map { ($1.id, $0) }) { first, _ in first }
  let results = packets.flatMap { packet in
    packet.findings.map { $0.sarif(folder: packet.folder, ruleIndex: indices[$0.rule]) }
  }
  let driver: JSONValue = [
    "name": "bindery", "semanticVersion": .text(version), "rules": .list(described.map(\.sarif)),
  ]
  return [
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
    "runs": [
      [
        "tool": ["driver": driver], "invocations": [invocation(failure)], "columnKind": "unicodeCodePoints",
        "results": .list(results),
      ]
    ],
  ]
}

private func invocation(_ failure: String?) -> JSONValue {
  guard let failure else { return ["executionSuccessful": true] }
  return [
    "executionSuccessful": false,
    "toolExecutionNotifications": [["level": "error", "message": ["text": .text(failure)]]],
  ]
}

extension Rule {
  fileprivate var sarif: JSONValue {
    [
      "id": .text(id), "shortDescription": ["text": .text(title)], "fullDescription": ["text": .text(why)],
      "help": ["text": .text(help)], "defaultConfiguration": ["level": .text(severity.rawValue)],
      "properties": ["source": .text(source)],
    ]
  }
}

extension Finding {
  fileprivate func sarif(folder: String, ruleIndex: Int?) -> JSONValue {
    let text = ([message] + evidence + (help.isEmpty ? [] : ["help: \(help)"])).joined(separator: "\n")
    var members: [JSONValue.Member] = [
      .init(key: "ruleId", value: .text(rule)), .init(key: "level", value: .text(severity.rawValue)),
      .init(key: "message", value: ["text": .text(text)]),
      .init(key: "locations", value: [["physicalLocation": physicalLocation(folder)]]),
    ]
    if let ruleIndex { members.append(.init(key: "ruleIndex", value: .integer(ruleIndex))) }
    let places = [("page", place.page), ("object", place.object)].compactMap { name, number in
      number.map { JSONValue.Member(key: name, value: .integer($0)) }
    }
    if !places.isEmpty { members.append(.init(key: "properties", value: JSONValue(.object(places)))) }
    return JSONValue(.object(members))
  }

  private func physicalLocation(_ folder: String) -> JSONValue {
    let path = folder.isEmpty ? place.file : folder + "/" + place.file
    var members = [JSONValue.Member(key: "artifactLocation", value: ["uri": .text(reference(toPath: path))])]
    if let line = place.line {
      let column = place.column.map { [JSONValue.Member(key: "startColumn", value: .integer($0))] } ?? []
      let region = [JSONValue.Member(key: "startLine", value: .integer(line))] + column
      members.append(.init(key: "region", value: JSONValue(.object(region))))
    }
    return JSONValue(.object(members))
  }
}

/// A path as a URI reference: everything but unreserved characters and slashes in percent signs; a colon in the first part of a
/// relative path would make it a scheme. An absolute path is a file's URI. Source: RFC 3986, 2.3 and 4.2; RFC 8089.
private func reference(toPath path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var text: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: text.append(byte)
    default: text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: text, as: UTF8.self)
}
