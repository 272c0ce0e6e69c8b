import JSON
import Testing

struct FirstDifferenceTests {
  private func value(_ text: String) throws -> JSONValue {
    try #require(JSONReader.read(Array(text.utf8), file: "f").value)
  }

  @Test(arguments: [
    (#"{"a": 1, "b": [1, 2]}"#, #"{"b": [1.0, 2], "a": 1}"#, nil), (#"{"a": {"b": 1}}"#, #"{"a": {"b": 2}}"#, "a.b"),
    (#"{"a": [1, {"b": "x"}]}"#, #"{"a": [1, {"b": "y"}]}"#, "a[1].b"), (#"{"a": [1]}"#, #"{"a": [1, 2]}"#, "a[1]"),
    (#"{"a": [1, 2]}"#, #"{"a": []}"#, "a[0]"), (#"{"a": 1}"#, "{}", "a"),
    ("{}", #"{"Unit Price": 1}"#, #""Unit Price""#),
    (#"{"a": 1}"#, #"{"a": "1"}"#, "a"), (#"{"a": 1, "b": 1}"#, #"{"b": 2, "a": 2}"#, "a"), ("[]", "{}", ""),
  ]) func `names the place where two values part`(a: String, b: String, path: String?) throws {
    #expect(firstDifference(try value(a), try value(b)) == path)
  }
}
