internal import ChangeSets
internal import Findings
internal import JSON
public import Offers
internal import Workspace

/// What `bindery cancel` gives: the request that withdraws an offer's authorization, or why there is none.
public enum OfferWithdrawal: Sendable {
  /// The request's text, with what to know before it is sent.
  case request(String, warnings: [String])
  case refused(reason: String, steps: [String])
}

/// How an offer is withdrawn. `offer` is its key in the workspace, or a packet's folder; facts that were stored later count.
///
/// Throws `SettingsProblem` where there is no such offer.
public func withdrawOffer(
  _ offer: String, workspace: String?, partnerHasCancelled: Bool, now: Instant, worker: WorkerProgram
) throws -> OfferWithdrawal {
  let run = try PacketRun(
    request(forOffer: offer, workspace: workspace, now: now, writes: false, worker: worker))
  guard let form = try run.job.formWithStoredFacts().flatMap(OfferForm.init) else {
    throw SettingsProblem.offerNotFound(offer)
  }
  let situation = Withdrawal.Situation(form, key: run.job.key, partnerHasCancelled: partnerHasCancelled)
  switch Withdrawal(of: situation, now: now) {
  case .request(let request, let warnings): return .request(request.pretty, warnings: warnings)
  case .refused(let refusal): return .refused(reason: refusal.reason, steps: refusal.steps)
  }
}

/// Opens a packet that is named by its path, or by its offer's key in the workspace; `SettingsProblem` where there is none.
func request(
  forOffer offer: String, workspace: String?, now: Instant, writes: Bool, worker: WorkerProgram
) throws -> PacketRun.Request {
  let disk = RealDisk()
  var request = PacketRun.Request(packet: offer, workspace: workspace, now: now, writes: writes, worker: worker)
  if try disk.exists(offer + "/" + offerFileName) { return request }
  guard let key = SafeName(offer) else { throw SettingsProblem.offerNotFound(offer) }
  // Somebody who stands in a workspace means that one, whatever lies above it.
  let own = WorkspaceFolder(root: try realPath("."))
  let isInOwn = try workspace == nil && disk.exists(own.settings)
  let folder = try isInOwn ? own : findWorkspace(startingAt: ".", explicit: workspace) ?? own
  request.packet = folder.offer(key).current + "/packet"
  request.key = key.text
  guard try disk.exists(request.packet + "/" + offerFileName) else { throw SettingsProblem.offerNotFound(offer) }
  return request
}

extension OfferJob {
  /// The form with the typed facts that are stored for this offer and that the form itself does not have.
  func formWithStoredFacts() throws -> JSONValue? {
    guard var form else { return nil }
    for name in try folder.factNames() {
      let fact = JSONReader.read(try disk.read(folder.facts + "/" + name), file: name).value
      guard fact?["offer"]?.string == key, let kind = fact?["kind"]?.string, form.present(kind) == nil,
        TypedFacts.sections.contains(kind), let value = fact?["fact"]
      else { continue }
      form = form.merging(JSONValue(.object([.init(key: kind, value: value)])))
    }
    return form
  }
}
