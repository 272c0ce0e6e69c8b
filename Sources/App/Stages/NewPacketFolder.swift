public import Findings
internal import JSON
public import Offers
internal import Workspace

/// A packet that is to be made: where, from what, and the questions that fill in its form. Nothing is written before `write`.
public struct NewPacketFolder {
  public var questions: NewPacketQuestions
  /// Documents of the offer that is cloned and that could not be read.
  public private(set) var notCopied: [Finding] = []

  /// As it was typed.
  private let name: String
  private let path: String
  private let isThere: Bool
  private var documents: [PacketDocument] = []

  /// What is asked for on the command line.
  public struct Request {
    /// The folder to make.
    public var folder: String
    /// The key of an offer in the workspace, or a packet's folder.
    public var from: String?
    public var listing: String?
    public var workspace: String?
    public var now: Instant

    public init(folder: String, from: String? = nil, listing: String? = nil, workspace: String? = nil, now: Instant) {
      self.folder = folder
      self.from = from
      self.listing = listing
      self.workspace = workspace
      self.now = now
    }
  }

  /// Throws `NewPacketProblem`, and `SettingsProblem` where there is no workspace or its files are wrong.
  public init(_ request: Request) throws {
    name = Self.withoutSlash(request.folder)
    path = name.hasPrefix("/") ? name : try realPath(".") + "/" + name
    isThere = try Self.isEmptyFolder(path, name)
    let workspace = try Self.workspace(of: isThere ? parentPath(of: try realPath(path)) : path, request)
    let settings = try WorkspaceSettings(folder: workspace)
    guard !settings.findings.hasErrors else { throw SettingsProblem.findings(settings.findings) }
    if let key = request.listing, !settings.listings.contains(where: { $0.key == key }) {
      throw NewPacketProblem.noListing(key, known: settings.listings.map(\.key))
    }
    var surroundings = NewPacketQuestions.Surroundings(
      listings: settings.listings, seller: settings.seller, now: request.now,
      takenKeys: try Self.offerKeys(in: workspace),
      key: SafeName(slugOf: lastName(of: isThere ? try realPath(path) : path)).text)
    guard let from = request.from else {
      questions = NewPacketQuestions(surroundings, listing: request.listing)
      return
    }
    let original = try ClonedPacket(from, in: workspace)
    surroundings.takenKeys.insert(original.key)
    questions = NewPacketQuestions(surroundings, cloning: original.form)
    (documents, notCopied) = original.documents()
  }

  /// Writes the packet; gives the paths that were made, the form last.
  public func write() throws -> [String] {
    let disk = RealDisk()
    let folder = isThere ? path : parentPath(of: path) + "/." + lastName(of: path) + ".new"
    // A start that died has left it; nobody else has this name.
    if !isThere { try disk.removeTree(folder) }
    for inner in Self.folders { try disk.makeFolders(folder + "/" + inner) }
    for document in documents { try write(document.bytes, to: folder + "/" + document.path, disk) }
    try write(Array(questions.packetText.utf8), to: folder + "/" + offerFileName, disk)
    if !isThere {
      try disk.renameNoReplace(folder, to: path)
      try disk.syncFolder(parentPath(of: path))
    }
    let made = Self.folders.map { $0 + "/" } + documents.map(\.path) + [offerFileName]
    return made.map { name + "/" + $0 }
  }

  /// Files that the form names and that are not in the packet yet, with the packet's folder.
  public var missingDocuments: [String] {
    let copied = Set(documents.map { Array($0.path.utf8) })
    return questions.documents.filter { !copied.contains(Array($0.utf8)) }.map { name + "/" + $0 }
  }

  private static let folders = ["eula", "reseller", "evidence"]

  private func write(_ bytes: [UInt8], to file: String, _ disk: RealDisk) throws {
    try disk.makeFolders(parentPath(of: file))
    try disk.createFile(file, bytes, .editable)
    try disk.syncFolder(parentPath(of: file))
  }
}

