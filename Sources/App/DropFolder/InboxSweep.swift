internal import Findings
internal import JSON
package import Workspace

/// The drop folder: takes what lies in `inbox/` by renaming it, has it processed, and leaves it in `done/`, or in `quarantine/`
/// with reasons. Every entry is always in exactly one place, whole, and nothing is ever deleted.
///
/// One synchronous step over a `Disk`, so that faults can be simulated; it starts nothing and sleeps nowhere.
package struct InboxSweep {
  /// How often processing may die (a crash, a timeout) before the entry is quarantined.
  private static let mostAttempts = 3

  private let folder: WorkspaceFolder
  private let disk: any Disk

  package init(_ folder: WorkspaceFolder, disk: any Disk = RealDisk()) {
    self.folder = folder
    self.disk = disk
  }

  /// Takes every entry once, in the order of names; `process` gets the claimed entry. What `process` throws is our fault and not
  /// the entry's: the entry stays claimed, the next sweep tries again, and the sweep goes on.
  package func run(_ process: (_ packet: String) throws -> DropVerdict) throws -> [DropOutcome] {
    // A second watcher would take this one's claimed jobs for those of a dead one.
    guard let lock = try disk.tryLock(folder.root + "/.watch") else { throw WorkspaceError.locked(folder.root) }
    defer { withExtendedLifetime(lock) {} }
    for path in [folder.inbox, folder.work] { try disk.makeFolders(path) }
    let resumed = try disk.list(folder.work).filter { $0.name.hasPrefix(jobPrefix) }.map { entry in
      try attempt(ClaimedJob(path: folder.work + "/" + entry.name), process)
    }
    let taken = try disk.list(folder.inbox).filter { !$0.name.hasPrefix(".") }.map { try take($0, process) }
    return (resumed + taken).compactMap { $0 }
  }

  /// An entry that cannot be moved stays where it is, and is told each time.
  private func take(_ entry: FolderEntry, _ process: (String) throws -> DropVerdict) throws -> DropOutcome? {
    guard entry.isUTF8 else {
      return DropOutcome(name: entry.name, result: .left, summary: "its name is not UTF-8; rename it")
    }
    let job: ClaimedJob
    do throws(DiskError) {
      job = try claim(entry.name)
    } catch {
      return DropOutcome(name: entry.name, result: .left, summary: "\(error)")
    }
    return try attempt(job, process)
  }

  /// Moves an entry out of the inbox in one step; from then on nobody else takes it.
  private func claim(_ name: String) throws(DiskError) -> ClaimedJob {
    let job = ClaimedJob(path: try freeName(in: folder.work, jobPrefix + slug(name)))
    try disk.makeFolder(job.path)
    try disk.makeFolder(job.entries)
    do throws(DiskError) {
      try disk.renameNoReplace(folder.inbox + "/" + name, to: job.entries + "/" + name)
    } catch {
      try disk.removeTree(job.path)
      throw error
    }
    for path in [job.entries, job.path, folder.work, folder.inbox] { try disk.syncFolder(path) }
    return job
  }

  /// Processes a claimed entry; nil for the remains of a claim that died before it took anything.
  private func attempt(_ job: ClaimedJob, _ process: (String) throws -> DropVerdict) throws -> DropOutcome? {
    guard try disk.exists(job.entries), let name = try disk.list(job.entries).first?.name else {
      try disk.removeTree(job.path)
      return nil
    }
    let packet = job.entries + "/" + name
    guard try disk.look(at: packet)?.kind == .folder else { return try close(job, name, notAPacket(name)) }
    let attempts = try disk.list(job.path).count { $0.name.hasPrefix(attemptPrefix) }
    guard attempts < Self.mostAttempts else { return try close(job, name, gaveUp(name, after: attempts)) }
    let mark = job.path + "/\(attemptPrefix)\(attempts + 1)"
    try disk.createFile(mark, [], .editable)
    do {
      let verdict = try process(packet)
      return try close(job, name, verdict)
    } catch {
      try disk.unlink(mark)
      return DropOutcome(name: name, result: .failed, summary: "\(error); it is tried again next time")
    }
  }

  /// Moves the whole job, with its reasons, to where it stays: in one step.
  private func close(_ job: ClaimedJob, _ name: String, _ verdict: DropVerdict) throws -> DropOutcome {
    let parent = folder.root + (verdict.succeeded ? "/done" : "/quarantine")
    try disk.makeFolders(parent)
    if !verdict.succeeded { try leaveReasons(verdict, in: job) }
    for mark in try disk.list(job.path) where mark.name.hasPrefix(attemptPrefix) {
      try disk.unlink(job.path + "/" + mark.name)
    }
    try disk.syncFolder(job.path)
    let place = try freeName(in: parent, slug(name))
    try disk.renameNoReplace(job.path, to: place)
    for path in [parent, folder.work] { try disk.syncFolder(path) }
    return DropOutcome(
      name: name, result: verdict.succeeded ? .done : .quarantined, summary: verdict.summary,
      place: String(place.dropFirst(folder.root.count + 1)))
  }

  private func leaveReasons(_ verdict: DropVerdict, in job: ClaimedJob) throws {
    var files = [("reason.txt", Array(verdict.report.utf8)), ("findings.json", Array(verdict.findings.utf8))]
    if let review = verdict.review { files.append(("review.html", review)) }
    for (file, bytes) in files {
      try disk.removeTree(job.path + "/" + file)
      try disk.createFile(job.path + "/" + file, bytes, .editable)
    }
  }

  /// A name that nothing has: `acme`, `acme-2`, `acme-3` ...
  private func freeName(in parent: String, _ name: String) throws(DiskError) -> String {
    var path = parent + "/" + name
    var number = 2
    while try disk.exists(path) {
      path = "\(parent)/\(name)-\(number)"
      number += 1
    }
    return path
  }
}

/// A claimed entry: `work/job-NAME/dropped/ENTRY`, with marks of attempts beside it.
private struct ClaimedJob {
  let path: String
  var entries: String { path + "/dropped" }
}

private let jobPrefix = "job-"
private let attemptPrefix = ".attempt-"

private func notAPacket(_ name: String) -> DropVerdict {
  DropVerdict(Rule.dropNotAPacket.finding("\(name) is not a folder", at: Place(file: name)))
}

private func gaveUp(_ name: String, after attempts: Int) -> DropVerdict {
  DropVerdict(
    Rule.dropGaveUp.finding("\(name): processing ended \(attempts) times without a result", at: Place(file: name)))
}

extension DropVerdict {
  fileprivate init(_ finding: Finding) {
    self.init(
      succeeded: false, summary: finding.message, report: FindingText(colors: false).text(finding),
      findings: JSONValue.list([finding.json]).sortedPretty)
  }
}
