import Findings
import JSON
import Offers
import Review
import Testing

struct ReviewPageTests {
  @Test func `the same input gives the same bytes`() {
    #expect(reviewPage(input()) == reviewPage(input()))
  }

  @Test func `its first line says whether the offer can be created`() {
    #expect(words(page(input())).contains("Nothing stops this offer."))
    let findings = [finding("a"), finding("b"), finding("c"), finding("d", .warning), finding("e", .warning)]
    #expect(words(page(input(findings: findings))).contains("3 errors stop this offer; 2 warnings."))
    #expect(words(page(input(findings: [finding("e", .note)]))).contains("Nothing stops this offer; 1 note."))
  }

  @Test func `the sections come in the article's order`() {
    let titles = [
      "Company name", "Product and pricing", "End user licensing agreements (EULAs)", "Reseller agreement",
      "Registration details", "Contract metadata", "Offer details", "Offer ID", "Notify users",
    ]
    let headings = page(input(#"{"offer": {"amending": false}}"#)).split(separator: "<h3 id=\"f-heading~3A").dropFirst()
      .map {
        String($0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
      }
    #expect(headings.prefix(9) == titles[...])
  }

  @Test func `values stand as they were written, with what they mean`() {
    var input = input()
    input.listing = Listing([
      "key": "sentinel", "title": "Sentinel Fleet Security", "productId": "prod-1", "type": "saas",
      "cppoTracking": true,
      "dimensions": [["key": "users", "description": "Protected users"]],
      "registrationFields": [["name": "Email Address", "required": true]],
    ])
    let text = words(page(input))
    #expect(text.contains("sentinel Sentinel Fleet Security, prod-1. CPPO tracking is on."))
    #expect(text.contains("users Protected users 500 480.00 240,000.00"))
    #expect(text.contains("Total, wholesale USD 240,000.00"))
    #expect(text.contains("Email Address missing"))
  }

  @Test func `a number where a text belongs is not taken for the text`() {
    let text = words(page(input(#"{"contractMetadata": {"AWS Account Number": 12345678901}}"#)))
    #expect(text.contains("AWS Account Number 12345678901"))
    #expect(words(page(input(#"{"details": {"renewal": true}}"#))).contains("Renewal Yes"))
    #expect(words(page(input(#"{"partner": ["a", 1]}"#))).contains(#"["a",1]"#))
  }

  @Test func `the expiration is told in UTC, in the seller's zone and in days`() {
    var input = input(#"{"details": {"expirationDate": "2026-07-31"}}"#)
    input.made = Instant("2026-07-01T12:00:00Z") ?? made
    input.seller = Seller([
      "seller": [
        "legalName": "ISV", "country": "US", "awsAccount": "111122223333", "fiscalTimeZone": "America/New_York",
        "address": ["1"],
      ]
    ])
    #expect(
      words(page(input)).contains(
        "Expiration date 2026-07-31 Until 23:59:59 UTC, in 30 days. That is 2026-07-31 19:59:59 in America/New_York."))
  }

  @Test func `sizes stand against their limits`() {
    var input = input()
    input.buyer.sources = [ReviewDocument(path: "eula/master.pdf", size: 6_291_457)]
    #expect(words(page(input)).contains("6,291,457 of 6,291,456 bytes, too many by 1"))
    input.buyer.sources = [ReviewDocument(path: "eula/master.pdf", size: 3_145_728)]
    #expect(words(page(input)).contains("6,291,456 bytes 3,145,728 of 6,291,456 bytes, 50 %"))
  }

  @Test func `a first page is part of the page, and only if it is a picture`() {
    var input = input()
    let picture: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
      0, 0, 0, 240, 0, 0, 1, 0x54, 8, 0, 0, 0, 0, 1, 2, 3, 4,
    ]
    input.buyer.sources = [ReviewDocument(path: "eula/master.pdf", firstPage: picture)]
    #expect(page(input).contains("width=\"240\" height=\"340\" alt=\"First page of eula/master.pdf\""))
    input.buyer.sources = [ReviewDocument(path: "eula/master.pdf", firstPage: Array("<svg onload=alert(1)>".utf8))]
    #expect(!page(input).contains("<img"))
  }

  @Test func `nothing of the reseller's set is in the list of what the buyer will see`() {
    let page = page(input())
    let buyer = words("<body>" + page.between("What the buyer will see</h3>", "</section>"))
    let reseller = words("<body>" + page.between("What only the reseller will see</h3>", "</section>"))
    for secret in ["240", "Q-1", "quote", "agreement.pdf", "2098-12-31"] {
      #expect(!buyer.contains(secret), "\(secret)")
      #expect(reseller.contains(secret), "\(secret)")
    }
    #expect(buyer.contains("eula/master.pdf Privacy addendum"))
  }

  @Test func `a hostile form of a megabyte costs little`() {
    let entries = JSONValue.list((0..<40_000).map { ["a\($0)": .integer($0)] })
    let findings = (0..<1_000).map { finding("product.dimensions[\($0)].key: is missing") }
    var input = input(findings: findings)
    input.form = form().merging(["product": ["dimensions": entries], "notify": entries, "x-more": entries])
    var bytes: [UInt8] = []
    let spent = ContinuousClock().measure { bytes = reviewPage(input) }
    #expect(bytes.count < 3_000_000)
    #expect(spent < .seconds(10))
    #expect(String(decoding: bytes, as: UTF8.self).contains("and 39,800 more entries"))
  }
}
