internal import GRDB

/// SQLite said no: a fault of this machine, never of a document.
package struct LedgerError: Error, Equatable, CustomStringConvertible {
  /// SQLite's primary result code. Source: https://www.sqlite.org/rescode.html
  package var code: Int
  /// SQLite's words, without the values of the statement.
  package var message: String

  /// Another process is writing: try again later.
  package var isBusy: Bool { code == 5 || code == 6 }

  package var description: String { "the ledger bindery.sqlite: \(message) (SQLite result code \(code))" }
}

extension LedgerError {
  init(_ error: DatabaseError) {
    self.init(code: Int(error.resultCode.rawValue), message: error.message ?? "unknown error")
  }
}
