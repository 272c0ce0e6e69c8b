extension Shape {
  /// This shape as a JSON Schema document. Source: JSON Schema draft-07, the draft that editors support best.
  public func schemaDocument(title: String, id: String) -> JSONValue {
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: "http://json-schema.org/draft-07/schema#"),
      .init(key: "$id", value: JSONValue(.string(id))),
      .init(key: "title", value: JSONValue(.string(title))),
    ]
    return JSONValue(.object(head + (schema.members ?? [])))
  }

  fileprivate var schema: JSONValue {
    switch self {
    case .anything: [:]
    case .boolean: ["type": "boolean"]
    case .text(let format): format.schema
    case .oneOf(let allowed): ["type": "string", "enum": .list(allowed.map { JSONValue(.string($0)) })]
    case .integer(let range):
      ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    case .nullable(let inner): ["anyOf": [inner.schema, ["type": "null"]]]
    case .list(let element, let count): listSchema(element, count)
    case .map(let inner, let known): mapSchema(inner, known)
    case .object(let fields): objectSchema(fields)
    case .dependent(let fields, let dependence): objectSchema(fields).merging(["allOf": .list(dependence.schemas)])
    case .textOrObject(let format, let fields): ["anyOf": [format.schema, objectSchema(fields)]]
    }
  }

  private func listSchema(_ element: Shape, _ count: ClosedRange<Int>) -> JSONValue {
    let base: JSONValue = ["type": "array", "items": element.schema, "minItems": .integer(count.lowerBound)]
    return count.upperBound == .max ? base : base.merging(["maxItems": .integer(count.upperBound)])
  }

  private func mapSchema(_ inner: Shape, _ known: [Field]) -> JSONValue {
    guard !known.isEmpty else { return ["type": "object", "additionalProperties": inner.schema] }
    return [
      "type": "object", "properties": known.properties, "required": known.requiredNames,
      "additionalProperties": inner.schema,
    ]
  }

  private func objectSchema(_ fields: [Field]) -> JSONValue {
    [
      "type": "object", "properties": fields.properties, "required": fields.requiredNames,
      "patternProperties": ["^x-": [:]], "additionalProperties": false,
    ]
  }
}

extension [Field] {
  fileprivate var properties: JSONValue {
    let members = map { field in
      let description = JSONValue.Member(key: "description", value: JSONValue(.string(field.summary)))
      return JSONValue.Member(
        key: field.name, value: JSONValue(.object([description] + (field.shape.schema.members ?? []))))
    }
    return JSONValue(.object(members))
  }

  fileprivate var requiredNames: JSONValue { .list(filter(\.isRequired).map { JSONValue(.string($0.name)) }) }
}

extension Dependence {
  fileprivate var schemas: [JSONValue] {
    choices.map { choice in
      let condition = JSONValue.Member(key: chooser, value: ["const": JSONValue(.string(choice.text))])
      let consequence = JSONValue.Member(key: field, value: choice.shape.schema)
      return [
        "if": ["properties": JSONValue(.object([condition])), "required": [JSONValue(.string(chooser))]],
        "then": ["properties": JSONValue(.object([consequence]))],
      ]
    }
  }
}

extension TextFormat {
  fileprivate var schema: JSONValue {
    let examples = JSONValue.Member(key: "examples", value: [JSONValue(.string(example))])
    let terms = schemaTerms.members
    guard !schemaTerms.exceptions.isEmpty else { return JSONValue(.object(terms + [examples])) }
    let exceptions: JSONValue = [
      "type": "string", "enum": .list(schemaTerms.exceptions.map { JSONValue(.string($0)) }),
    ]
    return JSONValue(.object([.init(key: "anyOf", value: [exceptions, JSONValue(.object(terms))]), examples]))
  }
}

extension SchemaTerms {
  fileprivate var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init(key: "type", value: "string")]
    if let choices { members.append(.init(key: "enum", value: .list(choices.map { JSONValue(.string($0)) }))) }
    if let pattern { members.append(.init(key: "pattern", value: JSONValue(.string(pattern)))) }
    if let format { members.append(.init(key: "format", value: JSONValue(.string(format)))) }
    if let maximumLength { members.append(.init(key: "maxLength", value: .integer(maximumLength))) }
    return members
  }
}
