internal import Findings
internal import JSON
public import Offers
internal import Pipeline
internal import Workspace

/// Why an offer was not approved.
public enum ApprovalProblem: Error, Sendable, CustomStringConvertible {
  case nameless
  case mistakes(Int)

  public var description: String {
    switch self {
    case .nameless: "--by: say who approves, in a line of at most 100 characters"
    case .mistakes(let count):
      "the offer has \(count) \(count == 1 ? "error" : "errors"); correct them first: bindery check says which"
    }
  }
}

/// Stores that `name` approves an offer as it is now, and says so on its review page. `offer` is its key in the workspace, or a
/// packet's folder.
///
/// Throws `ApprovalProblem`, and `SettingsProblem` where there is no such offer.
public func approveOffer(
  _ offer: String, by name: String, workspace: String?, now: Instant, worker: WorkerProgram
) throws -> (approval: Approval, key: String) {
  let name = name.split(separator: " ").joined(separator: " ")
  guard !name.isEmpty, name.count <= 100, !name.unicodeScalars.contains(where: isUnprintable) else {
    throw ApprovalProblem.nameless
  }
  var request = try request(forOffer: offer, workspace: workspace, now: now, writes: true, worker: worker)
  let (approval, job) = try approve(request, by: name)
  // The page tells of what was published, whichever folder was named; the first run has given the lock back.
  request.packet = job.offerFolder.current + "/packet"
  request.key = job.key
  if try job.disk.exists(request.packet) { try PacketRun(request).renewReview() }
  return (approval, job.key)
}

private func approve(_ request: PacketRun.Request, by name: String) throws -> (Approval, OfferJob) {
  let run = try PacketRun(request)
  let outcome = try run.run(dryRun: true)
  let errors = outcome.findings.count(of: .error)
  guard errors == 0 else { throw ApprovalProblem.mistakes(errors) }
  let approval = Approval(by: name, at: request.now, contentSHA256: run.job.approvableContent)
  try run.job.store(approval)
  return (approval, outcome.job)
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  terminalSafe(String(scalar)) != String(scalar)
}
