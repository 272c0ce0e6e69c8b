package import Findings

extension Rule {
  package static let bookingField = Rule(
    "booking-field",
    title: "a value of a booking file has its published form",
    why: """
      Finance imports booking files by machine: an amount, a date or a hash in another form would be read wrongly or \
      not at all.
      """,
    help: "use the file as it was issued; its hash is in the register",
    source: "bindery schema booking",
    bad: Sample(caption: #"a booking file with "wholesaleTcv": "240,000.00""#))
}

/// The rules that a booking file is held to, beside those of every JSON file.
package let bookingRules: [Rule] = [.bookingField]
