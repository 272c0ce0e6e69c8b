/// A JSON value that knows where it stood in its file.
public struct JSONValue: Sendable {
  public var content: Content
  /// Where its first character stood; line 0 for a value made in memory.
  public var position: Position

  public indirect enum Content: Sendable {
    case null
    case bool(Bool)
    /// As written: "240000.10" stays so.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of the file, keys unique.
    case object([Member])
  }

  /// One key of an object with its value.
  public struct Member: Sendable {
    public var key: String
    public var keyPosition: Position
    public var value: JSONValue

    public init(key: String, keyPosition: Position = .none, value: JSONValue) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// A place in a text: both count from 1, columns in Unicode scalars.
  public struct Position: Sendable, Equatable {
    public var line: Int
    public var column: Int

    public static let none = Position(line: 0, column: 0)

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  public init(_ content: Content, at position: Position = .none) {
    self.content = content
    self.position = position
  }
}

extension JSONValue {
  public var string: String? { if case .string(let text) = content { text } else { nil } }
  public var bool: Bool? { if case .bool(let flag) = content { flag } else { nil } }
  public var number: String? { if case .number(let text) = content { text } else { nil } }
  /// A whole number, in whatever way it is written: 500, 500.0 and 5e2 are one.
  public var int: Int? { number.flatMap(wholeNumber) }
  public var isNull: Bool { if case .null = content { true } else { false } }
  public var elements: [JSONValue]? { if case .array(let elements) = content { elements } else { nil } }
  public var members: [Member]? { if case .object(let members) = content { members } else { nil } }

  /// The value of a key, or nil when this is no object or has no such key.
  public subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

  /// The value of a key, where JSON's null counts as absent.
  public func present(_ key: String) -> JSONValue? { self[key].flatMap { $0.isNull ? nil : $0 } }

  /// What kind of value this is, in the words of a message.
  public var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Positions do not count: two values are equal when they say the same; objects also in any order of keys.
extension JSONValue: Equatable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a.count == b.count && sameMembers(a, b)
    default: false
    }
  }

  private static func sameMembers(_ a: [Member], _ b: [Member]) -> Bool {
    let others = Dictionary(b.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return a.allSatisfy { others[$0.key] == $0.value }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self.init(.string(value)) }
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  public init(integerLiteral value: Int) { self.init(.number(String(value))) }
  public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(.object(elements.map { Member(key: $0.0, value: $0.1) }))
  }

  /// JSON's null. There is no `nil` literal for it: in `flag ? nil : value` that would be taken for a value.
  public static let null = JSONValue(.null)

  public static func text(_ value: String?) -> JSONValue { value.map { JSONValue(.string($0)) } ?? .null }
  public static func integer(_ value: Int) -> JSONValue { JSONValue(.number(String(value))) }
  public static func list(_ values: some Sequence<JSONValue>) -> JSONValue { JSONValue(.array(Array(values))) }
}

extension JSONValue {
  /// This value with a merge patch applied. Source: RFC 7396.
  public func merging(_ patch: JSONValue) -> JSONValue {
    guard let changes = patch.members else { return patch }
    var merged = members ?? []
    for change in changes {
      let index = merged.firstIndex { $0.key == change.key }
      if change.value.isNull {
        if let index { merged.remove(at: index) }
      } else if let index {
        merged[index].value = merged[index].value.merging(change.value)
      } else {
        merged.append(Member(key: change.key, value: JSONValue(.object([])).merging(change.value)))
      }
    }
    return JSONValue(.object(merged), at: position)
  }
}
