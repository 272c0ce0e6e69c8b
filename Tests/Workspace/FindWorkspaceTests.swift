import TestSupport
import Testing
import Workspace

struct FindWorkspaceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `finds the nearest settings above the packet, never the packet's own`() throws {
    try folder.write("bindery.json", "{}")
    try folder.write("east/bindery.json", "{}")
    try folder.write("east/packets/acme/bindery.json", "{}")
    try folder.write("west/acme/offer.json", "{}")
    let root = try realPath(folder.path)
    #expect(try findWorkspace(startingAt: folder.path + "/east/packets/acme")?.root == root + "/east")
    #expect(try findWorkspace(startingAt: folder.path + "/west/acme/")?.root == root)
  }

  @Test func `the one that is named goes first`() throws {
    try folder.write("bindery.json", "{}")
    try folder.write("packet/offer.json", "{}")
    try folder.write("other/x", "")
    let found = try findWorkspace(startingAt: folder.path + "/packet", explicit: folder.path + "/packet/../other")
    #expect(try found?.root == realPath(folder.path) + "/other")
  }

  @Test func `says nothing where there is none, and complains about a packet that is missing`() throws {
    try folder.write("packet/bindery.json", "{}")
    #expect(try findWorkspace(startingAt: folder.path + "/packet") == nil)
    #expect(throws: DiskError.self) { try findWorkspace(startingAt: folder.path + "/missing") }
  }
}
