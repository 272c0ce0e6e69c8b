internal import Foundation

/// The name of a booking revision's folder and of the files in it:
/// `BKG-2026-000123_r1_new-order_2026-11-23_acme-robotics_agmt-9xyz8wmk`, ASCII, at most 120 characters.
func bookingStem(_ booking: Booking) -> String {
  let document = booking.document
  let head = [
    document.bookingId, "r\(document.revision)", document.type.rawValue,
    String(booking.acceptance.acceptedAt.prefix(10)),
  ].joined(separator: "_")
  let tail = shortAgreement(booking.agreement.id)
  let room = max(0, 120 - head.utf8.count - tail.utf8.count - 2)
  return [head, slug(booking.parties.buyer.name, limit: room), tail].joined(separator: "_")
}

/// The last letters and digits of an agreement id, whose own `agmt-` does not count: `agmt-9xyz8wmk`.
private func shortAgreement(_ id: String?) -> String {
  guard let id = id?.lowercased() else { return "no-agreement" }
  let own = id.hasPrefix("agmt-") ? id.dropFirst("agmt-".count) : id[...]
  let plain = own.utf8.filter(isASCIILetterOrDigit).suffix(8)
  return plain.isEmpty ? "no-agreement" : "agmt-" + String(decoding: plain, as: UTF8.self)
}

/// A company's name in lower-case ASCII with hyphens, without its legal form at the end; `buyer` where nothing is left.
func slug(_ name: String, limit: Int) -> String {
  var words = asciiWords(name)
  while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
  var short = ""
  for word in words {
    let longer = short.isEmpty ? word : short + "-" + word
    if longer.utf8.count > limit { break }
    short = longer
  }
  if short.isEmpty, let word = words.first { short = String(word.prefix(limit)) }
  return short.isEmpty ? "buyer" : short
}

private func asciiWords(_ name: String) -> [String] {
  var plain = ""
  for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
    if scalar.isASCII {
      plain.unicodeScalars.append(isASCIILetterOrDigit(UInt8(scalar.value)) || isApostrophe(scalar) ? scalar : " ")
    } else if scalar.properties.generalCategory != .nonspacingMark, !isApostrophe(scalar) {
      plain += letters[scalar] ?? " "
    }
  }
  return plain.filter { $0 != "'" }.split(separator: " ").map(String.init)
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

/// Latin letters that do not decompose.
private let letters: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
]

private let legalForms: Set<String> = [
  "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "co", "company", "gmbh", "ag",
  "kg", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "plc", "pty", "kk",
]