extension NewPacketFolder {
  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Whether the folder is there already, and empty.
  private static func isEmptyFolder(_ path: String, _ name: String) throws -> Bool {
    let disk = RealDisk()
    guard try disk.exists(path) else { return false }
    let found = try realPath(path)
    guard try disk.look(at: found)?.kind == .folder, try disk.list(found).isEmpty else {
      throw NewPacketProblem.taken(name)
    }
    return true
  }

  private static func workspace(of path: String, _ request: Request) throws -> WorkspaceFolder {
    let disk = RealDisk()
    var folder = path
    while try !disk.exists(folder), folder != "/" { folder = parentPath(of: folder) }
    let own = WorkspaceFolder(root: try realPath(folder))
    let hasOwn = try disk.exists(own.settings)
    let nearest = hasOwn ? own : try findWorkspace(startingAt: folder)
    let named = try request.workspace.map { WorkspaceFolder(root: try realPath($0)) }
    guard let workspace = named ?? nearest, try disk.exists(workspace.settings) else {
      throw SettingsProblem.noWorkspace(packet: request.folder)
    }
    return workspace
  }

  private static func offerKeys(in workspace: WorkspaceFolder) throws -> Set<String> {
    let disk = RealDisk()
    guard try disk.exists(workspace.offers) else { return [] }
    return Set(try disk.list(workspace.offers).map(\.name))
  }
}

/// Why no packet can be made here.
public enum NewPacketProblem: Error, CustomStringConvertible {
  case taken(String)
  case noListing(String, known: [String])
  /// The form that is to be cloned cannot be read.
  case brokenForm(String, [Finding])

  public var description: String {
    switch self {
    case .taken(let folder): "\(folder) is there and not an empty folder; name a new one"
    case .noListing(let key, let known):
      "no listing \(key)"
        + (nearest(to: key, among: known).map { "; did you mean \($0)?" } ?? "; known: \(known.joined(separator: ", "))")
    case .brokenForm(let packet, _): "the form of \(packet) cannot be read; correct it first"
    }
  }
}

/// A file that the packet that is cloned has.
private struct PacketDocument {
  let path: String
  let bytes: [UInt8]
}

/// The packet that a new one is made from.
private struct ClonedPacket {
  let form: JSONValue
  let key: String
  private let files: PacketFiles

  /// `offer` is a packet's folder, or the key of an offer in the workspace.
  init(_ offer: String, in workspace: WorkspaceFolder) throws {
    let disk = RealDisk()
    var folder = offer
    if try !disk.exists(folder + "/" + offerFileName) {
      guard let key = SafeName(offer) else { throw SettingsProblem.offerNotFound(offer) }
      folder = workspace.offer(key).current + "/packet"
      guard try disk.exists(folder + "/" + offerFileName) else { throw SettingsProblem.offerNotFound(offer) }
    }
    files = PacketFiles(try PacketFolder(folder))
    let bytes = files.bytes(of: offerFileName) ?? []
    let (form, findings) = JSONReader.read(bytes, file: offerFileName)
    guard let form, form.members != nil else { throw NewPacketProblem.brokenForm(offer, findings) }
    self.form = form
    let place = try realPath(folder)
    key = form["key"]?.string ?? SafeName(slugOf: lastName(of: place)).text
  }

  /// The documents that the form names, and what was refused of them.
  func documents() -> (files: [PacketDocument], refused: [Finding]) {
    var found: [PacketDocument] = []
    var refused: [Finding] = []
    for path in documentPaths(inForm: form) where path != offerFileName {
      switch files.content(of: path) {
      case .bytes(let bytes, _): found.append(PacketDocument(path: path, bytes: bytes))
      case .refused(let refusal): refused.append(refusal.finding(of: path, at: Place(file: path)))
      }
    }
    return (found, refused)
  }
}
