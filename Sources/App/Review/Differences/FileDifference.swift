internal import Offers

/// What became of a file between two revisions of a packet.
struct FileDifference: Sendable, Equatable {
  enum Kind: String, Sendable { case added, changed, removed }

  var path: String
  var kind: Kind
}

/// Files of the packet that were added, changed or removed, in the order of their paths; unchanged ones are left out.
func fileDifferences(from old: [String: String], to input: ReviewInput) -> [FileDifference] {
  let now = hashes(input.buyer).merging(hashes(input.reseller)) { first, _ in first }
  return Set(old.keys).union(now.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
    switch (old[path], now[path]) {
    case (nil, _?): FileDifference(path: path, kind: .added)
    case (_?, nil): FileDifference(path: path, kind: .removed)
    case (let before, let after) where before != after: FileDifference(path: path, kind: .changed)
    default: nil
    }
  }
}

private func hashes<A>(_ documents: ReviewDocuments<A>) -> [String: String] {
  Dictionary(documents.sources.compactMap { source in source.sha256.map { (source.path, $0) } }) { first, _ in first }
}
