import Foundation
import TestSupport
import Testing
import Workspace

struct PublishingCrashTests {
  let key: SafeName
  let fact: SafeName

  init() throws {
    key = try #require(SafeName("acme-2026"))
    fact = try #require(SafeName("mail.eml"))
  }

  /// What one run publishes.
  func work(_ root: TemporaryFolder, _ disk: any Disk) throws {
    let writer = try WorkspaceWriter(opening: WorkspaceFolder(root: root.path), disk: disk)
    if try writer.folder.newestRevision(of: key) != 2 {
      _ = try writer.publishRevision(of: key, files: ["offer.json": [1, 2], "buyer/eula.pdf": [3, 4]])
    }
    try writer.storeFact(fact, [5, 6])
    let draft = try writer.draftRevision(of: key)
    try draft.add(["a/b.txt": [9]])
    _ = try writer.publishRevision(of: key, files: ["offer.json": [7, 8], "a/b.txt": [9]], draft: draft)
  }

  @Test
  func `death at any call: nothing half-made is ever visible, and the next start ends as if nothing had happened`()
    throws
  {
    let counting = FaultyDisk()
    let untouched = try TemporaryFolder()
    try work(untouched, counting)
    let expected = try tree(untouched)
    #expect(counting.log.count > 20)
    for number in 1...counting.log.count {
      let root = try TemporaryFolder()
      _ = try? work(root, FaultyDisk(failingCall: number))
      #expect(try isWhole(root), "after death at call \(number), \(counting.log[number - 1])")
      try work(root, RealDisk())
      #expect(try tree(root) == expected, "after death at call \(number), \(counting.log[number - 1])")
    }
  }

  /// Every published name has all its bytes.
  func isWhole(_ root: TemporaryFolder) throws -> Bool {
    let disk = RealDisk()
    let whole: [String: [UInt8]] = [
      "facts/mail.eml": [5, 6], "offers/acme-2026/packets/r1/offer.json": [1, 2],
      "offers/acme-2026/packets/r1/buyer/eula.pdf": [3, 4], "offers/acme-2026/packets/r2/offer.json": [7, 8],
      "offers/acme-2026/packets/r2/a/b.txt": [9],
    ]
    let names = try disk.files(in: root.path).filter { $0.hasPrefix("facts") || $0.contains("/packets/") }
    let isHalf = [("/r1/offer", "/r1/buyer"), ("/r2/offer", "/r2/a")].contains { first, second in
      names.contains { $0.contains(first) } != names.contains { $0.contains(second) }
    }
    return try !isHalf && names.allSatisfy { try disk.read(root.path + "/" + $0) == whole[$0] }
  }
}

/// Every path, with its bytes where it is a file.
private func tree(_ root: TemporaryFolder) throws -> [String: [UInt8]] {
  var bytes: [String: [UInt8]] = [:]
  for name in try root.everything() {
    let path = root.path + "/" + name
    bytes[name] = try RealDisk().look(at: path)?.kind == .file ? try RealDisk().read(path) : []
  }
  return bytes
}
