internal import Digests
public import Findings
internal import JSON
public import Offers
internal import Workspace

/// What a workspace says of the seller and its listings, read and checked.
public struct WorkspaceSettings: Sendable {
  public var seller: Seller?
  public var listings: [Listing]
  /// Mistakes in these files: they are ours, not the packet's.
  public var findings: [Finding]
  /// Hash of all that was read, by file name.
  var hashes: [String: String]

  /// Reads `bindery.json` and `listings/*.json` in a folder.
  init(folder: WorkspaceFolder, disk: some Disk = RealDisk()) throws {
    (seller, listings, findings, hashes) = (nil, [], [], [:])
    try readSeller(folder, disk)
    guard try disk.exists(folder.listings) else { return }
    for entry in try disk.list(folder.listings) where entry.kind == .file && entry.name.hasSuffix(".json") {
      try readListing("listings/" + entry.name, folder, disk)
    }
    listings.sort { $0.key < $1.key }
  }

  private mutating func readSeller(_ folder: WorkspaceFolder, _ disk: some Disk) throws {
    guard let json = try read("bindery.json", folder, disk) else { return }
    let problems = sellerShape.check(json, file: "bindery.json")
    findings += problems
    if !problems.hasErrors { seller = Seller(json) }
  }

  private mutating func readListing(_ name: String, _ folder: WorkspaceFolder, _ disk: some Disk) throws {
    guard let json = try read(name, folder, disk) else { return }
    let problems = listingShape.check(json, file: name)
    findings += problems
    if !problems.hasErrors, let listing = Listing(json) { listings.append(listing) }
  }

  private mutating func read(_ name: String, _ folder: WorkspaceFolder, _ disk: some Disk) throws -> JSONValue? {
    let bytes = try disk.read(folder.root + "/" + name)
    hashes[name] = SHA256.hex(of: bytes)
    let (json, problems) = JSONReader.read(bytes, file: name)
    findings += problems
    return json
  }
}
