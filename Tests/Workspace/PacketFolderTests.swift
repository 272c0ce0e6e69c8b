import Foundation
import Glibc
import TestSupport
import Testing
import Workspace

struct PacketFolderTests {
  let outside: TemporaryFolder
  let packet: PacketFolder

  init() throws {
    outside = try TemporaryFolder()
    try outside.write("secret.txt", "not yours")
    try outside.write("packet/offer.json", "{}")
    try outside.write("packet/eula/master.pdf", "%PDF-1.7")
    packet = try PacketFolder(outside.path + "/packet")
  }

  func refusal(_ path: String, limit: Int = 1000) -> FileRefusal? {
    do {
      _ = try packet.read(path, limit: limit)
      return nil
    } catch { return error }
  }

  @Test func `reads files in the packet and below`() throws {
    #expect(try packet.read("offer.json", limit: 2) == Array("{}".utf8))
    #expect(try packet.read("eula/master.pdf", limit: 100) == Array("%PDF-1.7".utf8))
    #expect(try packet.read("./eula/master.pdf", limit: 100).count == 8)
    #expect(try packet.size(of: "eula/master.pdf") == 8)
  }

  @Test func `an empty file is read as no bytes`() throws {
    try outside.write("packet/empty.txt", "")
    #expect(try packet.read("empty.txt", limit: 10).isEmpty)
  }

  @Test(arguments: ["../secret.txt", "eula/../../secret.txt", "eula/../offer.json", "/etc/passwd"])
  func `refuses a path that goes up or is absolute`(path: String) {
    #expect(refusal(path) == .leavesPacket)
  }

  @Test func `refuses links that lead out, follows links that stay inside`() throws {
    try outside.link("packet/out.txt", to: "../secret.txt")
    try outside.link("packet/absolute.txt", to: outside.path + "/packet/offer.json")
    try outside.link("packet/folder", to: "..")
    try outside.link("packet/inside.json", to: "offer.json")
    try outside.link("packet/loop", to: "loop")
    #expect(refusal("out.txt") == .leavesPacket)
    #expect(refusal("absolute.txt") == .leavesPacket)
    #expect(refusal("folder/secret.txt") == .leavesPacket)
    #expect(refusal("loop") == .leavesPacket)
    #expect(refusal("inside.json") == nil)
  }

  @Test func `without the kernel's help every link is refused and files are read all the same`() throws {
    try outside.link("packet/inside.json", to: "offer.json")
    try outside.link("packet/terms", to: "eula")
    let careful = try PacketFolder(outside.path + "/packet", followsLinks: false)
    #expect(try careful.read("eula/master.pdf", limit: 100).count == 8)
    #expect(throws: FileRefusal.leavesPacket) { try careful.read("inside.json", limit: 100) }
    #expect(throws: FileRefusal.leavesPacket) { try careful.read("terms/master.pdf", limit: 100) }
    #expect(throws: FileRefusal.leavesPacket) { try careful.read("../secret.txt", limit: 100) }
    #expect(throws: FileRefusal.missing(nearest: nil)) { try careful.read("offer.json/what-is-this", limit: 100) }
    #expect(throws: FileRefusal.isFolder) { try careful.read("eula", limit: 100) }
  }

  @Test(arguments: ["", "a\u{0}b", "line\nbreak", "eula\\master.pdf", "\u{1B}[2J", String(repeating: "a", count: 300)])
  func `refuses names with control characters, backslashes or no end`(path: String) {
    #expect(refusal(path) == .nameNotAllowed)
  }

  @Test func `a folder, a FIFO and a socket are no files`() throws {
    #expect(mkfifo(outside.path + "/packet/pipe", 0o644) == 0)
    #expect(refusal("eula") == .isFolder)
    #expect(refusal("eula/") == .isFolder)
    #expect(refusal("pipe") == .notAFile)
  }

  @Test func `a file of 5 GB is refused by its size, before it is read`() throws {
    let path = try outside.write("packet/huge.pdf", "")
    #expect(truncate(path, 5_000_000_000) == 0)
    #expect(refusal("huge.pdf", limit: 6_291_456) == .tooLarge(size: 5_000_000_000, limit: 6_291_456))
    #expect(refusal("eula/master.pdf", limit: 7) == .tooLarge(size: 8, limit: 7))
  }

  @Test func `proposes the file that differs in case, accents, folder or a letter`() throws {
    try outside.write("packet/Größe.txt", "x")
    #expect(refusal("eula/Master.PDF") == .missing(nearest: "eula/master.pdf"))
    #expect(refusal("Gro\u{308}ße.txt") == .missing(nearest: "Größe.txt"))
    #expect(refusal("terms/master.pdf") == .missing(nearest: "eula/master.pdf"))
    #expect(refusal("eula/mastr.pdf") == .missing(nearest: "eula/master.pdf"))
    #expect(refusal("reseller/quote-2026.pdf") == .missing(nearest: nil))
  }

  @Test func `lists its folders without following links`() throws {
    try outside.link("packet/out", to: "..")
    let entries = try packet.list()
    #expect(entries.map(\.name) == ["eula", "offer.json", "out"])
    #expect(entries.map(\.kind) == [.folder, .file, .symbolicLink])
    #expect(throws: FileRefusal.leavesPacket) { try packet.list("out") }
  }

  @Test func `a name that is not UTF-8 is shown as such`() throws {
    let name: [CChar] = Array(outside.path.utf8CString.dropLast()) + [0x2F, 0x61, CChar(bitPattern: 0xFF), 0]
    #expect(close(open(name, O_CREAT | O_WRONLY, 0o644)) == 0)
    let entries = try RealDisk().list(outside.path)
    #expect(entries.contains { $0.name == "a\u{FFFD}" && !$0.isUTF8 })
  }
}
