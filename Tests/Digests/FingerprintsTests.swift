import Digests
import Testing

struct FingerprintsTests {
  /// Test case 1 of the mode's specification is the tag of nothing under a key of zeros.
  @Test func `the tag is GMAC's`() throws {
    let zeros = try #require(Fingerprints(key: [UInt8](repeating: 0, count: 16)))
    let tag: [UInt8] = [
      0x58, 0xE2, 0xFC, 0xCE, 0xFA, 0x7E, 0x30, 0x61, 0x36, 0x7F, 0x1D, 0x57, 0xA4, 0xE7, 0x45, 0x5A,
    ]
    #expect(zeros.tag() == tag && tag == self.tag([], zeros))
    #expect(Fingerprints(key: []) == nil)
  }

  @Test func `a value has one tag a key, and other values and keys give other tags`() throws {
    let own = Fingerprints()
    let same = try #require(Fingerprints(key: own.key))
    let values = (0..<200).map { [UInt8](repeating: 7, count: $0) } + [[6], [8], Array(repeating: 7, count: 1 << 20)]
    #expect(values.map { tag($0, own) } == values.map { tag($0, same) })
    #expect(Set(values.map { tag($0, own) }).count == values.count)
    #expect(tag([1], own) != tag([1], Fingerprints()))
  }

  @Test func `parts count as one value`() {
    let own = Fingerprints()
    let (first, rest): ([UInt8], [UInt8]) = ([1, 2, 3], Array(4...99))
    let whole = first.withUnsafeBytes { first in rest.withUnsafeBytes { own.tag(of: first, $0) } }
    #expect(whole == tag(first + rest, own))
  }

  private func tag(_ value: [UInt8], _ fingerprints: Fingerprints) -> [UInt8] {
    value.withUnsafeBytes { fingerprints.tag(of: $0) }
  }
}
