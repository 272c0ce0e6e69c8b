/// One way into the program for bytes from outside, and what holds whatever the bytes are.
///
/// The fuzzer of `Tests/Fuzzing/Driver` looks for bytes for which it does not hold; the tests of `Tests/Fuzzing/Replay` try
/// those that were found once, and the samples of every rule.
package struct FuzzTarget: Sendable {
  /// Also the name of its folder in `Tests/Fuzzing/Corpus`.
  package let name: String
  /// The longest input that is worth trying, in bytes.
  package let longestInput: Int
  /// Inputs to start from, made from the rules' samples.
  package let samples: @Sendable () -> [[UInt8]]
  /// What does not hold for an input, in words; nothing where all is well.
  package let broken: @Sendable ([UInt8]) -> [String]

  package static let all: [FuzzTarget] = [.text, .json, .intake, .reply]
}

/// Properties that were looked at, and those that do not hold.
struct Properties {
  private(set) var broken: [String] = []

  mutating func expect(_ holds: Bool, _ words: @autoclosure () -> String) {
    if !holds { broken.append(words()) }
  }
}
