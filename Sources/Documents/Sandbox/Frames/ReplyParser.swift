/// Takes a worker's reply apart as it arrives, and believes nothing: a pure function of limits and bytes that gives the
/// same however the bytes are cut into parts, and holds no more than the limits allow.
///
/// What a frame says to be in the output is taken from there at once, for the worker may change it.
package struct ReplyParser {
  private let limits: ReplyLimits
  private let documentCount: Int
  private let output: (Int) -> [UInt8]?
  private var total = 0
  private var frameCount = 0
  private var header: [UInt8] = []
  private var open: OpenFrame?

  /// What has been understood so far.
  package private(set) var reply = ParsedReply()

  private struct OpenFrame {
    let kind: UInt8
    var missing: Int
    var bytes: [UInt8]
  }

  /// For a worker that got `documentCount` documents; `output` gives so many bytes of its output, nil where there are fewer.
  package init(limits: ReplyLimits, documentCount: Int, output: @escaping (Int) -> [UInt8]? = { _ in nil }) {
    self.limits = limits
    self.output = output
    self.documentCount = documentCount
  }

  /// Takes in the next bytes; after a fault nothing more may be fed.
  package mutating func feed(_ bytes: ArraySlice<UInt8>) throws(ReplyFault) {
    var rest = bytes
    while let next = rest.first {
      if reply.isComplete { throw .afterEnd }
      if open == nil {
        header.append(next)
        rest = rest.dropFirst()
        try count(1)
        if header.count == FrameWire.headerSize { try openFrame() }
      } else {
        try fill(from: &rest)
      }
      if open?.missing == 0 { try closeFrame() }
    }
  }

  /// The reply of a worker that has ended.
  package func finish() throws(ReplyFault) -> ParsedReply {
    guard reply.isComplete else { throw .cutOff }
    return reply
  }

  /// Checks a header as soon as it is whole, so that memory is never taken for a length that is not allowed.
  private mutating func openFrame() throws(ReplyFault) {
    let (kind, size) = (header[0], Int(word(header[1...]) ?? .max))
    header.removeAll(keepingCapacity: true)
    frameCount += 1
    if frameCount > limits.frames { throw .tooManyFrames }
    if reply.posture == nil && kind != FrameWire.posture { throw .noPosture }
    guard size <= allowedSize(of: kind) else { throw sizeFault(kind, size) }
    open = OpenFrame(kind: kind, missing: size, bytes: [])
    open?.bytes.reserveCapacity(size)
  }

  private func allowedSize(of kind: UInt8) -> Int {
    switch kind {
    case FrameWire.posture: Posture.wireSize
    case FrameWire.progress: 4
    case FrameWire.end: 0
    case FrameWire.output: 5
    case limits.kinds: limits.frameBytes
    default: -1
    }
  }

  private func sizeFault(_ kind: UInt8, _ size: Int) -> ReplyFault {
    allowedSize(of: kind) < 0 ? .kind(kind) : .frameTooLarge(bytes: size)
  }

  private mutating func fill(from rest: inout ArraySlice<UInt8>) throws(ReplyFault) {
    guard let missing = open?.missing else { return }
    let part = rest.prefix(missing)
    try count(part.count)
    open?.bytes.append(contentsOf: part)
    open?.missing -= part.count
    rest = rest.dropFirst(part.count)
  }

  private mutating func count(_ bytes: Int) throws(ReplyFault) {
    total += bytes
    if total > limits.totalBytes { throw .replyTooLarge }
  }

  private mutating func closeFrame() throws(ReplyFault) {
    guard let frame = open else { return }
    open = nil
    switch frame.kind {
    case FrameWire.posture: try take(posture: frame.bytes)
    case FrameWire.progress: try take(progress: frame.bytes)
    case FrameWire.end: reply.isComplete = true
    case FrameWire.output: try take(output: frame.bytes)
    default: reply.frames.append(WorkerFrame(kind: frame.kind, bytes: frame.bytes))
    }
  }

  private mutating func take(posture bytes: [UInt8]) throws(ReplyFault) {
    if reply.posture != nil { throw .postureTwice }
    guard let posture = Posture(wire: bytes) else { throw .postureUnreadable }
    reply.posture = posture
  }

  private mutating func take(output bytes: [UInt8]) throws(ReplyFault) {
    guard let kind = bytes.first, limits.kinds.contains(kind), let size = word(bytes[1...]).map(Int.init) else {
      throw .kind(bytes.first ?? 0)
    }
    if size > limits.frameBytes { throw .frameTooLarge(bytes: size) }
    try count(size)
    guard let content = output(size) else { throw .output }
    reply.frames.append(WorkerFrame(kind: kind, bytes: content))
  }

  private mutating func take(progress bytes: [UInt8]) throws(ReplyFault) {
    guard let index = word(bytes[...]), index < documentCount else { throw .progress }
    reply.lastDocument = Int(index)
  }
}

/// What a reply says, as far as it has come.
package struct ParsedReply: Sendable, Equatable {
  /// How the worker is confined; nil before its first frame.
  package var posture: Posture?
  /// The index of the document that the worker said it was at.
  package var lastDocument: Int?
  /// The caller's frames, in order.
  package var frames: [WorkerFrame] = []
  /// The frame that says that nothing is missing has come.
  package var isComplete = false
}
