/// Why a booking could not be made or rendered; what the input says wrongly is a check of the gate instead.
package enum BookingError: Error, Equatable {
  /// No acceptance is known; what is missing, one sentence each.
  case notAccepted([String])
  /// A model is not what was frozen; what differs.
  case damagedModel(String)
  /// An amount grew beyond what can be represented, or two currencies met.
  case amount(String)
}
