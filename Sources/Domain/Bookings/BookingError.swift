/// Why a booking could not be made or rendered; what the input says wrongly is a check of the gate instead.
package enum BookingError: Error, Equatable, CustomStringConvertible {
  /// No acceptance is known; what is missing, one sentence each.
  case notAccepted(offer: String, [String])
  /// A model in the ledger is not what was frozen: of which booking, and what differs.
  case damagedModel(booking: String, String)
  /// Amounts in the ledger do not add up: of which booking, and which.
  case amount(booking: String, String)

  package var description: String {
    switch self {
    case .notAccepted(let offer, let missing):
      "the offer \(offer) cannot be booked yet: \(missing.joined(separator: "; ")); add what is missing to its offer.json"
    case .damagedModel(let booking, let reason):
      "bindery.sqlite, \(booking): \(reason); restore the ledger from a backup, or run the version of bindery that "
        + "issued this booking"
    case .amount(let booking, let reason):
      "bindery.sqlite, \(booking): \(reason); nothing is issued for it until the ledger is restored from a backup"
    }
  }
}
