import Foundation
package import Workspace

/// The disk of this machine, until one durable call fails; from then on every call fails, as for a process that died.
///
/// A write that fails has written half.
package final class FaultyDisk: Disk {
  private let real = RealDisk()
  private let failingCall: Int
  private let state = NSLock()
  nonisolated(unsafe) private var calls: [String] = []  // Only touched under `state`.

  /// `failingCall` counts from 1; without one the disk only counts.
  package init(failingCall: Int = .max) { self.failingCall = failingCall }

  /// What was done, in order.
  package var log: [String] { state.withLock { calls } }

  private func count(_ call: String, orTear tear: () throws(DiskError) -> Void = {}) throws(DiskError) {
    let number = state.withLock {
      calls.append(call)
      return calls.count
    }
    guard number >= failingCall else { return }
    if number == failingCall { try tear() }
    throw DiskError(operation: call, path: "", code: 5)
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    try count("makeFolder")
    try real.makeFolder(path)
  }

  package func createFile(_ path: String, _ bytes: [UInt8], _ permissions: FilePermissions) throws(DiskError) {
    try count("createFile") { () throws(DiskError) in
      try real.createFile(path, Array(bytes.prefix(bytes.count / 2)), permissions)
    }
    try real.createFile(path, bytes, permissions)
  }

  package func syncFolder(_ path: String) throws(DiskError) {
    try count("syncFolder")
    try real.syncFolder(path)
  }

  package func renameNoReplace(_ path: String, to newPath: String) throws(DiskError) {
    try count("renameNoReplace")
    try real.renameNoReplace(path, to: newPath)
  }

  package func rename(_ path: String, to newPath: String) throws(DiskError) {
    try count("rename")
    try real.rename(path, to: newPath)
  }

  package func link(_ path: String, as newPath: String) throws(DiskError) {
    try count("link")
    try real.link(path, as: newPath)
  }

  package func symlink(_ path: String, to target: String) throws(DiskError) {
    try count("symlink")
    try real.symlink(path, to: target)
  }

  package func unlink(_ path: String) throws(DiskError) {
    try count("unlink")
    try real.unlink(path)
  }

  package func removeTree(_ path: String) throws(DiskError) {
    try count("removeTree")
    try real.removeTree(path)
  }

  package func appendDurably(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    try count("appendDurably") { () throws(DiskError) in
      try real.appendDurably(path, Array(bytes.prefix(bytes.count / 2)))
    }
    try real.appendDurably(path, bytes)
  }

  package func tryLock(_ path: String) throws(DiskError) -> HeldLock? { try real.tryLock(path) }
  package func look(at path: String) throws(DiskError) -> FileStatus? { try real.look(at: path) }
  package func list(_ folder: String) throws(DiskError) -> [FolderEntry] { try real.list(folder) }
  package func read(_ path: String, from offset: Int) throws(DiskError) -> [UInt8] { try real.read(path, from: offset) }
  package func readLink(_ path: String) throws(DiskError) -> String { try real.readLink(path) }
}
