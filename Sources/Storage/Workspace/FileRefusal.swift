/// Why a file of a packet was not read.
package enum FileRefusal: Error, Equatable {
  /// Nothing has this name; the nearest path that exists in the packet, where one is near.
  case missing(nearest: String?)
  case isFolder
  /// The path goes out of the packet: `..`, absolute, or through a symbolic link.
  case leavesPacket
  /// A FIFO, a socket or a device.
  case notAFile
  /// Empty, too long, or with a control character or a backslash.
  case nameNotAllowed
  /// In bytes; decided before anything is read.
  case tooLarge(size: Int, limit: Int)
  /// The system's errno: no permission, a damaged disk.
  case unreadable(code: Int32)
}

extension FileRefusal: CustomStringConvertible {
  /// One lower-case sentence about "it", the file.
  package var description: String {
    switch self {
    case .missing(let nearest?): "it is not in the packet; did you mean \(nearest)?"
    case .missing: "it is not in the packet"
    case .isFolder: "it is a folder, not a file"
    case .leavesPacket: "it leads out of the packet"
    case .notAFile: "it is not a regular file"
    case .nameNotAllowed: "its name is empty, too long, or has a control character or a backslash"
    case .tooLarge(let size, let limit): "it has \(size) bytes; at most \(limit) are read"
    case .unreadable(let code): "it cannot be read: \(systemMessage(code))"
    }
  }
}
