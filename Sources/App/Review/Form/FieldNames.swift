/// What people call a field, and where on the page it stands: both by its key path.
struct FieldNames: Sendable {
  private var names: [String: String] = [:]
  private var places: [String: Int] = [:]

  init(_ sections: [FormSection]) {
    for part in sections.flatMap(\.parts) {
      switch part {
      case .rows(let rows): for row in rows { add(row.path, row.label) }
      case .table(let table): add(table)
      case .documents(let group): add(group)
      }
    }
  }

  /// The field's label; in a list with the number of its line.
  subscript(path: String) -> String { names[path] ?? path }

  /// From the page's top to its end; fields that the page does not show come last.
  func place(of path: String) -> Int { places[path] ?? .max }

  func isShown(_ path: String) -> Bool { places[path] != nil }

  private mutating func add(_ path: String, _ name: String) {
    guard places[path] == nil else { return }
    places[path] = places.count
    names[path] = name
  }

  private mutating func add(_ table: FormTable) {
    add(table.path, table.caption)
    for (index, row) in table.rows.enumerated() {
      add(row.path, "\(table.caption), line \(index + 1)")
      for (cell, column) in zip(row.cells, table.columns) {
        add(cell.path, "\(column.label), line \(index + 1)")
      }
    }
  }

  private mutating func add(_ group: DocumentGroup) {
    add(group.path, group.caption)
    for card in group.cards {
      add(card.path, card.file ?? card.title)
      for row in card.rows { add(row.path, "\(row.label) of \(card.title)") }
    }
  }
}
