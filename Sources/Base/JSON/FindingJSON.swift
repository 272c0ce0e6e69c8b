public import Findings

extension Finding {
  /// The finding for programs. Unset places are absent.
  public var json: JSONValue {
    var place: [JSONValue.Member] = [.init(key: "file", value: JSONValue(.string(self.place.file)))]
    let numbers = [
      ("line", self.place.line), ("column", self.place.column), ("page", self.place.page),
      ("object", self.place.object),
    ]
    place += numbers.compactMap { name, number in number.map { .init(key: name, value: .integer($0)) } }
    return [
      "rule": JSONValue(.string(rule)), "severity": JSONValue(.string(severity.rawValue)),
      "message": JSONValue(.string(message)), "place": JSONValue(.object(place)), "help": JSONValue(.string(help)),
      "evidence": .list(evidence.map { JSONValue(.string($0)) }),
    ]
  }

  public init?(_ json: JSONValue) {
    guard let rule = json["rule"]?.string, let severity = json["severity"]?.string.flatMap(Severity.init),
      let message = json["message"]?.string, let place = json["place"], let file = place["file"]?.string
    else { return nil }
    self.init(
      rule: rule, severity: severity, message: message,
      place: Place(
        file: file, line: place["line"]?.int, column: place["column"]?.int, page: place["page"]?.int,
        object: place["object"]?.int),
      help: json["help"]?.string ?? "", evidence: (json["evidence"]?.elements ?? []).compactMap(\.string))
  }
}
