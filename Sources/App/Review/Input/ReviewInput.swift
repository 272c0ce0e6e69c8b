package import Findings
package import JSON
package import Offers

/// Everything that a review tells: what was read and found, never more than one packet.
///
/// The room Review makes the page that a person reads before an offer is created, and gets when its packet fails. It reads no
/// file, asks no clock and writes nothing: the same input gives the same bytes.
package struct ReviewInput: Sendable {
  /// The offer's name in the workspace.
  package var key: String
  /// `offer.json` as it was read, with its places and its mistakes; nil where its text is broken.
  package var form: JSONValue?
  /// The form's name in findings.
  package var formFile = "offer.json"
  package var findings: [Finding] = []
  /// The listing that the form names, where there is one.
  package var listing: Listing?
  package var seller: Seller?
  package var buyer = ReviewDocuments<Buyer>()
  package var reseller = ReviewDocuments<Reseller>()
  package var limits = ReviewLimits()
  /// What has happened to the offer, where more is known than the form says; nil takes the form's own facts.
  package var facts: TypedFacts?
  /// The revision of the packet that is shown; nil while nothing is published.
  package var revision: Int?
  /// What was published before, to tell what has changed.
  package var previous: PreviousRevision?
  /// What the AWS request looks like, where it was made.
  package var changeSet: ReviewChangeSet?
  package var approval = ApprovalState()
  /// The newest booking in a few words: `BKG-2026-000123, revision 1, BOOKABLE`; nil before.
  package var booking: String?
  /// What has to be done and by whom; nil derives it from the form and its facts.
  package var steps: [ReviewStep]?
  /// The present: when the page is made.
  package var made: Instant
  /// Name and version of the tool.
  package var tool: String

  package init(key: String, form: JSONValue?, findings: [Finding] = [], made: Instant, tool: String = "bindery") {
    self.key = key
    self.form = form
    self.findings = findings
    self.made = made
    self.tool = tool
  }
}

/// What AWS Marketplace and the form allow.
package struct ReviewLimits: Sendable, Equatable {
  package var eulaFiles: Int
  /// Of all files of the EULA together.
  package var eulaBytes: Int
  /// From here on a warning is due.
  package var eulaBytesNear: Int

  /// Source: partner offer form, End user licensing agreements: five files, TXT or PDF, 6 MB in all.
  package init(eulaFiles: Int = 5, eulaBytes: Int = 6_291_456, eulaBytesNear: Int = 6_000_000) {
    self.eulaFiles = eulaFiles
    self.eulaBytes = eulaBytes
    self.eulaBytesNear = eulaBytesNear
  }
}

/// The revision of the packet before the one that is shown.
package struct PreviousRevision: Sendable {
  package var number: Int
  package var form: JSONValue
  /// SHA-256 of the files that the form names, by path.
  package var files: [String: String]

  package init(number: Int, form: JSONValue, files: [String: String]) {
    self.number = number
    self.form = form
    self.files = files
  }
}

/// The request that makes the resale authorization.
package struct ReviewChangeSet: Sendable, Equatable {
  /// Below the workspace, or as a person has to name it.
  package var path: String
  /// The request also releases the authorization: then nothing can be changed any more.
  package var releases: Bool
  /// Documents to upload before the request is sent: path in the revision and the address AWS copies it from.
  package var uploads: [Upload]

  package struct Upload: Sendable, Equatable {
    package var path: String
    package var url: String

    package init(path: String, url: String) {
      self.path = path
      self.url = url
    }
  }

  package init(path: String, releases: Bool = false, uploads: [Upload] = []) {
    self.path = path
    self.releases = releases
    self.uploads = uploads
  }
}
