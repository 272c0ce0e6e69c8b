/// Why a reply is not believed. Numbers only: nothing that the worker wrote reaches a person through it.
package enum ReplyFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// A frame came before the one that says how the worker is confined.
  case noPosture
  case postureTwice
  case postureUnreadable
  /// A kind of frame that the caller does not know.
  case kind(UInt8)
  /// A frame that says it is longer than allowed.
  case frameTooLarge(bytes: Int)
  case replyTooLarge
  case tooManyFrames
  /// A document that was never handed over.
  case progress
  /// More bytes of the output than there are.
  case output
  /// Bytes after the last frame.
  case afterEnd
  /// The worker ended well, but its reply has no end.
  case cutOff

  package var description: String {
    switch self {
    case .noPosture: "does not begin with the posture"
    case .postureTwice: "has two postures"
    case .postureUnreadable: "has a posture that cannot be read"
    case .kind(let kind): "has a frame of unknown kind \(kind)"
    case .frameTooLarge(let bytes): "has a frame of \(bytes) bytes"
    case .replyTooLarge: "is too long"
    case .tooManyFrames: "has too many frames"
    case .progress: "names a document that was never handed over"
    case .output: "names more output than there is"
    case .afterEnd: "goes on after its end"
    case .cutOff: "is cut off"
    }
  }
}
