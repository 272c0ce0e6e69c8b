import Foundation
import Ledger
import TestSupport
import Testing
import Workspace

struct LedgerTests {
  let root: TemporaryFolder
  let ledger: Ledger

  init() throws {
    root = try TemporaryFolder()
    ledger = try Ledger(of: WorkspaceFolder(root: root.path))
  }

  func row(_ sequence: Int, number: Int = 1, revision: Int = 1, agreement: String = "agmt-1") -> BookingRow {
    BookingRow(
      sequence: sequence, bookingNumber: number, bookingID: "BKG-2026-00000\(number)", revision: revision,
      offerKey: "acme", agreementKey: agreement, contentSHA256: "c\(sequence)", model: "{\"é\":\"\u{1F600}\"}",
      jsonSHA256: "j", folder: "BKG-2026-00000\(number)_r\(revision)", files: ["a.pdf": "1", "a.json": "2"],
      registerLine: "\(sequence),\"x, y\"", registerEnd: sequence * 10, issuedAt: 1_795_000_000)
  }

  @Test func `an empty ledger has no rows and the number 0`() throws {
    #expect(try ledger.read { try $0.lastRow() } == nil)
    #expect(try ledger.read { try $0.highestBookingNumber() } == 0)
    #expect(try ledger.read { try $0.unpublished() } == [])
  }

  @Test func `rows come back as they were written, also after closing`() throws {
    try ledger.transaction { try $0.insert(row(1)) }
    let again = try Ledger(of: WorkspaceFolder(root: root.path))
    #expect(try again.read { try $0.lastRow() } == row(1))
  }

  @Test func `answers what issuing asks`() throws {
    try ledger.transaction {
      try $0.insert(row(1))
      try $0.insert(row(2, number: 2, agreement: "agmt-2"))
      try $0.insert(row(3, revision: 2))
      try $0.markPublished(sequence: 1)
    }
    #expect(try ledger.read { try $0.lastRevision(ofAgreement: "agmt-1")?.sequence } == 3)
    #expect(try ledger.read { try $0.lastRevision(ofAgreement: "agmt-9") } == nil)
    #expect(try ledger.read { try $0.highestBookingNumber() } == 2)
    #expect(try ledger.read { try $0.lastRow()?.sequence } == 3)
    #expect(try ledger.read { try $0.unpublished().map(\.sequence) } == [2, 3])
    #expect(try ledger.read { try $0.bookings(ofOffer: "acme").map(\.sequence) } == [1, 2, 3])
    #expect(try ledger.read { try $0.row(sequence: 1)?.isPublished } == true)
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try ledger.transaction {
        try $0.insert(row(1))
        throw Stop()
      }
    }
    #expect(try ledger.read { try $0.lastRow() } == nil)
    try ledger.transaction { try $0.insert(row(1)) }
  }

  @Test func `the same revision cannot be written twice`() throws {
    try ledger.transaction { try $0.insert(row(1)) }
    #expect(throws: LedgerError.self) { try ledger.transaction { try $0.insert(row(2)) } }
    #expect(try ledger.read { try $0.allRows().count } == 1)
  }

  @Test func `a file that is no database is an error in words`() throws {
    let other = try TemporaryFolder()
    try other.write("bindery.sqlite", String(repeating: "not a database ", count: 100))
    let error = #expect(throws: LedgerError.self) { try Ledger(of: WorkspaceFolder(root: other.path)) }
    #expect(error?.description == "the ledger bindery.sqlite: file is not a database (SQLite result code 26)")
  }

  @Test func `finds bookings by what stands in their models, all revisions of each`() throws {
    try ledger.transaction {
      try $0.insert(named(1, number: 1, model: "one"))
      try $0.insert(named(2, number: 2, model: "two"))
      try $0.insert(named(3, number: 1, revision: 2, model: "three"))
    }
    func found(_ texts: [String]) throws -> [Int] { try ledger.read { try $0.bookings(naming: texts).map(\.sequence) } }
    #expect(try found(["three"]) == [1, 3])
    #expect(try found(["two", "one"]) == [1, 2, 3])
    #expect(try found(["%", "_", "four"]) == [])
    #expect(try found(["", "four"]) == [])
    #expect(try found([]) == [])
  }

  private func named(_ sequence: Int, number: Int, revision: Int = 1, model: String) -> BookingRow {
    var row = row(sequence, number: number, revision: revision, agreement: "agmt-\(number)")
    row.model = model
    return row
  }

  @Test func `reading alone changes nothing and needs a ledger of this version`() throws {
    try ledger.transaction { try $0.insert(row(1)) }
    let reader = try Ledger(reading: WorkspaceFolder(root: root.path))
    #expect(try reader.read { try $0.lastRow() } == row(1))
    #expect(throws: LedgerError.self) { try reader.transaction { try $0.insert(row(2)) } }
    #expect(try ledger.read { try $0.allRows().count } == 1)
    let empty = try TemporaryFolder()
    #expect(throws: LedgerError.self) { try Ledger(reading: WorkspaceFolder(root: empty.path)) }
    #expect(try empty.everything().isEmpty)
    try empty.write("bindery.sqlite", "")
    #expect(throws: LedgerError.self) { try Ledger(reading: WorkspaceFolder(root: empty.path)) }
  }
}
