import Testing
import Typesetting

@Suite struct TypesetTextTests {
  @Test func `text becomes a PDF with its font inside`() throws {
    let result = try typeset("License Agreement\n")
    #expect(result.pdf.starts(with: Array("%PDF-1.".utf8)))
    #expect(contains("+DejaVuSansMono", result.pdf))
    #expect(contains("/FontFile2", result.pdf))
    #expect(!contains("/CreationDate", result.pdf))
    #expect(result.pageCount == 1)
    #expect(result.unprintable.isEmpty)
    #expect(result.unprintableCount == 0)
  }

  @Test func `empty text and white space are one blank page`() throws {
    let blank = try typeset("")
    #expect(blank.pageCount == 1)
    #expect(contains("/Count 1", blank.pdf))
    #expect(try typeset(" \t\r\n\u{0C}\n") == blank)
  }

  @Test func `all line ends are equal`() throws {
    let lines = try typeset("one\ntwo\n\nthree")
    #expect(try typeset("one\r\ntwo\r\n\r\nthree") == lines)
    #expect(try typeset("one\rtwo\r\rthree") == lines)
    #expect(try typeset("one\u{85}two\u{85}\u{85}three") == lines)
    #expect(try typeset("one\u{2028}two\u{2029}\u{2029}three") == lines)
    #expect(try typeset("one two three") != lines)
  }

  @Test func `white space at the end of text and lines changes nothing`() throws {
    let bare = try typeset("one\ntwo")
    #expect(try typeset("one  \t\ntwo \r\n\n\n\u{0C}\n ") == bare)
  }

  @Test(arguments: [("a\tb", "a       b"), ("1234567\tb", "1234567 b"), ("12345678\tb", "12345678        b")])
  func `tabs lead to columns of eight`(tabbed: String, spaced: String) throws {
    #expect(try typeset(tabbed) == typeset(spaced))
  }

  @Test func `a page holds 65 lines`() throws {
    let lines = { (count: Int) in (1...count).map { "line \($0)" }.joined(separator: "\n") }
    #expect(try typeset(lines(65)).pageCount == 1)
    #expect(try typeset(lines(66)).pageCount == 2)
    #expect(contains("/Count 2", try typeset(lines(66)).pdf))
  }

  @Test func `a form feed starts a page and several start one`() throws {
    #expect(try typeset("one\u{0C}two").pageCount == 2)
    #expect(try typeset("one\u{0C}two") == typeset("one\n\u{0C}two"))
    #expect(try typeset("one\u{0C}\u{0C}two").pageCount == 2)
    #expect(try typeset("\u{0C}one").pageCount == 1)
  }

  @Test func `a form feed after a full page adds no blank one`() throws {
    let fullPage = String(repeating: "line\n", count: 65)
    #expect(try typeset(fullPage + "\u{0C}" + "next").pageCount == 2)
  }

  @Test func `a long line is wrapped between words`() throws {
    let words = String(repeating: "terms ", count: 16)  // 96 letters, a row has 93
    let row = String(repeating: "terms ", count: 15)
    #expect(try typeset(words) == typeset(row + "\nterms"))
  }

  @Test func `a word longer than a row is wrapped anywhere, without a hyphen`() throws {
    let row = String(repeating: "x", count: 93)
    #expect(try typeset(row + "yz") == typeset(row + "\nyz"))
    #expect(try typeset(row + " yz") == typeset(row + "\nyz"))
  }

  @Test func `only the first row of a wrapped line keeps its indentation`() throws {
    let row = String(repeating: "x", count: 84)
    #expect(try typeset("        \(row) more words") == typeset("        \(row)\nmore words"))
  }

  @Test func `the same text gives the same bytes`() throws {
    let text = "Terms \u{201C}as is\u{201D}\nשלום עולם (License)\nالاتفاق\nข้อตกลง\nсоглашение"
    #expect(try typeset(text) == typeset(text))
  }

  @Test func `the length of a text has a limit in pages`() throws {
    #expect(throws: TypesettingError.tooManyPages(limit: 3)) { try typeset("1\u{0C}2\u{0C}3\u{0C}4", pageLimit: 3) }
    #expect(try typeset("1\u{0C}2\u{0C}3", pageLimit: 3).pageCount == 3)
  }
}
