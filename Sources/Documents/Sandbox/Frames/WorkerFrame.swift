/// A part of a worker's reply: a kind that caller and worker agree on, and bytes that the caller must distrust.
package struct WorkerFrame: Sendable, Equatable {
  /// 16 and above; the lower ones belong to the sandbox.
  package static let kinds: ClosedRange<UInt8> = 16...255

  package let kind: UInt8
  package let bytes: [UInt8]

  package init(kind: UInt8, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }
}

/// On the wire a frame is its kind, the length of its bytes as a little-endian word, and the bytes.
enum FrameWire {
  static let headerSize = 5

  /// The first frame: what the worker is confined by.
  static let posture: UInt8 = 1
  /// The index of the document that the worker turns to.
  static let progress: UInt8 = 2
  /// The last frame: nothing is missing. No bytes.
  static let end: UInt8 = 3
  /// A frame whose bytes are in the output, from its beginning: its kind and their number.
  static let output: UInt8 = 4

  static func header(kind: UInt8, count: Int) -> [UInt8] { [kind] + littleEndian(UInt32(clamping: count)) }
}
