internal import Findings
internal import Stages

/// The files of a rule's good and bad sample that end in `type`.
func sampleFiles(_ rule: Rule, ofType type: String) -> [[UInt8]] {
  [rule.good, rule.bad].flatMap { sample in
    sample.files.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(type) }.compactMap(\.value)
  }
}

/// The offer forms of a rule's good and bad sample.
func sampleForms(_ rule: Rule) -> [[UInt8]] { [rule.good, rule.bad].map { SamplePacket($0).form } }
