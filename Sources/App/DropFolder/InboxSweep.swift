internal import Findings
internal import JSON
package import Workspace

/// What became of one packet that was dropped, as its pipeline says.
public struct DropVerdict: Sendable {
  public var succeeded: Bool
  /// One line.
  public var summary: String
  /// The reasons in full, for `reason.txt`.
  public var report: String
  /// The same for programs, for `findings.json`.
  public var findings: String

  public init(succeeded: Bool, summary: String, report: String, findings: String) {
    self.succeeded = succeeded
    self.summary = summary
    self.report = report
    self.findings = findings
  }
}

/// What happened to one entry of the inbox.
public struct DropOutcome: Sendable, Equatable {
  public var name: String
  public var isQuarantined: Bool
  public var summary: String
  /// The folder in quarantine, or nil.
  public var quarantine: String?
}

/// The drop folder: takes what lies in `inbox/` by renaming it, has it processed, and leaves documents or a quarantine with
/// reasons. Every entry is always in exactly one place.
///
/// One synchronous step over a `Disk`, so that faults can be simulated; it starts nothing and sleeps nowhere.
package struct InboxSweep {
  private let folder: WorkspaceFolder
  private let disk: any Disk

  package init(_ folder: WorkspaceFolder, disk: any Disk = RealDisk()) {
    self.folder = folder
    self.disk = disk
  }

  /// Takes every entry once, in the order of names; `process` gets the claimed folder.
  package func run(_ process: (_ packet: String) throws -> DropVerdict) throws -> [DropOutcome] {
    try disk.makeFolders(folder.inbox)
    try disk.makeFolders(folder.work)
    // A second watcher would take this one's claimed jobs for those of a dead one.
    guard let lock = try disk.tryLock(folder.root + "/.watch") else { throw WorkspaceError.locked(folder.root) }
    defer { withExtendedLifetime(lock) {} }
    var outcomes = try resumeClaimed(process)
    for entry in try disk.list(folder.inbox) where !entry.name.hasPrefix(".") {
      guard entry.isUTF8 else {
        outcomes.append(Self.unreadableName(entry.name))
        continue
      }
      let job = try claim(entry.name)
      outcomes.append(try finish(job, entry.name, process))
    }
    return outcomes
  }

  /// Jobs that were claimed by a run that died: processing is repeatable, so they are simply done again.
  private func resumeClaimed(_ process: (String) throws -> DropVerdict) throws -> [DropOutcome] {
    try disk.list(folder.work).filter { $0.name.hasPrefix(jobPrefix) }.map { job in
      let path = folder.work + "/" + job.name
      guard let entry = try disk.list(path).first else {
        try disk.removeTree(path)
        return nil
      }
      return try finish(path, entry.name, process)
    }.compactMap { $0 }
  }

  /// Moves an entry out of the inbox in one step; from then on nobody else takes it.
  private func claim(_ name: String) throws -> String {
    let job = try freshFolder(in: folder.work, name: jobPrefix + slug(name))
    try disk.renameNoReplace(folder.inbox + "/" + name, to: job + "/" + name)
    try disk.syncFolder(job)
    try disk.syncFolder(folder.inbox)
    return job
  }

  private func finish(
    _ job: String, _ name: String, _ process: (String) throws -> DropVerdict
  ) throws -> DropOutcome {
    let packet = job + "/" + name
    guard try disk.look(at: packet)?.kind == .folder else {
      return try quarantine(job, name, Self.notAPacket(name))
    }
    let verdict = try process(packet)
    guard verdict.succeeded else { return try quarantine(job, name, verdict) }
    // Its revision holds the inputs byte for byte.
    try disk.removeTree(job)
    try disk.syncFolder(folder.work)
    return DropOutcome(name: name, isQuarantined: false, summary: verdict.summary, quarantine: nil)
  }

  private func quarantine(_ job: String, _ name: String, _ verdict: DropVerdict) throws -> DropOutcome {
    try disk.makeFolders(folder.quarantine)
    let place = try freshFolder(in: folder.quarantine, name: slug(name))
    try disk.createFile(place + "/reason.txt", Array(verdict.report.utf8), .editable)
    try disk.createFile(place + "/findings.json", Array(verdict.findings.utf8), .editable)
    try disk.renameNoReplace(job + "/" + name, to: place + "/" + name)
    try disk.syncFolder(place)
    try disk.syncFolder(folder.quarantine)
    try disk.removeTree(job)
    return DropOutcome(
      name: name, isQuarantined: true, summary: verdict.summary, quarantine: "quarantine/" + lastName(of: place))
  }

  /// A folder that did not exist: `acme`, `acme-2`, `acme-3` ...
  private func freshFolder(in parent: String, name: String) throws -> String {
    var path = parent + "/" + name
    var number = 2
    while try disk.exists(path) {
      path = "\(parent)/\(name)-\(number)"
      number += 1
    }
    try disk.makeFolder(path)
    try disk.syncFolder(parent)
    return path
  }

  /// A name that is not UTF-8 can be shown, but not opened: the entry stays where it is and is told each time.
  private static func unreadableName(_ name: String) -> DropOutcome {
    DropOutcome(
      name: name, isQuarantined: true, summary: "its name is not UTF-8; rename it", quarantine: "inbox (left there)")
  }

  private static func notAPacket(_ name: String) -> DropVerdict {
    let finding = Rule.dropNotAPacket.finding("\(name) is not a folder", at: Place(file: name))
    return DropVerdict(
      succeeded: false, summary: finding.message, report: FindingText(colors: false).text(finding),
      findings: JSONValue.list([finding.json]).sortedPretty)
  }
}

/// Claimed entries lie in `work/job-NAME/`.
private let jobPrefix = "job-"
