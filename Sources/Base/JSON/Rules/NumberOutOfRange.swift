public import Findings

extension Rule {
  public static let numberOutOfRange = Rule(
    "number-out-of-range",
    title: "a number is whole and in its range",
    why: """
      Quantities are counted in whole units. 500, 500.0 and 5e2 are the same number in JSON, and are read as one.
      """,
    help: "write a whole number in the range",
    source: "bindery schema offer",
    good: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}]}}"#),
    bad: Sample(form: #"{"product": {"dimensions": [{"key": "users", "quantity": -5, "unitPrice": "480.00"}]}}"#))
}
