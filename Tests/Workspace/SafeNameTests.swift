import Testing
import Workspace

struct SafeNameTests {
  @Test(arguments: ["acme-2026", "a", "0.1_x", String(repeating: "k", count: 64)])
  func `takes names of the pattern`(name: String) { #expect(SafeName(name)?.text == name) }

  @Test(arguments: [
    "", ".", "..", ".hidden", "-x", "_x", "Acme", "a/b", "a b", "a\n", "é", String(repeating: "k", count: 65),
  ])
  func `refuses all others`(name: String) { #expect(SafeName(name) == nil) }

  @Test(arguments: [
    ("Acme Robotics, Inc.", "acme-robotics-inc"), ("Größe & Söhne", "grosse-sohne"), ("So\u{308}hne", "sohne"),
    ("../../etc/passwd", "etc-passwd"), ("A  --  B", "a-b"), ("Ærø Ltd", "aero-ltd"), ("ŁÓDŹ", "lodz"),
  ])
  func `makes a slug of any text`(text: String, expected: String) { #expect(slug(text) == expected) }

  @Test func `a slug is never empty, never long and always a safe name`() {
    let texts = ["", ".", "..", "株式会社", "有限会社", "🙂", String(repeating: "word ", count: 50), "\u{0}\u{1B}"]
    for text in texts { #expect(SafeName(slug(text)) != nil && slug(text).count <= 60) }
    #expect(slug("株式会社") != slug("有限会社"))
    #expect(slug(String(repeating: "a", count: 59) + " bc") == String(repeating: "a", count: 59))
  }
}
