internal import CWorker
internal import Glibc

/// An open descriptor of one owner.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  deinit { close(number) }

  /// For reading and writing nothing.
  static func null() throws(SandboxError) -> Descriptor {
    let number = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard number >= 0 else { throw .system(operation: "open /dev/null", code: errno) }
    return Descriptor(number: number)
  }
}

extension Descriptor {
  /// An empty file in memory.
  static func memoryFile() throws(SandboxError) -> Descriptor {
    let number = linux_memory_file()
    guard number >= 0 else { throw .system(operation: "make a file in memory", code: -number) }
    return Descriptor(number: number)
  }
}

/// A pipe whose ends no other process inherits.
struct Pipe: ~Copyable {
  let output: Descriptor
  let input: Descriptor

  /// The reading end does not block; the kernel may grant fewer bytes.
  init(holding bytes: Int32) throws(SandboxError) {
    var ends: [Int32] = [-1, -1]
    let result = linux_make_pipe(&ends, bytes)
    guard result == 0 else { throw .system(operation: "make a pipe", code: -result) }
    output = Descriptor(number: ends[0])
    input = Descriptor(number: ends[1])
  }

  /// The reading end alone: the other one is closed here.
  consuming func takeOutput() -> Descriptor { output }
}

/// The system's words for an errno, lower case at the start.
func systemWords(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 128)
  guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.prefix(1).lowercased() + text.dropFirst()
}
