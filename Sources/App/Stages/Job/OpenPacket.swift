internal import Findings
internal import JSON
internal import Offers
internal import Pipeline
internal import Workspace

extension OfferJob {
  /// Reads the packet's form; whatever is wrong with its text becomes a finding. `name` is the offer's where the form has no key.
  init(
    opening packet: String, name: String?, settings: WorkspaceSettings, now: Instant, worker: WorkerProgram,
    workspace: WorkspaceFolder, writer: WorkspaceWriter?
  ) throws {
    let files = PacketFiles(try PacketFolder(packet))
    var form: JSONValue?
    var findings: [Finding] = []
    switch files.content(of: offerFileName) {
    case .bytes(let bytes, _): (form, findings) = JSONReader.read(bytes, file: offerFileName)
    case .refused(.missing):
      findings = [Rule.offerFileMissing.finding("there is no offer.json in the packet", at: Place(file: offerFileName))]
    case .refused(let refusal): findings = [refusal.finding(of: offerFileName, at: Place(file: offerFileName))]
    }
    let folderName = lastName(of: try realPath(packet))
    let key =
      form?["key"]?.string.flatMap { SafeName($0) } ?? name.flatMap { SafeName($0) }
      ?? SafeName(slugOf: folderName)
    self.init(
      key: key.text, files: files, form: form, formFindings: findings, settings: settings, now: now, worker: worker,
      workspace: writer,
      folder: workspace, offerFolder: workspace.offer(key))
    approvals = try storedApprovals()
  }

  /// Takes over what an earlier run has made: read again only when something will be published.
  mutating func takeStoredOutputs(of record: StageRecord?) {
    for output in record?.outputs ?? [] { storedOutputs[output.path] = output.sha256 }
  }
}
