internal import Glibc

/// The disk said no: a fault of this machine, never of a document.
package struct DiskError: Error, Equatable, CustomStringConvertible {
  /// What was tried, as a verb phrase: "create", "sync".
  package var operation: String
  package var path: String
  /// The errno of the system call.
  package var code: Int32

  package init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Something with this name is there already.
  package var isTaken: Bool { code == EEXIST || code == ENOTEMPTY }

  package var isMissing: Bool { code == ENOENT }

  package var description: String { "cannot \(operation) \(path): \(systemMessage(code))" }
}

/// The system's words for an errno, lower case at the start as all our messages: "no space left on device".
package func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 128)
  guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.isEmpty ? "error \(code)" : text.prefix(1).lowercased() + text.dropFirst()
}
