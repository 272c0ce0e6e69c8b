import TestSupport
import Testing
import Workspace

struct RealDiskTests {
  let root: TemporaryFolder
  let disk = RealDisk()

  init() throws { root = try TemporaryFolder() }

  @Test func `never writes over what is there`() throws {
    let path = root.path + "/file"
    try disk.createFile(path, [1], .editable)
    try disk.createFile(root.path + "/new", [2], .editable)
    #expect(throws: DiskError.self) { try disk.createFile(path, [3], .editable) }
    #expect(throws: DiskError.self) { try disk.link(root.path + "/new", as: path) }
    let error = #expect(throws: DiskError.self) { try disk.renameNoReplace(root.path + "/new", to: path) }
    #expect(error?.isTaken == true)
    #expect(error?.description == "cannot rename to \(path): file exists")
    #expect(try disk.read(path) == [1])
  }

  @Test func `appends, reads tails and looks without following links`() throws {
    let path = root.path + "/register.csv"
    try disk.appendDurably(path, [1, 2])
    try disk.appendDurably(path, [3])
    #expect(try disk.read(path) == [1, 2, 3])
    #expect(try disk.read(path, from: 2) == [3])
    #expect(try disk.read(path, from: 9).isEmpty)
    try disk.symlink(root.path + "/pointer", to: "register.csv")
    #expect(try disk.look(at: root.path + "/pointer")?.kind == .symbolicLink)
    #expect(try disk.readLink(root.path + "/pointer") == "register.csv")
    #expect(try disk.look(at: path) == FileStatus(kind: .file, size: 3))
    #expect(try disk.look(at: path + "/below") == nil)
  }

  @Test func `removes a tree but nothing that a link in it points to`() throws {
    try root.write("kept/file", "x")
    try root.write("tree/a/b", "x")
    try root.link("tree/a/link", to: "../../kept")
    try disk.removeTree(root.path + "/tree")
    try disk.removeTree(root.path + "/tree")
    #expect(try root.everything() == ["kept", "kept/file"])
  }

  @Test func `a lock is free again when nobody holds it`() throws {
    let path = root.path + "/.lock"
    do {
      let held = try disk.tryLock(path)
      #expect(held != nil)
      #expect(try disk.tryLock(path) == nil)
      withExtendedLifetime(held) {}
    }
    #expect(try disk.tryLock(path) != nil)
  }
}
