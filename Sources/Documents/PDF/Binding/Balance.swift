/// Compares what a bound document holds with what its sources held: nothing may be missing that was not reported.
struct Balance {
  let sources: [SourcePDF]

  /// What the bound document must hold.
  var expected: Inventory {
    var sum = Inventory()
    for source in sources { sum = sum + source.inventory - source.removed }
    // Each source has an entry of its own, and each tagged one an element below a new root.
    sum.outlineEntries += sources.count
    sum.outlineTargets += sources.count
    let tagged = sources.count { $0.structure != nil }
    sum.structureElements += tagged > 0 ? tagged + 1 : 0
    return sum
  }

  /// - Throws: `PDFError.selfCheck` with every difference.
  func check(_ bound: Inventory) throws(PDFError) {
    let differences = bound.differences(from: expected)
    guard differences.isEmpty else {
      throw .selfCheck("the bound document holds \(differences.joined(separator: "; "))")
    }
  }
}
