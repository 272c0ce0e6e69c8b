internal import ChangeSets
public import Findings
internal import JSON
internal import Offers
internal import PDF
internal import Pipeline
internal import PlainText

/// The rules that are checked where files are read and documents made.
private let stageRules: [Rule] = [
  .offerFileMissing, .fileMissing, .fileTooLarge, .packetPathLeaves, .fileNotRegular, .fileUnreadable, .fileEmpty,
  .fileKind, .fileExtension, .textUnprintable, .eulaCount, .eulaBytes, .eulaBytesNear, .documentBytes, .offerChanged,
  .offerKeyTaken, .fileUnnamed, .fileSameContent, .listingTwice, .documentBalance, .documentTooLarge,
  .workerOutOfMemory,
  .workerOutOfTime, .workerCrashed, .workerReply,
]

/// Every rule of every room, for `bindery explain` and for the test that runs all samples.
public var allRules: [Rule] {
  jsonRules + offerRules + changeSetRules + stageRules + plainTextRules + pdfRules + pipelineRules
}

/// Text of exactly so many bytes, in lines as a contract has them.
func longText(bytes count: Int) -> [UInt8] {
  let line = Array("The licensee shall keep this line, which stands here to fill the file up to its size.\n".utf8)
  return (0..<count).map { line[$0 % line.count] }
}
