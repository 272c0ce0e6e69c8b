import Findings
import JSON
import Offers
import Stages
import Testing

struct NewPacketTests {
  static let now = Instant("2026-11-23T08:00:00Z")

  private func surroundings(listing: String = "{}", key: String = "acme", taken: Set<String> = []) throws
    -> NewPacketQuestions.Surroundings
  {
    let packet = SamplePacket(Sample(listing: listing))
    let json = try #require(JSONReader.read(packet.listing, file: "listing").value)
    let settings = try #require(JSONReader.read(packet.settings, file: "settings").value)
    return NewPacketQuestions.Surroundings(
      listings: [try #require(Listing(json))], seller: Seller(settings), now: try #require(Self.now),
      takenKeys: taken, key: key)
  }

  private func form(_ questions: NewPacketQuestions) throws -> JSONValue {
    try #require(JSONReader.read(Array(questions.packetText.utf8), file: "offer.json").value)
  }

  /// Answers by the beginning of a question's label; everything else by Enter.
  private func fill(_ questions: inout NewPacketQuestions, _ answers: [(label: String, text: String)]) throws {
    var left = answers
    var asked = 0
    while let question = questions.next {
      asked += 1
      try #require(asked < 200)
      let index = left.firstIndex { question.label.hasPrefix($0.label) }
      let reply = questions.answer(index.map { left.remove(at: $0).text } ?? "")
      try #require(reply.isTaken, "\(question.label): \(reply.findings)")
    }
    #expect(left.isEmpty, "not asked: \(left)")
  }

  private let parties = [
    ("Buyer's company", "Acme Robotics, Inc."), ("Channel partner's", "Cascade Cloud LLC"),
    ("AWS Account Number", "012345678901"), ("Partner AWS Account Number", "777788889999"),
    ("Full Name", "Kim Lee"), ("Email Address", "kim@acme.example"), ("Expiration date", "2026-12-31"),
    ("Account executive", "ae@isv.example"), ("Revenue operations", "revops@isv.example"),
  ]
  private let standard = [("Contract", "standard"), ("Agreement", "standard")]

  static let models: [(model: String, answers: [(String, String)])] = [
    ("upfront", [("Line 1: quantity", "500"), ("Line 1: unit", "480.00")]),
    (
      "payment-schedule",
      [
        ("Line 1: quantity", "500"), ("Line 1: unit", "480.00"), ("Instalment 1: invoice", "2027-01-15"),
        ("Instalment 1: amount", "120000.00"), ("Instalment 2: invoice", "2027-07-15"),
      ]
    ),
    ("usage", [("Line 1: unit", "0.25")]),
  ]

  @Test(arguments: models) func `a whole dialogue ends in a form without findings`(
    model: String, answers: [(String, String)]
  ) throws {
    var questions = NewPacketQuestions(try surroundings())
    try fill(&questions, [("Payment model", model)] + parties + standard + answers)
    #expect(questions.findings == [])
    let form = try form(questions)
    let offer = try #require(OfferForm(form))
    #expect(offer.product.paymentModel.rawValue == model)
    #expect(
      offer.product.schedule.map(\.amount.text) == (model == "payment-schedule" ? ["120000.00", "120000.00"] : []))
    #expect(form["quotes"] == [])
    let order = (offerShape.names + []).filter { form[$0] != nil }
    #expect(form.members?.map(\.key) == order)
  }

