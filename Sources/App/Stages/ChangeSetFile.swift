internal import ChangeSets
public import Findings
public import Offers
internal import Workspace

/// Judges a file with a StartChangeSet request that someone else wrote.
///
/// Listings and seller come from the workspace that is named, else from the nearest one above the file; without any, what depends on
/// them is not judged. Throws when the file cannot be read, or `SettingsProblem` when the workspace's files are wrong.
public func checkChangeSet(_ path: String, workspace: String?, now: Instant) throws -> [Finding] {
  let disk = RealDisk()
  guard try disk.look(at: path)?.kind == .file else { throw SettingsProblem.packetNotFound(path) }
  var surroundings = ChangeSetCheck.Surroundings(now: now)
  if let folder = try findWorkspace(startingAt: path, explicit: workspace), try disk.exists(folder.settings) {
    let settings = try WorkspaceSettings(folder: folder)
    guard !settings.findings.hasErrors else { throw SettingsProblem.findings(settings.findings) }
    surroundings.listings = settings.listings
    surroundings.seller = settings.seller
  }
  return ChangeSetCheck.findings(inFile: try disk.read(path), file: path, surroundings)
}

/// A file, not a packet's folder: what `check` takes for a change set.
public func isChangeSetFile(_ path: String) -> Bool {
  // What cannot be looked at is left to those who open packets: they say why.
  (try? RealDisk().look(at: path)?.kind) == .file && path.lowercased().hasSuffix(".json")
}
