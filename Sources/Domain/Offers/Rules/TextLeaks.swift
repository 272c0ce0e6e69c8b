internal import Findings
internal import JSON

extension Rule {
  static let textLeaks = Rule(
    "text-leaks", .warning,
    title: "names and titles that others read say nothing that is not for them",
    why: """
      The partner reads the authorization's name, the agreement's and the quotes' titles; the buyer reads the EULA's titles and file names \
      and the registration. A wholesale price, a colleague's address or a remark there cannot be taken back.
      """,
    help: "remove it; contract metadata and keys that start with x- stay with you",
    source:
      "AWS Marketplace: names and descriptions are visible to partner and buyer; article: who sees which document",
    good: Sample(
      form: #"{"eula": {"files": [{"path": "eula/master.pdf", "title": "Master Agreement, 500 users"}]}}"#),
    bad: Sample(
      form:
        #"{"eula": {"files": [{"path": "eula/master.pdf", "title": "Master Agreement (USD 240,000, internal only)"}]}}"#
    )
  )
}

extension OfferCheck {
  func textLeaks() -> [Finding] {
    let amounts = wholesaleAmounts
    let leaks = buyersTexts.flatMap { entry in buyersLeaks(in: entry, amounts).map { (entry, $0) } }
    let partners = partnersTexts.flatMap { entry in
      commonLeaks(in: entry).map { (entry, "the partner reads this; \($0)") }
    }
    return Rule.textLeaks.findings(leaks + registrationLeaks + partners) { entry, message in
      finding(.textLeaks, message, at: entry)
    }
  }

  /// Titles and file names of the EULA: its last pages name every source.
  private var buyersTexts: [FormEntry] {
    eulaFileEntries.flatMap { file in
      file.string == nil ? [file.present("title"), file.present("path")].compactMap { $0 } : [file]
    }
  }

  private var partnersTexts: [FormEntry] {
    let agreement = [entry("resellerAgreement", "file")].compactMap { $0 }.flatMap { file in
      file.string == nil ? [file.present("title"), file.present("path")].compactMap { $0 } : [file]
    }
    let named = [entry("companyName"), entry("partner", "name")].compactMap { $0 }
    return named + agreement + quotes.flatMap { quote in ["title", "number", "file"].compactMap { quote.present($0) } }
  }

  private func buyersLeaks(in entry: FormEntry, _ wholesale: Set<String>) -> [String] {
    let leaked = LeakedText(entry.string ?? "")
    let amounts = leaked.amounts.filter(wholesale.contains).map { "\($0) is a wholesale amount of this offer" }
    let words = leaked.priceWord.map { ["it says \(jsonQuoted($0))"] } ?? []
    return (amounts.prefix(1) + words + commonLeaks(in: entry)).map { "the buyer reads this; \($0)" }
  }

  private func commonLeaks(in entry: FormEntry) -> [String] {
    let leaked = LeakedText(entry.string ?? "")
    return [
      leaked.remark.map { "it says \(jsonQuoted($0))" }, leaked.emailAddress.map { "\(jsonQuoted($0)) is an address" },
    ].compactMap { $0 }
  }

  /// The registration is about the buyer's people: only the seller's own do not belong there.
  private var registrationLeaks: [(FormEntry, String)] {
    let own = Set((entry("notify")?.elements ?? []).compactMap { $0.string?.lowercased() })
    return registrationFieldEntries.map(\.entry).filter { own.contains(($0.string ?? "").lowercased()) }.map { entry in
      (entry, "the buyer reads this; \(jsonQuoted(entry.string ?? "")) is an address of notify")
    }
  }

  /// Every amount that the partner pays, as plain numbers; zero is no secret.
  private var wholesaleAmounts: Set<String> {
    let prices =
      dimensions.compactMap { $0.present("unitPrice") } + (schedule + quotes).compactMap { $0.present("amount") }
    let totals = (lineAmounts ?? []) + [linesTotal].compactMap { $0 }
    let all = prices.compactMap(\.decimal) + totals.compactMap { ExactDecimal($0.text) }
    return Set(all.map(\.withoutTrailingZeros)).subtracting(["0"])
  }
}
