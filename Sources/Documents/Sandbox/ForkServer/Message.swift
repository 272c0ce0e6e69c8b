internal import CWorker
internal import Glibc

/// A message that came through a channel. Its descriptors are the receiver's to close.
struct Message {
  let bytes: [UInt8]
  let descriptors: [Int32]

  /// Waits for one; nil where nobody can send any more, or it cannot be read.
  init?(from channel: Int32, capacity: Int) {
    var (bytes, descriptors) = ([UInt8](repeating: 0, count: capacity), [Int32](repeating: -1, count: 253))
    var count: Int32 = 0
    let size = linux_receive_message(channel, &bytes, UInt(capacity), &descriptors, &count)
    self.descriptors = Array(descriptors.prefix(Int(count)))
    self.bytes = Array(bytes.prefix(max(0, size)))
    if size <= 0 {
      for descriptor in self.descriptors { close(descriptor) }
      return nil
    }
  }
}

/// How a worker ended, as the server tells it: the status of wait(2) and what was used up, three little-endian numbers.
struct WorkerEnd: Equatable {
  var status: Int32
  var usage: WorkerUsage

  static let wireSize = 24

  var wire: [UInt8] {
    [Int(status), usage.cpuMilliseconds, usage.peakBytes].flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
  }
}

extension WorkerEnd {
  /// Nil unless it is whole.
  init?(wire: [UInt8]) {
    guard wire.count == Self.wireSize else { return nil }
    let numbers = stride(from: 0, to: wire.count, by: 8).map { start in
      wire[start..<start + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    status = Int32(truncatingIfNeeded: numbers[0])
    usage = WorkerUsage(cpuMilliseconds: numbers[1], peakBytes: numbers[2])
  }
}
