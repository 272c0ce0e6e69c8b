internal import Foundation

/// The two streams: data goes to stdout, talk to stderr; colours only where a person looks and `NO_COLOR` is not set.
enum Terminal {
  static var dataTakesColors: Bool { takesColors(STDOUT_FILENO) }
  static var errorsTakeColors: Bool { takesColors(STDERR_FILENO) }
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

  private static var isDumb: Bool { environment("TERM") == "dumb" }

  private static func takesColors(_ stream: Int32) -> Bool {
    isatty(stream) == 1 && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func say(_ text: String, terminator: String = "\n") { write(text + terminator, to: STDOUT_FILENO) }

  static func talk(_ text: String, terminator: String = "\n") { write(text + terminator, to: STDERR_FILENO) }

  /// Nobody is left to be told when a stream is closed.
  private static func write(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
