import Findings
import JSON
import Offers
import Review
import Testing

struct FindingPlacesTests {
  /// What stands beside the section of this title.
  private func beside(_ section: String, _ input: ReviewInput) -> String {
    words("<body>" + page(input).between("<h3 id=\"f-heading~3A\(section)\">", "<div class=\"fields\">"))
  }

  @Test func `a finding stands beside the section of its field, and its field links to it`() {
    let input = input(findings: [finding("buyerCountry: \"US\" is not a country")])
    #expect(beside("companyName", input).contains("Error Buyer's country: \"US\" is not a country → the way out"))
    let row = page(input).between("<div id=\"f-buyerCountry\"", "</dd>")
    #expect(row.contains("href=\"#finding-1\""))
    #expect(page(input).contains("href=\"#f-buyerCountry\""))
  }

  @Test func `one of a key with dots and colons stands at that key`() {
    let input = input(
      #"{"contractMetadata": {"a: b.c": "1"}}"#,
      findings: [finding(#"contractMetadata."a: b.c": the listing has no such field"#)])
    #expect(beside("contractMetadata", input).contains("a: b.c: the listing has no such field"))
    #expect(page(input).contains("<div id=\"f-contractMetadata.~22a~3A~20b.c~22\" class=\"row error\">"))
  }

  @Test func `one of a missing field stands at the field's empty line`() {
    let input = input(
      #"{"details": {"expirationDate": null}}"#, findings: [finding("details.expirationDate: is missing")])
    #expect(words(page(input)).contains("Expiration date missing Error"))
  }

  @Test func `one of a list stands at the entry that its line and column name`() {
    let place = form()["product"]?["dimensions"]?.elements?.first?["key"]?.position
    let input = input(
      findings: [finding("product.dimensions: no such dimension", line: place?.line, column: place?.column)])
    #expect(beside("product", input).contains("Dimension, line 1: no such dimension"))
  }

  @Test func `one of a file stands at its document`() {
    let input = input(findings: [finding("eula/privacy.txt: has 0 bytes", file: "eula/privacy.txt")])
    #expect(beside("eula", input).contains("eula/privacy.txt: has 0 bytes"))
    #expect(words(page(input)).contains("Privacy addendum Error"))
  }

  @Test func `one of the document that was made stands in its section too`() {
    var input = input(findings: [finding("too large", file: "buyer/eula.pdf")])
    input.buyer.bound = ReviewDocument(path: "buyer/eula.pdf", size: 7_000_000)
    #expect(beside("eula", input).contains("buyer/eula.pdf: too large"))
  }

  @Test func `without words one is placed by line and column alone`() {
    let place = form()["companyName"]?.position
    let input = input(findings: [finding("something", line: place?.line, column: place?.column)])
    #expect(beside("companyName", input).contains("Company name: something"))
  }

  @Test func `those of no field are told in full on top`() {
    let input = input(findings: [finding("notes.docx: nobody names this file", .warning, file: "notes.docx")])
    let top = words("<body>" + page(input).between("<section id=\"findings\"", "</section>"))
    #expect(top.contains("Warning notes.docx: nobody names this file → the way out"))
  }

  @Test func `every finding is told, whatever it says and wherever it stands`() {
    let messages = [
      "", ": ", "product", "product: x", "product.nothing[3].here: x", "a.b: c", "eula.files[9]: gone", ".", "[0]: x",
      "contractMetadata.\"open: x",
    ]
    let text = words(page(input(findings: messages.enumerated().map { finding($1 + "#\($0)", line: $0, column: 1) })))
    for index in messages.indices { #expect(text.contains("#\(index)"), "\(messages[index])") }
  }

  @Test func `a form that cannot be read still gives its page`() {
    let broken = ReviewInput(
      key: "acme", form: nil, findings: [finding("expected \",\"", line: 3, column: 4)], made: made)
    let text = words(page(broken))
    #expect(text.contains("1 error stops this offer."))
    #expect(text.contains("Error offer.json: expected \",\" → the way out"))
  }
}
