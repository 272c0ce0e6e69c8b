internal import Digests
internal import Workspace

/// The files of a packet, each read once, with what was refused.
///
/// Files are strangers': nothing is read beyond `sizeLimit`, and a refusal is a value that becomes a finding.
public final class PacketFiles {
  /// Bytes of one file that are read at most; larger files are refused by their size alone.
  public static let sizeLimit = 16 << 20

  private let folder: PacketFolder
  /// By the bytes of the path: for Swift two spellings of one letter are one text, for a disk they are two files.
  private var known: [[UInt8]: Content] = [:]

  /// What became of reading one file.
  enum Content {
    case bytes([UInt8], sha256: String)
    case refused(FileRefusal)
  }

  init(_ folder: PacketFolder) { self.folder = folder }

  func content(of path: String) -> Content {
    let key = Array(path.utf8)
    if let content = known[key] { return content }
    let content = read(path)
    known[key] = content
    return content
  }

  /// The file that a missing one was most likely meant to be, or nil where none is near; none of the `taken` ones is meant.
  func nearest(to path: String, except taken: [String]) -> String? { folder.nearestFile(to: path, except: taken) }

  /// The bytes of a file by its path in the packet, or nil where it was refused.
  public func bytes(of path: String) -> [UInt8]? {
    if case .bytes(let bytes, _) = content(of: path) { bytes } else { nil }
  }

  /// The hash of a file, or a text that stands for why there is none: both change when the file does.
  public func sha256(of path: String) -> String {
    switch content(of: path) {
    case .bytes(_, let sha256): sha256
    case .refused(let refusal): SHA256.hex(of: "refused: \(refusal)")
    }
  }

  /// Size in bytes, also of a file that is too large to be read; 0 for a file that is not there.
  public func size(of path: String) -> Int {
    switch content(of: path) {
    case .bytes(let bytes, _): bytes.count
    case .refused(.tooLarge(let size, _)): size
    case .refused: 0
    }
  }

  /// Files of the packet that are not in `named`, at most so many; hidden ones do not count.
  func unnamed(_ named: Set<String>, atMost limit: Int) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let place = folders.popLast(), found.count < limit, folders.count < 1000 {
      // A folder that cannot be listed holds nothing that a form could have named.
      for entry in (try? folder.list(place)) ?? [] where !entry.name.hasPrefix(".") {
        let path = place.isEmpty ? entry.name : place + "/" + entry.name
        if entry.kind == .folder { folders.append(path) } else if !named.contains(path) { found.append(path) }
      }
    }
    return Array(found.sorted().prefix(limit))
  }

  private func read(_ path: String) -> Content {
    do throws(FileRefusal) {
      let bytes = try folder.read(path, limit: Self.sizeLimit)
      return .bytes(bytes, sha256: SHA256.hex(of: bytes))
    } catch {
      return .refused(error)
    }
  }
}
