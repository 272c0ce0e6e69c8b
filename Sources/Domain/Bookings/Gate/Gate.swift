/// The gate: every check in the order of the page. Source: the bookability checks B01 to B20.
let gateChecks: [GateCheck] = partyChecks + moneyChecks + timeChecks + recordChecks + duplicateChecks + laterChecks

/// Every check of the gate, made and in order of its id.
func passGate(_ offer: AcceptedOffer) -> [CheckResult] {
  gateChecks.sorted { $0.id < $1.id }.map { check in
    let verdict = check.judge(offer)
    return CheckResult(
      id: check.id, title: check.title, status: verdict.status, message: verdict.message, required: check.isRequired)
  }
}

/// Bookable when no check fails and none that must be judged is open.
func state(after checks: [CheckResult]) -> BookingState {
  checks.contains(where: \.blocks) ? .provisional : .bookable
}
