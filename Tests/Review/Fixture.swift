import Findings
import JSON
import Offers
import Review

/// A sound form, with a merge patch on it, read from its text so that every value has its place.
func form(_ patch: String = "{}") -> JSONValue {
  let base = JSONReader.read(Array(soundForm.utf8), file: "offer.json").value ?? [:]
  let change = JSONReader.read(Array(patch.utf8), file: "patch.json").value ?? [:]
  return JSONReader.read(Array(base.merging(change).pretty.utf8), file: "offer.json").value ?? [:]
}

private let soundForm = """
  {"key": "acme-2099", "companyName": "Acme Robotics, Inc.", "buyerCountry": "US",
   "partner": {"name": "Cascade Cloud LLC", "country": "US"},
   "product": {"listing": "sentinel", "paymentModel": "payment-schedule", "currency": "USD", "billingTerm": "P12M",
     "serviceStart": "at-acceptance", "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}],
     "schedule": [{"invoiceDate": "2099-01-15", "amount": "240000.00"}]},
   "eula": {"type": "custom", "files": ["eula/master.pdf", {"path": "eula/privacy.txt", "title": "Privacy addendum"}]},
   "resellerAgreement": {"type": "custom", "file": "reseller/agreement.pdf"},
   "quotes": [{"file": "reseller/quote.pdf", "number": "Q-1", "date": "2098-11-20", "amount": "240000.00"}],
   "registration": {"Company": "Acme Robotics, Inc."},
   "contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"},
   "details": {"expirationDate": "2098-12-31", "renewal": null, "zeroDollarPrices": false},
   "notify": ["ae@isv.example"]}
  """

let made = Instant(secondsSince1970: 4_070_000_000)

func input(_ patch: String = "{}", findings: [Finding] = []) -> ReviewInput {
  ReviewInput(key: "acme-2099", form: form(patch), findings: findings, made: made, tool: "bindery test")
}

func finding(
  _ message: String, _ severity: Severity = .error, file: String = "offer.json", line: Int? = nil, column: Int? = nil
) -> Finding {
  Finding(
    rule: "a-rule", severity: severity, message: message, place: Place(file: file, line: line, column: column),
    help: "the way out")
}

func page(_ input: ReviewInput) -> String { String(decoding: reviewPage(input), as: UTF8.self) }

/// What a reader reads: the page's body without tags, entities resolved, white space as one space.
func words(_ page: String) -> String {
  let inline = Set(["a", "span", "strong", "em", "code", "mark", "bdi", "time"])
  var text = ""
  var tag: String?
  for character in page.components(after: "<body>") {
    switch (character, tag) {
    case ("<", nil): tag = ""
    case (">", let inside?):
      let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if !inline.contains(String(name)) { text.append(" ") }
      tag = nil
    case (_, let inside?): tag = inside + String(character)
    case (_, nil): text.append(character)
    }
  }
  let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
  for (entity, character) in entities {
    text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
  }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension String {
  fileprivate func components(after mark: String) -> Substring {
    guard let range = firstRange(of: mark) else { return self[...] }
    return self[range.upperBound...]
  }

  /// The text between two marks, from the first place where they follow each other.
  func between(_ start: String, _ end: String) -> String {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return "" }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
