internal import GRDB

/// The questions and changes that one transaction may have; not to be kept beyond it.
package struct LedgerTransaction {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The newest revision for an agreement, or nil when it was never booked.
  package func lastRevision(ofAgreement key: String) throws -> BookingRow? {
    try rows("WHERE agreement_key = ? ORDER BY revision DESC LIMIT 1", [key]).first
  }

  /// Every revision for an agreement, oldest first.
  package func revisions(ofAgreement key: String) throws -> [BookingRow] {
    try rows("WHERE agreement_key = ? ORDER BY revision", [key])
  }

  /// The newest row of the register, published or not.
  package func lastRow() throws -> BookingRow? { try rows("ORDER BY sequence DESC LIMIT 1").first }

  package func row(sequence: Int) throws -> BookingRow? { try rows("WHERE sequence = ?", [sequence]).first }

  /// Rows that were issued, but whose folder or register row may not be in its place yet; oldest first.
  package func unpublished() throws -> [BookingRow] { try rows("WHERE published = 0 ORDER BY sequence") }

  /// Every revision for an offer, oldest first.
  package func bookings(ofOffer key: String) throws -> [BookingRow] {
    try rows("WHERE offer_key = ? ORDER BY sequence", [key])
  }

  /// Every revision of the bookings in whose models one of these texts stands somewhere, oldest first.
  ///
  /// It takes no notice of what a model means, so it gives more than is asked for, and never less.
  package func bookings(naming texts: [String]) throws -> [BookingRow] {
    let named = texts.filter { !$0.isEmpty }
    guard !named.isEmpty else { return [] }
    let conditions = named.map { _ in "instr(model, ?) > 0" }.joined(separator: " OR ")
    return try rows(
      "WHERE booking_id IN (SELECT booking_id FROM booking WHERE \(conditions)) ORDER BY sequence",
      StatementArguments(named))
  }

  /// Every row of the register, oldest first.
  package func allRows() throws -> [BookingRow] { try rows("ORDER BY sequence") }

  /// The highest booking number given so far, over all years; 0 before the first.
  package func highestBookingNumber() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(booking_number) FROM booking") ?? 0
  }

  /// Adds a row; the commit that follows is the moment of issue.
  package func insert(_ row: BookingRow) throws {
    try database.execute(
      sql: """
        INSERT INTO booking (sequence, booking_number, booking_id, revision, offer_key, agreement_key, content_sha256,
          model, json_sha256, folder, register_line, register_end, issued_at, published)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.sequence, row.bookingNumber, row.bookingID, row.revision, row.offerKey, row.agreementKey,
        row.contentSHA256, row.model, row.jsonSHA256, row.folder, row.registerLine, row.registerEnd, row.issuedAt,
        row.isPublished,
      ])
    for (name, hash) in row.files {
      try database.execute(
        sql: "INSERT INTO booking_file (sequence, name, sha256) VALUES (?, ?, ?)",
        arguments: [row.sequence, name, hash])
    }
  }

  /// Notes that folder and register row are in their places.
  package func markPublished(sequence: Int) throws {
    try database.execute(sql: "UPDATE booking SET published = 1 WHERE sequence = ?", arguments: [sequence])
  }

  private func rows(_ condition: String, _ arguments: StatementArguments = []) throws -> [BookingRow] {
    try Row.fetchAll(database, sql: "SELECT * FROM booking \(condition)", arguments: arguments).map { row in
      BookingRow(row, files: try files(of: row["sequence"]))
    }
  }

  private func files(of sequence: Int) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, sha256 FROM booking_file WHERE sequence = ?", arguments: [sequence])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["sha256"]) })
  }
}

extension BookingRow {
  fileprivate init(_ row: Row, files: [String: String]) {
    self.init(
      sequence: row["sequence"], bookingNumber: row["booking_number"], bookingID: row["booking_id"],
      revision: row["revision"], offerKey: row["offer_key"], agreementKey: row["agreement_key"],
      contentSHA256: row["content_sha256"], model: row["model"], jsonSHA256: row["json_sha256"],
      folder: row["folder"], files: files, registerLine: row["register_line"], registerEnd: row["register_end"],
      issuedAt: row["issued_at"], isPublished: row["published"])
  }
}
