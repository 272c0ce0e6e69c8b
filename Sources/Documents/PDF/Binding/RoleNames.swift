/// Decides which structure types of several sources need another name, because one means something else by it.
///
/// Source: ISO 32000-2, 14.7.3.
struct RoleNames {
  /// For each source the new names of its own types.
  private(set) var renames: [[String: String]]
  /// What the types stand for in the bound document.
  private(set) var roleMap: [String: String] = [:]

  init(_ structures: [SourceStructure?]) {
    renames = structures.map { _ in [:] }
    var plain: Set<String> = ["Document", "Part"]
    var known: Set<String> = []
    for case .some(let structure) in structures {
      plain.formUnion(structure.types.filter { structure.roles[$0] == nil })
      plain.formUnion(structure.roles.values)
      known.formUnion(structure.types.union(structure.roles.keys))
    }
    for role in Set(structures.flatMap { $0?.roles.keys.map { $0 } ?? [] }).sorted() {
      for (index, structure) in structures.enumerated() {
        guard let meaning = structure?.roles[role] else { continue }
        if !plain.contains(role), roleMap[role] == nil || roleMap[role] == meaning {
          roleMap[role] = meaning
        } else {
          let name = newName(for: role, index + 1, known)
          known.insert(name)
          renames[index][role] = name
          roleMap[name] = meaning
        }
      }
    }
  }

  private func newName(for role: String, _ number: Int, _ known: Set<String>) -> String {
    var name = "\(role)_src\(number)"
    while known.contains(name) { name += "_" }
    return name
  }
}
