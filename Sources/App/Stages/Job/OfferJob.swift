internal import Digests
public import Findings
public import JSON
public import Offers
internal import Pipeline
internal import Sandbox
internal import Workspace

/// One packet's way through the pipeline: what was read, what earlier stages made, and where it will be published.
///
/// The room Stages holds a file a stage; it alone knows all the rooms below, and hands typed values from one to the next.
public struct OfferJob {
  /// The offer's name in the workspace.
  public let key: String
  public let files: PacketFiles
  /// `offer.json` as JSON; nil where its text is broken.
  public let form: JSONValue?
  /// What was wrong with the text of `offer.json`.
  public let formFindings: [Finding]
  public let settings: WorkspaceSettings
  public let now: Instant
  /// Who opens the packet's documents.
  let worker: WorkerProgram
  /// How the last worker of this run was confined; nil where no document was opened.
  var posture: Posture?
  /// The right to write; nil for `check` and `plan`.
  var workspace: WorkspaceWriter?
  let folder: WorkspaceFolder
  /// What everything below the workspace is read through.
  var disk: any Disk { workspace?.disk ?? RealDisk() }
  let offerFolder: OfferFolder
  let published: PublishedFiles

  /// The form without facts, as text, hashed: what the resale authorization was made from.
  public let termsSHA256: String

  /// The checked form; nil while a finding of severity error stands against it.
  public internal(set) var offer: OfferForm?
  /// The consolidated EULA, for the buyer alone.
  public internal(set) var eula: BoundDocument<Buyer>?
  /// The reseller agreement with the quotes, for the partner alone.
  public internal(set) var resellerDocument: BoundDocument<Reseller>?
  /// Workers that have bound a document and now draw it, by its path.
  var drawing: [String: WorkingPair] = [:]
  /// First pages that are being drawn for the review, by the path of the bound document.
  var pictures: [String: PicturesOfBound] = [:]
  /// Those of earlier runs, once somebody has asked for them.
  var knownPictures: KnownPictures?
  /// Those that the review shows, by the hash of their document.
  var shownPictures: [String: [[UInt8]?]] = [:]
  /// Whether this run is meant to publish.
  var publishes = false
  /// What it will publish as it came.
  var draft: RevisionDraft?
  /// The published revision's number and folder.
  var revision: PacketRevision?
  /// How `pipeline.json` has the AWS request made.
  var requestParameters: JSONValue = [:]
  /// Every stored approval, the latest last.
  var approvals: [Approval] = []
  /// Absolute path of the review page, where there is one.
  var review: String?
  /// The review page of a packet with mistakes, for those who keep it themselves.
  public internal(set) var attemptPage: [UInt8]?
  /// What became of the booking.
  public internal(set) var booking: BookingReport?

  /// Everything made so far, by path, and the stages' records for the lock file.
  var outputs: [String: [UInt8]] = [:]
  /// Hashes of outputs that an earlier run made and that still hold, by path.
  var storedOutputs: [String: String] = [:]
  var records: [String: StageRecord] = [:]
  var findings: [Finding] = []
  var pipelineDigest = ""

  init(
    key: String, files: PacketFiles, form: JSONValue?, formFindings: [Finding], settings: WorkspaceSettings,
    now: Instant, worker: WorkerProgram, workspace: WorkspaceWriter?, folder: WorkspaceFolder, offerFolder: OfferFolder
  ) {
    self.key = key
    self.files = files
    self.form = form
    self.formFindings = formFindings
    self.settings = settings
    self.now = now
    self.worker = worker
    self.workspace = workspace
    self.folder = folder
    self.offerFolder = offerFolder
    published = PublishedFiles(workspace?.disk ?? RealDisk())
    termsSHA256 = form.map(Self.termsHash) ?? ""
    offer = form.flatMap(OfferForm.init)
  }

  /// Hash of the form without the sections of typed facts: adding a fact changes no terms.
  static func termsHash(of form: JSONValue) -> String {
    let terms = (form.members ?? []).filter { !TypedFacts.sections.contains($0.key) }
    return SHA256.hex(of: JSONValue(.object(terms)).canonical)
  }
}

/// What the report says of a booking.
public struct BookingReport: Sendable, Equatable {
  public var bookingID: String
  public var revision: Int
  /// `BOOKABLE` or `PROVISIONAL`.
  public var state: String
  /// The answer in one line: what to book, when.
  public var answer: String
  public var isNew: Bool
  /// Absolute path of its folder.
  public var folder: String
  /// Checks of the gate that did not pass, a line each.
  public var concerns: [String]
  /// Files of it that had been lost and were made again: absolute paths.
  public var restored: [String] = []

  public var isBookable: Bool { state == "BOOKABLE" }
}
