/// What needs facts that are not collected yet: B18, B19, B20. None of them keeps an order from being booked.
let laterChecks: [GateCheck] = [
  GateCheck("B18", "Renewal fits earlier bookings", required: false) { _ in
    .notJudged("earlier bookings are not compared yet")
  },
  GateCheck("B19", "Listing fee tier is known", required: false) { _ in
    .notJudged("no fee table yet")
  },
  GateCheck("B20", "Buyer price covers the total", required: false) { _ in
    .notJudged("the buyer's price is not known")
  },
]
