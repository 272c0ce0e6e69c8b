internal import GRDB

/// The tables of the ledger, as a list of changes that only grows.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: bookings") { database in
      try database.execute(
        sql: """
          CREATE TABLE booking (
            sequence INTEGER PRIMARY KEY,
            booking_number INTEGER NOT NULL,
            booking_id TEXT NOT NULL,
            revision INTEGER NOT NULL,
            offer_key TEXT NOT NULL,
            agreement_key TEXT NOT NULL,
            content_sha256 TEXT NOT NULL,
            model TEXT NOT NULL,
            json_sha256 TEXT NOT NULL,
            folder TEXT NOT NULL,
            register_line TEXT NOT NULL,
            register_end INTEGER NOT NULL,
            issued_at INTEGER NOT NULL,
            published INTEGER NOT NULL DEFAULT 0,
            UNIQUE (booking_id, revision),
            UNIQUE (agreement_key, revision)
          ) STRICT;
          CREATE INDEX booking_unpublished ON booking (sequence) WHERE published = 0;
          CREATE INDEX booking_offer ON booking (offer_key);
          CREATE INDEX booking_number ON booking (booking_number);
          CREATE TABLE booking_file (
            sequence INTEGER NOT NULL REFERENCES booking,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (sequence, name)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    return migrator
  }
}
