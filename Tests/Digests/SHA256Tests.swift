import Digests
import Testing

struct SHA256Tests {
  /// Source: FIPS 180-4 examples.
  @Test func `the published examples come out`() {
    #expect(SHA256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `parts give the digest of the whole`() {
    var digest = SHA256()
    for part in ["a", "", "bc"] { Array(part.utf8).withUnsafeBytes { digest.update($0) } }
    #expect(digest.hex() == SHA256.hex(of: "abc"))
  }
}
