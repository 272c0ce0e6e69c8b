internal import Foundation

/// Lines from stdin, one at a time. After the end of input on a terminal there may be more: Ctrl-D only ends what was typed so far.
struct AnswerLines {
  private var rest: [UInt8] = []

  /// The longest line that an answer may have, in bytes.
  static let limit = 65_536

  /// The next line without its end; nil at the end of input. Throws `UsageProblem` for a line beyond the limit.
  mutating func next() throws -> String? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeSubrange(...end) }
        return text(rest[..<end])
      }
      guard rest.count <= Self.limit else {
        throw UsageProblem(description: "new: an answer of more than \(Self.limit) bytes")
      }
      guard try readMore() else {
        defer { rest = [] }
        return rest.isEmpty ? nil : text(rest[...])
      }
    }
  }

  private mutating func readMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // Nobody can answer on a stream that cannot be read.
      guard count > 0 else { return false }
      rest += buffer[..<count]
      return true
    }
  }

  private func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}

extension Terminal {
  /// Whether a person types on stdin.
  static var takesAnswers: Bool { isatty(STDIN_FILENO) == 1 }
}
