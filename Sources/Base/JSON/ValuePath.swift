/// The way from the root of a JSON document to a value, as messages show it: `product.dimensions[0]."Unit Price"`.
public struct ValuePath: Sendable, Equatable {
  public private(set) var text = ""

  /// The root.
  public init() {}

  public func key(_ name: String) -> ValuePath {
    let isWord = !name.isEmpty && name.utf8.count <= 100 && name.unicodeScalars.allSatisfy(isPlain)
    let step = isWord ? name : quotedStart(name)
    return ValuePath(text: text.isEmpty ? step : text + "." + step)
  }

  /// `number` counts from 0.
  public func index(_ number: Int) -> ValuePath { ValuePath(text: text + "[\(number)]") }

  /// `path: ` before a message, nothing for the root.
  public var lead: String { text.isEmpty ? "" : text + ": " }

  private init(text: String) { self.text = text }

  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "-" || scalar == "_" || scalar == "$"
  }
}
