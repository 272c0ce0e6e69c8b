internal import Offers

/// When: B04, B05, B10, B17.
let timeChecks: [GateCheck] = [
  GateCheck("B04", "Accepted, not in the future", judge: judgeAcceptanceTime),
  GateCheck("B05", "Accepted before the offer expired", required: false, judge: judgeExpiry),
  GateCheck("B10", "Term start, end and length agree", judge: judgeTerm),
  GateCheck("B17", "Same month in UTC and fiscal zone", judge: judgeCutOff),
]

@Sendable private func judgeAcceptanceTime(_ offer: AcceptedOffer) -> Verdict {
  let at = offer.acceptance.at
  return at <= offer.input.now
    ? .pass("accepted at \(at.text)") : .fail("the acceptance at \(at.text) lies in the future")
}

@Sendable private func judgeExpiry(_ offer: AcceptedOffer) -> Verdict {
  guard let day = offer.form.facts.extended?.expiresOn else {
    return .notJudged("the expiry of the partner's offer is not known")
  }
  let end = Instant.endOfDay(day)
  return offer.acceptance.at <= end
    ? .pass("accepted before the offer expired at \(end.text)")
    : .fail("accepted at \(offer.acceptance.at.text), but the offer expired at \(end.text)")
}

@Sendable private func judgeTerm(_ offer: AcceptedOffer) -> Verdict {
  let product = offer.form.product
  guard let term = offer.term else { return .fail("a term of \(product.months) months leaves the calendar") }
  guard product.months > 0, term.start <= term.end else {
    return .fail("the term of \(product.months) months ends on \(term.end.text), before it starts")
  }
  if term.start < offer.acceptedOn {
    return .warn("the term starts on \(term.start.text), before the acceptance on \(offer.acceptedOn.text)")
  }
  return .pass("\(term.start.text) to \(term.end.text) is \(product.billingTerm)")
}

@Sendable private func judgeCutOff(_ offer: AcceptedOffer) -> Verdict {
  let zone = offer.input.seller.fiscalTimeZone
  guard let fiscal = offer.fiscalDay else { return .fail("the fiscal time zone \(zone) is not an IANA time zone") }
  let (utc, place) = (offer.acceptedOn, "in \(zone) (UTC\(fiscal.offset))")
  if fiscal.date == utc { return .pass("\(utc.text) in UTC and \(place)") }
  if (fiscal.date.year, fiscal.date.month) == (utc.year, utc.month) {
    return .pass("\(utc.text) in UTC is \(fiscal.date.text) \(place), in the same month")
  }
  return .warn("cut-off: accepted on \(utc.text) in UTC, which is \(fiscal.date.text) \(place): another month")
}
