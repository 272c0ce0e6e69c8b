public import Findings

/// Why no packet can be run: the workspace's own files are wrong.
public enum SettingsProblem: Error, CustomStringConvertible {
  case noWorkspace(packet: String)
  /// A folder was named, and it has no settings, nor is there a workspace above the packet that has.
  case noSettings(workspace: String, packet: String)
  case findings([Finding])
  case packetNotFound(String)
  case packetIsFile(String)
  case offerNotFound(String)

  public var description: String {
    switch self {
    case .noWorkspace(let packet):
      "no bindery.json above \(packet): make a workspace with bindery init, or name one with --workspace"
    case .noSettings(let workspace, let packet):
      "no bindery.json in \(workspace), nor above \(packet): make it a workspace with bindery init \(workspace)"
    case .findings: "the workspace's settings have mistakes"
    case .packetNotFound(let path): "there is no folder \(path)"
    case .offerNotFound(let name):
      "there is no offer \(name) in the workspace, nor a packet in a folder of that name; run its packet first: bindery run PACKET"
    case .packetIsFile(let path): "\(path) is a file; a packet is a folder with offer.json and the files it names"
    }
  }
}
