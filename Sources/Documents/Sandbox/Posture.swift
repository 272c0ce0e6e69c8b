/// Which layers a worker really has on this kernel, as it said itself before it read a byte.
package struct Posture: Sendable, Equatable {
  /// The layers in force.
  package let layers: Set<SandboxLayer>
  /// The Landlock version of this kernel, from 1; nil where it has none or was not asked.
  package let landlockVersion: Int?

  package init(layers: Set<SandboxLayer>, landlockVersion: Int?) {
    self.layers = layers
    self.landlockVersion = landlockVersion
  }

  /// Every layer that a promise rests on is in force.
  package var isFull: Bool { missing.isEmpty }

  /// The essential layers that are not in force, in the order of `SandboxLayer`.
  package var missing: [SandboxLayer] { absent.filter(\.isEssential) }

  /// The second locks that this kernel does not have.
  package var missingSecondLocks: [SandboxLayer] { absent.filter { !$0.isEssential } }

  /// For people: `full (Landlock 7)`, `weaker: without seccomp, landlock-files`.
  package var description: String {
    let version = landlockVersion.map { "Landlock \($0)" } ?? "no Landlock"
    let locks = missingSecondLocks.isEmpty ? "" : "; no second lock by " + names(missingSecondLocks)
    return isFull ? "full (\(version)\(locks))" : "weaker: without \(names(missing))"
  }

  /// For `doctor` and run records: every layer's name and whether it is in force, always in the same order.
  package var lines: [(layer: String, inForce: Bool)] {
    SandboxLayer.allCases.map { ($0.rawValue, layers.contains($0)) }
  }

  private var absent: [SandboxLayer] { SandboxLayer.allCases.filter { !layers.contains($0) } }

  private func names(_ layers: [SandboxLayer]) -> String { layers.map(\.rawValue).joined(separator: ", ") }
}

/// On the wire: the Landlock version or 0 as a byte, then the layers' bits as a little-endian word.
extension Posture {
  static let wireSize = 5

  var wire: [UInt8] {
    [UInt8(clamping: landlockVersion ?? 0)] + littleEndian(layers.reduce(0) { $0 | $1.bit })
  }

  /// Nil for anything that `wire` does not give.
  init?(wire: [UInt8]) {
    guard wire.count == Self.wireSize, let bits = word(wire[1...]) else { return nil }
    let layers = Set(SandboxLayer.allCases.filter { bits & $0.bit != 0 })
    guard layers.reduce(0, { $0 | $1.bit }) == bits else { return nil }
    self.init(layers: layers, landlockVersion: wire[0] == 0 ? nil : Int(wire[0]))
  }
}

func littleEndian(_ word: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }

/// Nil unless there are four bytes.
func word(_ bytes: ArraySlice<UInt8>) -> UInt32? {
  bytes.count == 4 ? bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } : nil
}
