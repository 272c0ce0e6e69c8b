import Digests
import Foundation
import Issuing
import Ledger
import TestSupport
import Testing
import Workspace

struct IssuingTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  func issuer(_ disk: any Disk = RealDisk()) throws -> BookingIssuer { try makeIssuer(root, disk) }

  func draft(_ agreement: String = "agmt-1", content: String = "c1") -> BookingDraft {
    BookingDraft(offerKey: "acme", agreementKey: agreement, contentSHA256: content, year: 2026)
  }

  @Test func `issues a first revision: folder, register and number`() throws {
    let outcome = try issuer().issue(draft(), at: issueTime, with: ToyRenderer())
    let folder = root.path + "/offers/acme/bookings/BKG-2026-000001_r1_new-order"
    let header = SHA256.hex(of: registerHeader)
    let model = "BKG-2026-000001|1|1|\(issueTime)|\(header)|none|100.00"
    #expect(
      outcome == .issued(IssuedBooking(bookingID: "BKG-2026-000001", revision: 1, folder: folder, model: model)))
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder)) == ["booking.json", "booking.pdf"])
    let first = "1,\(header),BKG-2026-000001,1,\"Acme, Inc.\",100.00"
    #expect(try root.text("register.csv") == "\(registerHeader)\r\n\(first)\r\n")
    #expect(try root.everything().filter { $0.hasPrefix("work/") } == [])
  }

  @Test func `the same content again is already issued and writes nothing`() throws {
    let issued = try issuer().issue(draft(), at: issueTime, with: ToyRenderer())
    let before = try root.text("register.csv")
    let again = try issuer().issue(draft(), at: issueTime + 1, with: ToyRenderer())
    #expect(again == .alreadyIssued(issued.booking, restored: []))
    #expect(try root.text("register.csv") == before)
  }

  @Test func `changed content is the next revision of the same booking, told what it replaces`() throws {
    let issuer = try issuer()
    let first = try issuer.issue(draft(), at: issueTime, with: ToyRenderer()).booking
    let second = try issuer.issue(draft(content: "c2"), at: issueTime, with: ToyRenderer(amount: "90.00")).booking
    #expect(second.bookingID == first.bookingID && second.revision == 2)
    let json = try RealDisk().read(first.folder + "/booking.json")
    let text = String(decoding: try RealDisk().read(second.folder + "/booking.json"), as: UTF8.self)
    #expect(text.contains("|1;\(SHA256.hex(of: json))|"))
  }

  @Test func `another agreement gets the next number, in whatever year`() throws {
    let issuer = try issuer()
    _ = try issuer.issue(draft(), at: issueTime, with: ToyRenderer())
    _ = try issuer.issue(draft(content: "c2"), at: issueTime, with: ToyRenderer())
    var later = draft("agmt-2")
    later.year = 2027
    #expect(try issuer.issue(later, at: issueTime, with: ToyRenderer()).booking.bookingID == "BKG-2027-000002")
  }

  @Test func `every register row carries the hash of the line above`() throws {
    let issuer = try issuer()
    for number in 1...5 {
      _ = try issuer.issue(draft("agmt-\(number)"), at: issueTime, with: ToyRenderer())
    }
    let lines = try root.text("register.csv").components(separatedBy: "\r\n")
    #expect(lines.count == 7 && lines.last == "")
    for (above, line) in zip(lines, lines.dropFirst().dropLast()) {
      #expect(line.split(separator: ",")[1] == SHA256.hex(of: above))
    }
  }

  @Test func `a renderer that throws burns no number and leaves nothing`() throws {
    struct Broken: BookingRenderer {
      struct Stop: Error {}
      func model(for issue: FrozenIssue) throws -> String { "" }
      func render(model: String) throws -> RenderedBooking { throw Stop() }
    }
    let issuer = try issuer()
    #expect(throws: Broken.Stop.self) { try issuer.issue(draft(), at: issueTime, with: Broken()) }
    #expect(try root.everything().filter { $0.hasPrefix("work/") || $0.hasPrefix("offers") } == [])
    #expect(try issuer.issue(draft(), at: issueTime, with: ToyRenderer()).booking.bookingID == "BKG-2026-000001")
  }

  @Test func `names and rows that could do harm are refused before the commit`() throws {
    struct Hostile: BookingRenderer {
      var folder = "f"
      var line = "1,2"
      func model(for issue: FrozenIssue) throws -> String { "" }
      func render(model: String) throws -> RenderedBooking {
        RenderedBooking(folderName: folder, files: ["a": []], registerLine: line, jsonSHA256: "")
      }
    }
    let issuer = try issuer()
    for hostile in [Hostile(folder: "../x"), Hostile(folder: ""), Hostile(line: "a\r\nb"), Hostile(line: "a\nb")] {
      #expect(throws: IssuingError.self) { try issuer.issue(draft(), at: issueTime, with: hostile) }
    }
    var escaping = draft()
    escaping.offerKey = "../acme"
    #expect(throws: IssuingError.self) { try issuer.issue(escaping, at: issueTime, with: ToyRenderer()) }
    #expect(try root.everything().contains("register.csv") == false)
  }

  @Test func `while another process writes, the workspace is locked`() throws {
    let held = try issuer()
    #expect(throws: WorkspaceError.locked(root.path)) { try issuer() }
    _ = try held.issue(draft(), at: issueTime, with: ToyRenderer())
  }

  @Test func `one issue takes few durable calls`() throws {
    let disk = FaultyDisk()
    let issuer = try issuer(disk)
    _ = try issuer.issue(draft(), at: issueTime, with: ToyRenderer())
    let before = disk.log.count
    _ = try issuer.issue(draft("agmt-2"), at: issueTime, with: ToyRenderer())
    let durable = disk.log[before...].filter { ["createFile", "syncFolder", "appendDurably"].contains($0) }
    #expect(durable.count == 6)
  }
}

/// An issuer as a program makes it at its start.
func makeIssuer(_ root: TemporaryFolder, _ disk: any Disk = RealDisk()) throws -> BookingIssuer {
  let folder = WorkspaceFolder(root: root.path)
  let writer = try WorkspaceWriter(opening: folder, disk: disk)
  return BookingIssuer(writer: writer, ledger: try Ledger(of: folder, disk: disk), registerHeader: registerHeader)
}
