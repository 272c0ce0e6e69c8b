internal import Digests
public import Findings
internal import JSON
public import Offers
internal import Sandbox
internal import Workspace

/// What a workspace says of the seller and its listings, read and checked.
public struct WorkspaceSettings: Sendable {
  public var seller: Seller?
  public var listings: [Listing]
  /// How much of the sandbox must be there.
  var sandbox = SandboxPolicy.bestEffort
  /// Whether an offer's change set waits until somebody has approved the offer.
  var requiresApproval = false
  /// Mistakes in these files: they are ours, not the packet's.
  public var findings: [Finding]
  /// Hash of all that was read, by file name.
  private var hashes: [String: String]
  /// The files of listings, by key.
  private var fileNames: [String: String] = [:]

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

  /// Names and hashes of the files that an offer for a listing depends on, in a stable order.
  func hashes(forListing key: String?) -> [(name: String, sha256: String)] {
    let listing = key.flatMap { fileNames[$0] }
    return ["bindery.json", listing].compactMap { name in
      name.flatMap { name in hashes[name].map { (name, $0) } }
    }
  }

  private mutating func readSeller(_ folder: WorkspaceFolder, _ disk: some Disk) throws {
    guard let json = try read("bindery.json", folder, disk) else { return }
    let problems = sellerShape.check(json, file: "bindery.json")
    findings += problems
    guard !problems.hasErrors else { return }
    seller = Seller(json)
    if json["sandbox"]?.string == "required" { sandbox = .required }
    requiresApproval = json["requireApproval"]?.bool ?? false
  }

  private mutating func readListing(_ name: String, _ folder: WorkspaceFolder, _ disk: some Disk) throws {
    guard let json = try read(name, folder, disk) else { return }
    let problems = listingShape.check(json, file: name)
    findings += problems
    guard !problems.hasErrors, let listing = Listing(json) else { return }
    if let other = fileNames[listing.key] {
      let place = json["key"]?.position ?? json.position
      let message = "key: \(listing.key) is the key of \(other) already"
      findings.append(
        Rule.listingTwice.finding(message, at: Place(file: name, line: place.line, column: place.column)))
    }
    fileNames[listing.key] = name
    listings.append(listing)
  }

  private mutating func read(_ name: String, _ folder: WorkspaceFolder, _ disk: some Disk) throws -> JSONValue? {
    let bytes = try disk.read(folder.root + "/" + name)
    hashes[name] = SHA256.hex(of: bytes)
    let (json, problems) = JSONReader.read(bytes, file: name)
    findings += problems
    return json
  }
}
