/// Where everything in a workspace lies.
///
/// The room Workspace owns paths, locks, the store of facts and create-only publishing. It knows nothing of what the
/// files say, and nothing of the ledger.
package struct WorkspaceFolder: Sendable, Equatable {
  /// Absolute.
  package let root: String

  /// `root` is absolute; see `findWorkspace` for names that people type.
  package init(root: String) { self.root = root }

  package var settings: String { root + "/bindery.json" }
  package var pipeline: String { root + "/pipeline.json" }
  package var listings: String { root + "/listings" }
  package var inbox: String { root + "/inbox" }
  package var work: String { root + "/work" }
  package var offers: String { root + "/offers" }
  package var facts: String { root + "/facts" }
  package var quarantine: String { root + "/quarantine" }
  package var outbox: String { root + "/outbox" }
  package var register: String { root + "/register.csv" }
  package var ledger: String { root + "/bindery.sqlite" }
  package var lock: String { root + "/.lock" }

  package func listing(_ name: SafeName) -> String { listings + "/" + name.text + ".json" }
  package func offer(_ key: SafeName) -> OfferFolder { OfferFolder(path: offers + "/" + key.text) }
}

/// Where everything about one offer lies.
package struct OfferFolder: Sendable, Equatable {
  package let path: String

  package var packets: String { path + "/packets" }
  /// A symbolic link to the newest revision's folder.
  package var current: String { path + "/current" }
  package var bookings: String { path + "/bookings" }
  /// The review of a run that published nothing.
  package var attempt: String { path + "/attempt" }
  package var review: String { path + "/review.html" }
  package var run: String { path + "/run.json" }
  /// Pages that were drawn for the review, to be shown again.
  package var pictures: String { path + "/pictures.json" }

  /// `number` counts from 1.
  package func packet(revision number: Int) -> String { packets + "/r\(number)" }
}

/// The path without its last name; of `/` it is `/`.
package func parentPath(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}

/// The last name of a path.
package func lastName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
