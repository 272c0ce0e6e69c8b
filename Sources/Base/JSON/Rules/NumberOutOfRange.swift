public import Findings

extension Rule {
  public static let numberOutOfRange = Rule(
    "number-out-of-range",
    title: "a number is whole and in its range",
    why: """
      Quantities are counted in whole units.
      """,
    help: "write a whole number in the range",
    source: "bindery schema offer",
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": -5, "unitPrice": "480.00"}]}}"#))
}
