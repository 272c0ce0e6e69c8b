import Foundation
import Issuing
import Ledger
import TestSupport
import Testing
import Workspace

struct RestoreTests {
  let root: TemporaryFolder
  let draft = BookingDraft(offerKey: "acme", agreementKey: "agmt-1", contentSHA256: "c1", year: 2026)
  let name = "offers/acme/bookings/BKG-2026-000001_r1_new-order"

  init() throws { root = try TemporaryFolder() }

  private var folder: String { root.path + "/" + name }

  private func issue(_ renderer: ToyRenderer = ToyRenderer(), _ disk: any Disk = RealDisk()) throws -> IssueOutcome {
    try makeIssuer(root, disk).issue(draft, at: issueTime, with: renderer)
  }

  private func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: root.path + "/" + file) }

  private func replace(_ file: String, _ text: String) throws {
    try remove(file)
    try root.write(file, text)
  }

  @Test func `files that are lost are made again and named, the others are left alone`() throws {
    _ = try issue()
    let before = try root.tree().filter { !$0.key.hasPrefix("bindery.sqlite") }
    for lost in ["/booking.pdf", "/booking.json", ""] {
      try remove(name + lost)
      let names = lost.isEmpty ? ["/booking.json", "/booking.pdf"] : [lost]
      guard case .alreadyIssued(_, let restored) = try issue() else {
        Issue.record("a lost file was issued anew")
        return
      }
      #expect(restored == names.map { folder + $0 })
      #expect(try root.tree().filter { !$0.key.hasPrefix("bindery.sqlite") } == before)
    }
  }

  @Test func `a changed file stops issuing and is named, also beside a lost one`() throws {
    _ = try issue()
    for changed in ["/booking.pdf", "/booking.json"] {
      let bytes = try root.text(name + changed)
      try replace(name + changed, bytes + " ")
      let error = IssuingError.bookingChanged(file: folder + changed)
      #expect(throws: error) { try issue() }
      #expect("\(error)".hasSuffix("remove it and run again: what is missing is made again from the ledger"))
      try remove(name + changed)
      _ = try issue()
      #expect(try root.text(name + changed) == bytes)
    }
    try remove(name + "/booking.json")
    try replace(name + "/booking.pdf", "other")
    #expect(throws: IssuingError.bookingChanged(file: folder + "/booking.pdf")) { try issue() }
    #expect(try !root.everything().contains(name + "/booking.json"))
  }

  @Test func `a file that became a link or a folder counts as changed`() throws {
    _ = try issue()
    let elsewhere = try root.write("elsewhere.pdf", "%PDF")
    try remove(name + "/booking.pdf")
    try root.link(name + "/booking.pdf", to: elsewhere)
    #expect(throws: IssuingError.bookingChanged(file: folder + "/booking.pdf")) { try issue() }
    try remove(name + "/booking.pdf")
    try root.write(name + "/booking.pdf/x", "")
    #expect(throws: IssuingError.bookingChanged(file: folder + "/booking.pdf")) { try issue() }
  }

  @Test func `earlier revisions are looked after, other agreements' are not`() throws {
    _ = try issue()
    var other = draft
    (other.offerKey, other.agreementKey) = ("bolt", "agmt-2")
    _ = try makeIssuer(root).issue(other, at: issueTime, with: ToyRenderer())
    try remove("offers/bolt/bookings/BKG-2026-000002_r1_new-order/booking.pdf")
    try remove(name + "/booking.pdf")
    var changed = draft
    changed.contentSHA256 = "c2"
    let second = try makeIssuer(root).issue(changed, at: issueTime, with: ToyRenderer(amount: "90.00"))
    #expect(second.booking.revision == 2)
    #expect(try root.text(name + "/booking.pdf") == "%PDF")
    #expect(try !root.everything().contains("offers/bolt/bookings/BKG-2026-000002_r1_new-order/booking.pdf"))
  }

  @Test func `a version that renders other bytes does not put them in their place`() throws {
    _ = try issue()
    try remove(name + "/booking.json")
    #expect(throws: IssuingError.renderingDiffers(folder: folder)) { try issue(ToyRenderer(flavour: "new")) }
    #expect(try !root.everything().contains(name + "/booking.json"))
    // Only what is missing has to be the same.
    _ = try issue()
    try remove(name + "/booking.pdf")
    _ = try issue(ToyRenderer(flavour: "new"))
    #expect(try root.text(name + "/booking.pdf") == "%PDF")
  }

  @Test func `a restoring that dies is finished by the next start`() throws {
    _ = try issue()
    let before = try root.tree().filter { !$0.key.hasPrefix("bindery.sqlite") }
    for lost in [["/booking.json", "/booking.pdf"], [""]] {
      for call in 1...12 {
        for file in lost { try remove(name + file) }
        _ = try? issue(ToyRenderer(), FaultyDisk(failingCall: call))
        _ = try issue()
        #expect(try root.tree().filter { !$0.key.hasPrefix("bindery.sqlite") } == before, "after call \(call)")
      }
    }
  }

  @Test func `reading tells the newest revision and what is damaged`() throws {
    _ = try issue()
    let workspace = WorkspaceFolder(root: root.path)
    let issued = IssuedBookings(in: workspace, ledger: try Ledger(reading: workspace), disk: RealDisk())
    #expect(try issued.newest(ofAgreement: "agmt-1")?.folder == folder)
    #expect(try issued.newest(ofAgreement: "agmt-9") == nil)
    #expect(try issued.damage(ofAgreement: "agmt-1").isEmpty)
    try remove(name + "/booking.json")
    try replace(name + "/booking.pdf", "other")
    #expect(
      try issued.damage(ofAgreement: "agmt-1") == [
        DamagedFile(path: folder + "/booking.json", kind: .missing),
        DamagedFile(path: folder + "/booking.pdf", kind: .changed),
      ])
  }

  @Test func `a folder that is in the way of a new revision is named`() throws {
    try root.write(name + "/notes.txt", "x")
    #expect(throws: IssuingError.folderTaken(folder: folder)) { try issue() }
  }
}
