import Foundation
import TestSupport
import Testing
import Workspace

struct WorkspaceWriterTests {
  let root: TemporaryFolder
  let folder: WorkspaceFolder
  let key: SafeName
  let files = ["offer.json": Array("{}".utf8), "buyer/eula.pdf": Array("%PDF".utf8), "a/b/c/deep.txt": []]

  init() throws {
    root = try TemporaryFolder()
    folder = WorkspaceFolder(root: root.path)
    key = try #require(SafeName("acme-2026"))
  }

  @Test func `publishes a revision with all its files, read-only, and shows it as current`() throws {
    let writer = try WorkspaceWriter(opening: folder)
    let revision = try writer.publishRevision(of: key, files: files)
    #expect(revision.number == 1 && revision.isNew)
    #expect(revision.path == root.path + "/offers/acme-2026/packets/r1")
    #expect(try root.text("offers/acme-2026/current/buyer/eula.pdf") == "%PDF")
    let attributes = try FileManager.default.attributesOfItem(atPath: revision.path + "/offer.json")
    #expect(attributes[.posixPermissions] as? Int == 0o444)
    #expect(try root.everything().filter { $0.hasPrefix("work/") } == [])
  }

  @Test func `the same files again are the same revision, other files the next`() throws {
    let writer = try WorkspaceWriter(opening: folder)
    _ = try writer.publishRevision(of: key, files: files)
    let again = try writer.publishRevision(of: key, files: files)
    #expect(again.number == 1 && !again.isNew)
    var changed = files
    changed["offer.json"] = Array("[]".utf8)
    #expect(try writer.publishRevision(of: key, files: changed).number == 2)
    changed["more.txt"] = []
    #expect(try writer.publishRevision(of: key, files: changed).number == 3)
    #expect(try root.text("offers/acme-2026/current/offer.json") == "[]")
    #expect(try root.text("offers/acme-2026/packets/r1/offer.json") == "{}")
    #expect(try folder.newestRevision(of: key) == 3)
  }

  @Test func `a draft spares the writing of what is in it, and is gone unless it is published`() throws {
    let writer = try WorkspaceWriter(opening: folder)
    var draft: RevisionDraft? = try writer.draftRevision(of: key)
    try draft?.add(["a/b/c/deep.txt": []])
    try draft?.add(["buyer/eula.pdf": Array("%PDF".utf8)])
    // Another file system entry is the proof that it was not written again.
    let deep = root.path + "/work/.publish-acme-2026/packet/a/b/c/deep.txt"
    let written = try FileManager.default.attributesOfItem(atPath: deep)[.systemFileNumber] as? Int
    let revision = try writer.publishRevision(of: key, files: files, draft: draft)
    draft = nil
    let published = revision.path + "/a/b/c/deep.txt"
    #expect(try FileManager.default.attributesOfItem(atPath: published)[.systemFileNumber] as? Int == written)
    #expect(try RealDisk().files(in: revision.path) == Set(files.keys))
    #expect(try root.text("offers/acme-2026/current/buyer/eula.pdf") == "%PDF")

    // One with a file that the revision does not have, or has with other bytes, is not used.
    for other in [["buyer/eula.pdf": Array("%PDQ".utf8)], ["more.txt": []]] {
      draft = try writer.draftRevision(of: key)
      try draft?.add(other)
      var changed = files
      changed["offer.json"] = Array("\(other.keys)".utf8)
      let next = try writer.publishRevision(of: key, files: changed, draft: draft)
      #expect(try RealDisk().files(in: next.path) == Set(files.keys))
      #expect(try root.text("offers/acme-2026/current/buyer/eula.pdf") == "%PDF")
      draft = nil
    }
    draft = try writer.draftRevision(of: key)
    try draft?.add(files)
    draft = nil
    #expect(try root.everything().filter { $0.hasPrefix("work/") } == [])
    #expect(throws: WorkspaceError.nameNotAllowed("../x")) { try writer.draftRevision(of: key).add(["../x": []]) }
  }

  @Test(arguments: ["../x", "/x", "a//b", "./x", "a/..", "", "a\nb"])
  func `publishes nothing when a name could leave the folder`(name: String) throws {
    let writer = try WorkspaceWriter(opening: folder)
    #expect(throws: WorkspaceError.nameNotAllowed(name)) {
      try writer.publishRevision(of: key, files: ["offer.json": [], name: []])
    }
    #expect(try root.everything() == [".lock", "work"])
  }

  @Test func `what a crash left half-made is removed, and a revision without its pointer gets it`() throws {
    do {
      let writer = try WorkspaceWriter(opening: folder)
      _ = try writer.publishRevision(of: key, files: files)
    }
    try root.write("work/.publish-acme-2026/packet/half", "x")
    try root.write("work/.fact-mail.eml", "x")
    try root.write("work/job-1/in/offer.json", "kept: not ours")
    try root.write("offers/acme-2026/packets/r2/offer.json", "published before the crash")
    _ = try WorkspaceWriter(opening: folder)
    #expect(try root.text("offers/acme-2026/current/offer.json") == "published before the crash")
    #expect(
      try root.everything().filter { $0.hasPrefix("work/") } == [
        "work/job-1", "work/job-1/in", "work/job-1/in/offer.json",
      ])
  }

  @Test func `only one can write at a time, and the next can when it is done`() throws {
    do {
      let writer = try WorkspaceWriter(opening: folder)
      #expect(throws: WorkspaceError.locked(root.path)) { try WorkspaceWriter(opening: folder) }
      try writer.disk.syncFolder(folder.root)
    }
    _ = try WorkspaceWriter(opening: folder)
  }

  /// A program that is being started has copies of all descriptors for a moment.
  @Test func `a lock that was given back is free although a copy of its descriptor is still open`() throws {
    var copies: [Int32] = []
    defer { for copy in copies { close(copy) } }
    do {
      let writer = try WorkspaceWriter(opening: folder)
      for number in Int32(3)..<256 where copies.isEmpty {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
        if link == writer.folder.lock { copies.append(dup(number)) }
      }
    }
    #expect(copies.count == 1)
    _ = try WorkspaceWriter(opening: folder)
  }

  @Test func `a fact is stored once, and never with other bytes`() throws {
    let writer = try WorkspaceWriter(opening: folder)
    let name = try #require(SafeName("2026-11-23_agreement-created.json"))
    #expect(try writer.storeFact(name, [1, 2]))
    #expect(try !writer.storeFact(name, [1, 2]))
    #expect(throws: WorkspaceError.factDiffers(name.text)) { try writer.storeFact(name, [3]) }
    #expect(try folder.factNames() == [name.text])
    #expect(try writer.disk.read(folder.facts + "/" + name.text) == [1, 2])
  }
}
