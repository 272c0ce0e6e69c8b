public import Findings

/// The rules that every JSON file is held to.
public let jsonRules: [Rule] = [
  .jsonSyntax, .jsonByteOrderMark, .jsonDuplicateKey, .jsonTooLarge, .unknownKey, .requiredField, .wrongType,
  .valueNotAllowed, .numberOutOfRange, .listLength, .textNotBlank, .textTooLong, .textInvisible,
]
