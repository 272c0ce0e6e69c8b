/// Why nothing can be issued: our side failed, or somebody changed what must not change (exit 2).
package enum IssuingError: Error, Equatable, CustomStringConvertible {
  /// `register.csv` is not what the ledger wrote; the byte at which they part, from 0.
  case registerChanged(path: String, atByte: Int)
  /// A file of an issued booking is not as it was issued, or is none of it.
  case bookingChanged(file: String)
  /// A folder of the name that a booking is about to get is there already.
  case folderTaken(folder: String)
  /// The frozen model gives other bytes now than when it was issued.
  case renderingDiffers(folder: String)
  /// The renderer's folder or register row cannot be used.
  case unusableRendering(String)

  package var description: String {
    switch self {
    case .registerChanged(let path, let byte):
      "\(path) is not what the ledger wrote, from byte \(byte) on; nothing is issued until the register is restored "
        + "from a backup"
    case .bookingChanged(let file):
      "\(file) is not as it was issued; remove it and run again: what is missing is made again from the ledger"
    case .folderTaken(let folder):
      "\(folder) is there already, but was not issued; move it away and run again"
    case .renderingDiffers(let folder):
      "the files of \(folder) cannot be made again as they were issued; run the version of bindery that issued them"
    case .unusableRendering(let reason): "a booking cannot be issued: \(reason)"
    }
  }
}
