internal import JSON

/// A way through a form: keys of objects and indices of lists, `["product", "dimensions", 0, "key"]`.
struct FormPath: Hashable, Sendable, ExpressibleByArrayLiteral {
  var steps: [Step]

  enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .index(value) }
  }

  init(arrayLiteral elements: Step...) { steps = elements }

  func appending(_ step: Step) -> FormPath {
    var path = self
    path.steps.append(step)
    return path
  }

  func appending(_ key: String) -> FormPath { appending(.key(key)) }

  /// The path without its first step, with that step; nil at its end.
  fileprivate var split: (first: Step, rest: FormPath)? {
    guard let first = steps.first else { return nil }
    var rest = self
    rest.steps.removeFirst()
    return (first, rest)
  }
}

extension JSONValue {
  func value(at path: FormPath) -> JSONValue? {
    path.steps.reduce(self) { value, step in
      switch step {
      case .key(let key): value?[key]
      case .index(let index): (value?.elements?.dropFirst(index).first)
      }
    }
  }

  /// This value with another one at a path; objects and lists on the way are made. Nil removes a key.
  func setting(_ value: JSONValue?, at path: FormPath) -> JSONValue {
    guard let (step, rest) = path.split else { return value ?? self }
    switch step {
    case .key(let key):
      var members = self.members ?? []
      let index = members.firstIndex { $0.key == key }
      let inner = index.map { members[$0].value } ?? .null
      let isRemoved = value == nil && rest.steps.isEmpty
      let member = JSONValue.Member(key: key, value: inner.setting(value, at: rest))
      if let index { members[index] = member } else { members.append(member) }
      if isRemoved { members.removeAll { $0.key == key } }
      return JSONValue(.object(members), at: position)
    case .index(let index):
      var elements = self.elements ?? []
      let inner = elements.dropFirst(index).first ?? .null
      let changed = inner.setting(value, at: rest)
      if elements.indices.contains(index) { elements[index] = changed } else { elements.append(changed) }
      return JSONValue(.array(elements), at: position)
    }
  }

  /// The same value as if it had been made in memory.
  var withoutPositions: JSONValue {
    switch content {
    case .array(let elements): .list(elements.map(\.withoutPositions))
    case .object(let members):
      JSONValue(.object(members.map { JSONValue.Member(key: $0.key, value: $0.value.withoutPositions) }))
    default: JSONValue(content)
    }
  }

  /// The same value at a place of its own: only findings about itself have that place.
  func placed(at position: Position) -> JSONValue { JSONValue(content, at: position) }
}

/// What a shape says of one value.
struct FormField: Sendable {
  var shape: Shape
  var summary: String
  var isRequired: Bool
}

extension Shape {
  /// What this shape says of the value at a path; nil where there is none.
  func field(at path: FormPath) -> FormField? {
    path.steps.reduce(FormField(shape: self, summary: "", isRequired: true)) { field, step in
      field.flatMap { $0.shape.field(at: step, summary: $0.summary) }
    }
  }

  private func field(at step: FormPath.Step, summary: String) -> FormField? {
    switch (self, step) {
    case (.nullable(let inner), _): inner.field(at: step, summary: summary)
    case (.object(let fields), .key(let key)), (.dependent(let fields, _), .key(let key)):
      fields.first { $0.name == key }.map(FormField.init)
    case (.map(let inner, let known), .key(let key)):
      known.first { $0.name == key }.map(FormField.init)
        ?? FormField(shape: inner, summary: summary, isRequired: false)
    case (.list(let element, _), .index): FormField(shape: element, summary: summary, isRequired: false)
    default: nil
    }
  }

  /// A value with its keys in the order of this shape; keys that it does not name come last.
  func ordered(_ value: JSONValue) -> JSONValue {
    switch (self, value.content) {
    case (.nullable(let inner), _): return inner.ordered(value)
    case (.list(let element, _), .array(let elements)): return .list(elements.map(element.ordered))
    case (.object(let fields), .object(let members)), (.dependent(let fields, _), .object(let members)):
      let known = fields.compactMap { field in
        members.first { $0.key == field.name }.map { member in
          JSONValue.Member(key: member.key, value: field.shape.ordered(member.value))
        }
      }
      let names = Set(fields.map(\.name))
      return JSONValue(.object(known + members.filter { !names.contains($0.key) }))
    default: return value
    }
  }

  /// What an answer is as a value of this shape; an answer that is none stays a text, for the check to refuse.
  func value(ofAnswer text: String) -> JSONValue {
    switch self {
    case .nullable(let inner): return inner.value(ofAnswer: text)
    case .boolean:
      switch text.lowercased() {
      case "y", "yes", "true": return true
      case "n", "no", "false": return false
      default: return .text(text)
      }
    case .integer:
      let number = JSONReader.read(Array(text.utf8), file: "").value
      return number?.number == nil ? .text(text) : JSONValue(.number(text))
    default: return .text(text)
    }
  }

  /// The answers that there are; empty where any text may do.
  var choices: [String] {
    switch self {
    case .nullable(let inner): inner.choices
    case .oneOf(let allowed): allowed
    case .boolean: ["yes", "no"]
    default: []
    }
  }

  var textExample: String? {
    switch self {
    case .nullable(let inner): inner.textExample
    case .text(let format), .textOrObject(let format, _): format.example
    default: nil
    }
  }
}

extension FormField {
  fileprivate init(_ field: Field) {
    self.init(shape: field.shape, summary: field.summary, isRequired: field.isRequired)
  }
}
