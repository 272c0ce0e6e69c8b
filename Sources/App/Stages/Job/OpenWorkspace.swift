internal import Bookings
internal import Findings
internal import Issuing
internal import Ledger
internal import Pipeline
internal import Workspace

/// Where results go and where settings come from: the same folder unless `--workspace` names one without settings.
struct WorkspaceFolders {
  let workspace: WorkspaceFolder
  let settings: WorkspaceFolder

  init(packet: String, explicit: String?, writes: Bool) throws {
    let disk = RealDisk()
    let packetPath = try Self.found(packet)
    guard try disk.look(at: packetPath)?.kind == .folder else { throw SettingsProblem.packetIsFile(packet) }
    let nearest = try findWorkspace(startingAt: packet)
    // Before a folder is made that nobody can use.
    if let explicit, nearest == nil, try !disk.exists(WorkspaceFolder(root: explicit).settings) {
      throw SettingsProblem.noSettings(workspace: explicit, packet: packet)
    }
    let named = try explicit.map { try Self.named($0, writes: writes, disk) }
    guard let workspace = named ?? nearest else { throw SettingsProblem.noWorkspace(packet: packet) }
    let hasOwn = try disk.exists(workspace.settings)
    self.workspace = workspace
    settings = hasOwn ? workspace : nearest ?? workspace
  }

  private static func found(_ packet: String) throws -> String {
    do {
      return try realPath(packet)
    } catch {
      throw error.isMissing ? SettingsProblem.packetNotFound(packet) : error
    }
  }

  /// The folder of `--workspace`; made when something will be written there.
  private static func named(_ path: String, writes: Bool, _ disk: RealDisk) throws -> WorkspaceFolder {
    if writes { try disk.makeFolders(path) }
    return WorkspaceFolder(root: try disk.exists(path) ? try realPath(path) : path)
  }
}

/// Takes the workspace's lock and finishes what a run that died has left: every start is a recovery.
func openForWriting(_ folder: WorkspaceFolder) throws -> WorkspaceWriter {
  let writer = try WorkspaceWriter(opening: folder)
  guard try writer.disk.exists(folder.ledger) else { return writer }
  let issuer = BookingIssuer(
    writer: writer, ledger: try Ledger(of: folder, disk: writer.disk), registerHeader: registerHeader)
  try issuer.recover(with: BookingDocuments(draft: nil))
  return writer
}

/// Reads a workspace's seller, listings and pipeline; throws `SettingsProblem` when they are wrong.
public func checkSettings(at folder: String) throws {
  let workspace = WorkspaceFolder(root: try realPath(folder))
  let settings = try WorkspaceSettings(folder: workspace)
  guard !settings.findings.hasErrors else { throw SettingsProblem.findings(settings.findings) }
  _ = try loadPipeline(workspace, stageCatalog)
}

/// The workspace's own pipeline, else the shipped one.
func loadPipeline(
  _ folder: WorkspaceFolder, _ catalogue: [any Stage<OfferJob>]
) throws -> PipelineFile {
  let disk = RealDisk()
  let own = try disk.exists(folder.pipeline)
  let bytes = own ? try disk.read(folder.pipeline) : Array(shippedPipeline.utf8)
  let (pipeline, findings) = PipelineFile.read(bytes, file: "pipeline.json", catalogue: catalogue)
  guard let pipeline else { throw SettingsProblem.findings(findings) }
  return pipeline
}
