internal import GRDB
package import Workspace

/// The index of what was issued, in SQLite: opaque rows and hashes, and the one place where a booking number is given.
///
/// It knows nothing of what a booking says; the rooms above do. A commit is on the disk when it returns (synchronous
/// FULL, write-ahead log). It can be made again from the issued folders, so it is no truth of its own.
package final class Ledger: Sendable {
  private let queue: DatabaseQueue

  /// Opens the workspace's ledger, made where it is missing and brought to today's schema.
  ///
  /// Throws `LedgerError`.
  package init(of folder: WorkspaceFolder, disk: any Disk = RealDisk()) throws {
    let isNew = try !disk.exists(folder.ledger)
    do {
      queue = try DatabaseQueue(path: folder.ledger, configuration: .durable)
      try checkDurability(queue)
      try Schema.migrator.migrate(queue)
    } catch let error as DatabaseError { throw LedgerError(error) }
    // SQLite syncs its files, but not the name of a new database.
    if isNew { try disk.syncFolder(folder.root) }
  }

  /// Opens a ledger that is there, to read alone: for whoever does not hold the workspace's lock.
  ///
  /// Throws `LedgerError`, also where there is none or where it has another schema than today's.
  package init(reading folder: WorkspaceFolder, disk: any Disk = RealDisk()) throws {
    guard try disk.exists(folder.ledger) else { throw LedgerError(code: 14, message: "there is none") }
    do {
      queue = try DatabaseQueue(path: folder.ledger, configuration: .reading)
      guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
        throw LedgerError(code: 1, message: "it is of another version of bindery")
      }
    } catch let error as DatabaseError { throw LedgerError(error) }
  }

  /// Runs `body` with the only right to write; commits what it did, or nothing when it throws.
  package func transaction<Value>(_ body: (LedgerTransaction) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        try database.beginTransaction(.immediate)
        do {
          let value = try body(LedgerTransaction(database))
          try database.commit()
          return value
        } catch {
          // SQLite has rolled back by itself after a full disk or an I/O error; the first error says more.
          if database.isInsideTransaction { try? database.rollback() }
          throw error
        }
      }
    } catch let error as DatabaseError { throw LedgerError(error) }
  }

  /// Runs `body` on one consistent state of the ledger.
  package func read<Value>(_ body: (LedgerTransaction) throws -> Value) throws -> Value {
    do {
      return try queue.read { try body(LedgerTransaction($0)) }
    } catch let error as DatabaseError { throw LedgerError(error) }
  }
}

extension Configuration {
  /// Not by `readonly`: a connection that may not write leaves files for the write-ahead log behind.
  /// Source: https://www.sqlite.org/wal.html#read_only_databases
  fileprivate static var reading: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
    return configuration
  }

  /// Source: https://www.sqlite.org/pragma.html#pragma_synchronous
  fileprivate static var durable: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    // Not by `journalMode`: GRDB's write-ahead mode lowers `synchronous`, and then a commit is not on the disk.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL") }
    return configuration
  }
}

/// SQLite takes a pragma without a word where it cannot follow it.
private func checkDurability(_ queue: DatabaseQueue) throws {
  let (synchronous, mode) = try queue.read { database in
    (
      try Int.fetchOne(database, sql: "PRAGMA synchronous"), try String.fetchOne(database, sql: "PRAGMA journal_mode")
    )
  }
  guard synchronous == 2, mode == "wal" else {
    throw LedgerError(code: 1, message: "commits would not be durable in this place")
  }
}
