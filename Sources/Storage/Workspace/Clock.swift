internal import Glibc

/// The time, as a parameter: the same input gives the same bytes on any day.
package protocol Clock: Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  var secondsSince1970: Int64 { get }
}

/// The clock of this machine.
package struct SystemClock: Clock {
  package init() {}

  package var secondsSince1970: Int64 { Int64(time(nil)) }
}

/// A clock that stands still: `--now`, `SOURCE_DATE_EPOCH`, tests.
package struct FixedClock: Clock {
  package let secondsSince1970: Int64

  package init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }
}
