/// Why nothing can be issued: our side failed, or somebody changed what must not change (exit 2).
package enum IssuingError: Error, Equatable, CustomStringConvertible {
  /// `register.csv` is not what the ledger wrote; the byte at which they part, from 0.
  case registerChanged(path: String, atByte: Int)
  /// The folder of a booking is there, with other files than were issued.
  case bookingChanged(folder: String)
  /// The frozen model gives other bytes now than when it was issued.
  case renderingDiffers(folder: String)
  /// The renderer's folder or register row cannot be used.
  case unusableRendering(String)

  package var description: String {
    switch self {
    case .registerChanged(let path, let byte):
      "\(path) is not what the ledger wrote, from byte \(byte) on; nothing is issued until the register is restored "
        + "from a backup"
    case .bookingChanged(let folder):
      "\(folder) has other files than were issued; restore it from a backup or move it away"
    case .renderingDiffers(let folder):
      "the files of \(folder) cannot be made again as they were issued; run the version of bindery that issued them"
    case .unusableRendering(let reason): "a booking cannot be issued: \(reason)"
    }
  }
}
