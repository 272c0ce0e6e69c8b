internal import Workspace

/// Writes a workspace to edit, with an example packet; files that are there already stay. Gives the paths it wrote.
public func makeWorkspace(at folder: String) throws -> [String] {
  let disk = RealDisk()
  var files: [(path: String, bytes: [UInt8])] = [
    ("bindery.json", Array(SoundPacket.seller.utf8)),
    ("listings/sentinel.json", Array(SoundPacket.listing.utf8)),
    ("packets/example/offer.json", Array(SoundPacket.form.utf8)),
  ]
  files += SoundPacket.files.sorted { $0.key < $1.key }.map { ("packets/example/" + $0.key, $0.value) }
  try disk.makeFolders(folder + "/inbox")
  var made: [String] = []
  for file in files {
    let path = folder + "/" + file.path
    guard try !disk.exists(path) else { continue }
    try disk.makeFolders(parentPath(of: path))
    try disk.createFile(path, file.bytes, .editable)
    made.append(path)
  }
  return made
}
