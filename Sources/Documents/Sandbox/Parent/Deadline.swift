internal import Glibc

/// A moment on the clock that only goes forward: changes of the time of day move no deadline.
struct Deadline {
  private let milliseconds: Int

  init(inMilliseconds wait: Int) { milliseconds = Self.now + wait }

  /// Milliseconds left, for poll(2); 0 when it has passed.
  var remaining: Int32 { Int32(clamping: max(0, milliseconds - Self.now)) }

  var hasPassed: Bool { remaining == 0 }

  func orEarlier(_ other: Deadline) -> Deadline { milliseconds <= other.milliseconds ? self : other }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
