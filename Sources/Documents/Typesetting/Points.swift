/// A length on a page: one point is 1/72 inch.
package struct Points: Sendable, Hashable {
  package var value: Double

  package init(_ value: Double) { self.value = value }
}

extension Points: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(floatLiteral value: Double) { self.init(value) }
  package init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Points: Comparable, AdditiveArithmetic {
  package static func < (left: Points, right: Points) -> Bool { left.value < right.value }
  package static func + (left: Points, right: Points) -> Points { Points(left.value + right.value) }
  package static func - (left: Points, right: Points) -> Points { Points(left.value - right.value) }
  package static prefix func - (length: Points) -> Points { Points(-length.value) }
}

extension Points {
  package static func * (length: Points, factor: Double) -> Points { Points(length.value * factor) }
  package static func * (length: Points, count: Int) -> Points { Points(length.value * Double(count)) }
  package static func / (length: Points, divisor: Double) -> Points { Points(length.value / divisor) }
  /// How often another length goes into this one.
  package func ratio(to other: Points) -> Double { value / other.value }
}
