import Foundation
import Issuing
import TestSupport
import Testing
import Workspace

struct RecoveryTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  let first = BookingDraft(offerKey: "acme", agreementKey: "agmt-1", contentSHA256: "c1", year: 2026)
  let second = BookingDraft(offerKey: "bolt", agreementKey: "agmt-2", contentSHA256: "c1", year: 2026)

  /// Issues the first booking, then the second on a disk that dies at one call.
  func crash(at call: String) throws {
    _ = try makeIssuer(root).issue(first, at: issueTime, with: ToyRenderer())
    let counting = try TemporaryFolder()
    let whole = FaultyDisk()
    _ = try makeIssuer(counting).issue(first, at: issueTime, with: ToyRenderer())
    _ = try makeIssuer(counting, whole).issue(second, at: issueTime, with: ToyRenderer())
    let number = try #require(whole.log.firstIndex(of: call)) + 1
    #expect(throws: DiskError.self) {
      try makeIssuer(root, FaultyDisk(failingCall: number)).issue(second, at: issueTime, with: ToyRenderer())
    }
  }

  @Test func `death at any call: the next start ends as if nothing had happened`() throws {
    func work(_ root: TemporaryFolder, _ disk: any Disk) throws {
      let issuer = try makeIssuer(root, disk)
      _ = try issuer.issue(first, at: issueTime, with: ToyRenderer())
      _ = try issuer.issue(second, at: issueTime, with: ToyRenderer(amount: "7.00"))
    }
    let counting = FaultyDisk()
    let untouched = try TemporaryFolder()
    try work(untouched, counting)
    let expected = try tree(untouched)
    #expect(counting.log.count > 20)
    for number in 1...counting.log.count {
      let root = try TemporaryFolder()
      // Some last calls only clear up, and their failure is not worth an error.
      _ = try? work(root, FaultyDisk(failingCall: number))
      try work(root, RealDisk())
      #expect(try tree(root) == expected, "after death at call \(number), \(counting.log[number - 1])")
    }
  }

  @Test func `issued but not published: recovery publishes it and says so`() throws {
    try crash(at: "renameNoReplace")
    #expect(try root.everything().contains("offers/bolt/bookings/BKG-2026-000002_r1_new-order") == false)
    let recovered = try makeIssuer(root).recover(with: ToyRenderer())
    #expect(recovered.map(\.bookingID) == ["BKG-2026-000002"])
    #expect(try root.text("register.csv").contains("BKG-2026-000002"))
    #expect(try makeIssuer(root).recover(with: ToyRenderer()).isEmpty)
  }

  @Test func `lost or torn staging is rendered again and must give equal bytes`() throws {
    try crash(at: "renameNoReplace")
    try FileManager.default.removeItem(atPath: root.path + "/work/.issue-2/booking.pdf")
    #expect(throws: IssuingError.self) { try makeIssuer(root).recover(with: ToyRenderer(flavour: "new")) }
    #expect(try makeIssuer(root).recover(with: ToyRenderer()).count == 1)
    #expect(try root.text("offers/bolt/bookings/BKG-2026-000002_r1_new-order/booking.pdf") == "%PDF")
  }

  @Test func `whole staging is used as it is, even by a version that renders differently`() throws {
    try crash(at: "renameNoReplace")
    #expect(try makeIssuer(root).recover(with: ToyRenderer(flavour: "new")).count == 1)
  }

  @Test func `a register row torn in the middle is completed`() throws {
    try crash(at: "appendDurably")
    let torn = try root.text("register.csv")
    #expect(!torn.hasSuffix("\r\n"))
    try makeIssuer(root).recover(with: ToyRenderer())
    let whole = try root.text("register.csv")
    #expect(whole.hasPrefix(torn) && whole.hasSuffix("\r\n"))
    #expect(whole.components(separatedBy: "\r\n").count == 4)
  }

  @Test func `any other change at the register's end stops issuing`() throws {
    _ = try makeIssuer(root).issue(first, at: issueTime, with: ToyRenderer())
    _ = try makeIssuer(root).issue(second, at: issueTime, with: ToyRenderer())
    let text = try root.text("register.csv")
    let third = BookingDraft(offerKey: "acme", agreementKey: "agmt-3", contentSHA256: "c1", year: 2026)
    let changes = [
      text.replacingOccurrences(of: "BKG-2026-000002", with: "BKG-2026-000009"), text + "x", text + text,
      text.replacingOccurrences(of: "BKG-2026-000001", with: "BKG-2026-00001"),
      text.replacingOccurrences(of: "\r\n", with: "\n"), "", registerHeader + "\r\n",
    ]
    for changed in changes {
      try root.write("register.csv", changed)
      #expect(throws: IssuingError.self) { try makeIssuer(root).issue(third, at: issueTime, with: ToyRenderer()) }
      #expect(try root.text("register.csv") == changed)
    }
    try root.write("register.csv", text)
    #expect(
      try makeIssuer(root).issue(third, at: issueTime, with: ToyRenderer()).booking.bookingID == "BKG-2026-000003")
  }

  @Test func `without its ledger a register that has rows is not begun anew`() throws {
    _ = try makeIssuer(root).issue(first, at: issueTime, with: ToyRenderer())
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: root.path + "/bindery.sqlite" + suffix)
    }
    #expect(throws: IssuingError.registerChanged(path: root.path + "/register.csv", atByte: registerHeader.count + 2)) {
      try makeIssuer(root).issue(first, at: issueTime, with: ToyRenderer())
    }
  }

  @Test func `an issued folder with other bytes is never overwritten`() throws {
    try crash(at: "appendDurably")
    let path = root.path + "/offers/bolt/bookings/BKG-2026-000002_r1_new-order/extra.txt"
    try root.write("offers/bolt/bookings/BKG-2026-000002_r1_new-order/extra.txt", "x")
    #expect(throws: IssuingError.bookingChanged(file: path)) { try makeIssuer(root).recover(with: ToyRenderer()) }
  }
}

/// Every file with its text, but the ledger's own.
private func tree(_ root: TemporaryFolder) throws -> [String: String] {
  var texts: [String: String] = [:]
  for name in try root.everything() where !name.hasPrefix("bindery.sqlite") {
    texts[name] = (try? root.text(name)) ?? "a folder"
  }
  return texts
}