  @Test func `sections come in the order of the form, each once`() throws {
    var questions = NewPacketQuestions(try surroundings())
    var sections: [String] = []
    let answers = parties + standard + [("Line 1: quantity", "1"), ("Line 1: unit", "1.00")]
    while let question = questions.next {
      if sections.last != question.section { sections.append(question.section) }
      _ = questions.answer(answers.first { question.label.hasPrefix($0.0) }?.1 ?? "")
    }
    #expect(
      sections == [
        "Offer", "Company name", "Product and pricing", "End user licensing agreements (EULAs)", "Reseller agreement",
        "Registration details", "Contract metadata", "Offer details", "Offer ID", "Notify users",
      ])
  }

  @Test func `a wrong answer says what check would say, and the question stays open`() throws {
    var questions = NewPacketQuestions(try surroundings())
    _ = questions.answer("Acme Corp")
    #expect(questions.next?.label == "Key of the offer")
    let wrong = [
      ("Key of", "acme", nil), ("Buyer's company", "", "text-not-blank"), ("Buyer's company", "Acme", nil),
      ("Buyer's country", "USA", "country-code"), ("Buyer's country", "DE", nil), ("Channel", "Cascade", nil),
      ("Partner's", "", nil), ("Listing", "sentinal", "listing-known"), ("Listing", "", nil),
      ("Payment", "monthly", "value-not-allowed"), ("Payment", "payment-schedule", nil),
      ("Currency", "GBP", "listing-allows"), ("Currency", "", nil), ("Term", "12", "billing-term"), ("Term", "", nil),
      ("Service", "2020-01-01", "service-start-past"), ("Service", "", nil),
      ("Line 1: dim", "user", "dimension-known"), ("Line 1: dim", "-", "list-length"), ("Line 1: dim", "", nil),
      ("Line 1: quantity", "5,000", "wrong-type"), ("Line 1: quantity", "0", "number-out-of-range"),
      ("Line 1: quantity", "3", nil), ("Line 1: unit", "0.333", "line-amount"), ("Line 1: unit", "0.30", nil),
      ("Line 2", "users", "dimension-known"), ("Line 2", "", nil),
      ("Instalment 1: invoice", "", "schedule-required"), ("Instalment 1: invoice", "2027-02-30", "date-real"),
      ("Instalment 1: invoice", "2027-02-28", nil), ("Instalment 1: amount", "0.91", "schedule-total"),
      ("Instalment 1: amount", "0.50", nil), ("Instalment 2: invoice", "", "schedule-total"),
      ("Instalment 2: invoice", "2027-02-28", "schedule-dates"), ("Instalment 2: invoice", "2027-03-31", nil),
      ("Instalment 2: amount", "", nil), ("Contract", "", "value-not-allowed"), ("Contract", "custom", nil),
      ("File 1", "", "eula-files"), ("File 1", "../x.pdf", "packet-path"), ("File 1", "eula/x.pdf", nil),
      ("File 2", "eula/x.pdf", "file-twice"), ("File 2", "", nil), ("Agreement", "none", nil),
    ]
    for (label, text, rule) in wrong {
      let question = try #require(questions.next)
      try #require(question.label.hasPrefix(label), "\(question.label) is no \(label)")
      let reply = questions.answer(text)
      #expect(reply.isTaken == (rule == nil), "\(label) \(text): \(reply.findings)")
      if let rule { #expect(reply.findings.map(\.rule) == [rule], "\(label) \(text)") }
    }
  }

  @Test func `a key that the workspace has is neither proposed nor taken`() throws {
    var questions = NewPacketQuestions(try surroundings(taken: ["acme"]))
    #expect(questions.next?.fallback == nil)
    #expect(questions.answer("acme").findings.map(\.rule) == ["offer-key-taken"])
    #expect(questions.answer("acme-2").isTaken)
  }

  @Test func `what the listing has wrong is said, but no answer can put it right`() throws {
    var questions = NewPacketQuestions(try surroundings(listing: #"{"cppoTracking": false}"#))
    while let question = questions.next, question.label != "Listing" {
      _ = questions.answer(question.label == "Key of the offer" ? "" : "DE")
    }
    let reply = questions.answer("")
    #expect(reply.isTaken && reply.findings.map(\.rule) == ["tracking-enabled"])
  }

  @Test func `a dash takes nothing, also where a value is proposed`() throws {
    var questions = NewPacketQuestions(try surroundings())
    while let question = questions.next, question.label != "Company, which the listing requires" {
      let answers = parties + standard + [("Line 1: quantity", "1"), ("Line 1: unit", "1.00")]
      _ = questions.answer(answers.first { question.label.hasPrefix($0.0) }?.1 ?? "")
    }
    #expect(questions.next?.fallback == "Acme Robotics, Inc.")
    _ = questions.answer("-")
    #expect(try form(questions)["registration"]?["Company"] == nil)
  }

  @Test func `when answers end, fallbacks are taken and what is missing is named as check names it`() throws {
    var questions = NewPacketQuestions(try surroundings())
    _ = questions.answer("")
    _ = questions.answer("Acme Robotics, Inc.")
    questions.endAnswers()
    #expect(questions.next == nil)
    let form = try form(questions)
    #expect(form["product"]?["billingTerm"] == "P12M" && form["details"]?["zeroDollarPrices"] == false)
    let missing = Set(questions.findings.filter { $0.severity == .error }.map(\.message))
    #expect(
      missing == [
        "partner.name: is missing", "product.dimensions: is missing", "eula: is missing",
        "resellerAgreement: is missing", "contractMetadata: is missing", "details.expirationDate: is missing",
      ], "\(missing)")
  }

  @Test func `associating and amending ask for their ids`() throws {
    var questions = NewPacketQuestions(try surroundings())
    let lines = [("Line 1: quantity", "500"), ("Line 1: unit", "480.00")]
    let ids = [
      ("Associate", "yes"), ("CPPO Opportunity ID", "resaleauthz-yaxjqxiskysxa"), ("Offer ID", "offer-dacpxznflfwin"),
      ("Amends", "yes"), ("Source Offer ID", "offer-m2xv6jtq4nbye"), ("Renewal of", "yes"),
      ("Renewal: where", "aws-marketplace"), ("Renewal: how", "contract"),
    ]
    try fill(&questions, parties + standard + lines + ids)
    #expect(!questions.findings.hasErrors, "\(questions.findings)")
    let offer = try #require(OfferForm(try form(questions)))
    #expect(offer.offer.sourceOfferID == "offer-m2xv6jtq4nbye" && offer.offer.associate)
    #expect(offer.details.renewal?.channel == .awsMarketplace)
  }

  @Test func `a clone keeps the terms, drops what happened, and asks for key and dates`() throws {
    let original = try #require(
      JSONReader.read(
        SamplePacket(
          Sample(
            form: #"""
              {"product": {"paymentModel": "payment-schedule", "schedule": [
                {"invoiceDate": "2026-03-01", "amount": "120000.00"}, {"invoiceDate": "2027-07-01", "amount": "120000.00"}]},
               "details": {"expirationDate": "2025-03-31"}, "offer": {"offerId": "offer-dacpxznflfwin", "associate": true},
               "contractMetadata": {"CPPO Opportunity ID": "resaleauthz-yaxjqxiskysxa"},
               "authorized": {"opportunityId": "resaleauthz-yaxjqxiskysxa", "at": "2025-03-03T15:04:51Z"}}
              """#)
        ).form, file: "offer.json"
      ).value)
    var questions = NewPacketQuestions(try surroundings(key: "acme-2", taken: ["acme-2099"]), cloning: original)
    #expect(questions.next?.fallback == "acme-2")
    _ = questions.answer("")
    #expect(questions.next?.label == "Instalment 1: invoice date (UTC) (was 2026-03-01)")
    #expect(questions.next?.fallback == nil)
    #expect(questions.answer("2026-03-01").findings.contains { $0.rule == "schedule-past" })
    while questions.next?.label.hasPrefix("Instalment 1") == true { _ = questions.answer("2027-01-15") }
    #expect(questions.next?.fallback == "2027-07-01")
    _ = questions.answer("")
    #expect(!questions.answer("").isTaken && questions.answer("2026-12-31").isTaken)
    #expect(questions.next == nil)
    let form = try form(questions)
    #expect(form["companyName"] == original["companyName"] && form["key"] == "acme-2")
    #expect(form["authorized"] == nil && form["offer"]?["offerId"] == nil && form["offer"]?["associate"] == nil)
    #expect(form["contractMetadata"]?["CPPO Opportunity ID"] == nil)
    #expect(questions.findings == [])
  }
}

extension Shape {
  fileprivate var names: [String] { if case .object(let fields) = self { fields.map(\.name) } else { [] } }
}
