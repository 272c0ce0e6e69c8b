import JSON
import Offers
import Review
import Testing

struct EscapingTests {
  private let attack = #"</title></style></code>"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;"#

  /// A form with the attack in every place that takes a text, keys included.
  private var hostile: ReviewInput {
    let text = jsonQuoted(attack)
    var input = input(
      """
      {"companyName": \(text), "partner": {"name": \(text), \(text): 1}, "product": {"listing": \(text), "billingTerm": \(text),
       "dimensions": [{"key": \(text), "quantity": \(text), \(text): \(text)}, \(text)], "schedule": \(text)},
       "eula": {"files": [\(text), {"path": \(text), "title": \(text)}]}, "resellerAgreement": {"type": "custom", "file": \(text)},
       "quotes": [{"file": \(text), "number": \(text), "amount": \(text)}], "registration": {\(text): \(text)},
       "contractMetadata": {\(text): \(text), "AWS Account Number": \(text)}, "details": {"expirationDate": \(text)},
       "notify": [\(text)], \(text): {\(text): [\(text)]}}
      """, findings: [finding(attack, file: attack), finding("companyName: " + attack)])
    input.key = attack
    input.tool = attack
    input.buyer.sources = [ReviewDocument(path: attack, kind: attack, encoding: attack)]
    input.buyer.bound = ReviewDocument(path: attack, sha256: attack)
    input.changeSet = ReviewChangeSet(path: attack, uploads: [.init(path: attack, url: attack)])
    input.approval = ApprovalState(
      contentSHA256: attack, approvals: [Approval(by: attack, at: made, contentSHA256: "")])
    input.previous = PreviousRevision(number: 1, form: form(), files: [attack: ""])
    input.booking = attack
    return input
  }

  @Test func `no text of a stranger becomes a tag or an attribute`() {
    let page = page(hostile)
    #expect(!page.contains("<script"))
    #expect(page.count(of: "<img") == 0)
    #expect(page.count(of: "</title>") == 1)
    #expect(page.count(of: "</style>") == 1)
    #expect(page.count(of: "&lt;script&gt;") > 40)
    // An ampersand stands only before one of the five references.
    let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { page.count(of: $0) }.reduce(0, +)
    #expect(page.count(of: "&") == references)
  }

  @Test func `a stranger's text is read as it was written`() {
    #expect(words(page(hostile)).contains(attack))
  }

  @Test func `characters that nobody sees are named`() {
    let text = words(
      page(input(#"{"companyName": "Acme\u202ecnI\u200b", "partner": {"name": " Cascade\u00a0Cloud "}}"#)))
    #expect(text.contains("AcmeU+202E RIGHT-TO-LEFT OVERRIDEcnIU+200B ZERO WIDTH SPACE"))
    #expect(text.contains("U+0020 SPACECascadeU+00A0 NO-BREAK SPACECloudU+0020 SPACE"))
    for scalar in ["\u{202E}", "\u{200B}", "\u{0}"] { #expect(!page(input()).contains(scalar)) }
  }

  @Test func `in attributes and the title they are named in brackets`() {
    var input = input()
    input.key = "a\u{202E}b"
    #expect(page(input).contains("<title>Ready: review of a[U+202E RIGHT-TO-LEFT OVERRIDE]b</title>"))
  }

  @Test func `letters of right-to-left scripts stay as they are, and apart`() {
    #expect(page(input(#"{"companyName": "שלום"}"#)).contains("<bdi>שלום</bdi>"))
  }

  @Test func `a very long text is cut and tells its length`() {
    let page = page(input("{\"companyName\": \"\(String(repeating: "x", count: 50_000))\"}"))
    #expect(page.contains("… (50,000 characters)"))
    #expect(page.utf8.count < 100_000)
  }
}

extension String {
  func count(of part: String) -> Int { ranges(of: part).count }
}
