package import Findings

extension Rule {
  /// A PDF opens without a password.
  package static let pdfPasswordRequired = Rule(
    "pdf-password-required",
    title: "a PDF opens without a password",
    why: "The buyer must be able to read the terms, and a file that can't be opened can't be bound.",
    help: "save the file without a password",
    source: "ISO 32000-2, 7.6.4",
    bad: .eula(
      TinyPDF.encrypted(
        owner: "92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd",
        user: "9b7fe78fbe1cda2a5b0c07aab1c2d00bd5212203329f09640ad7cb6747ec9a58"),
      caption: "opens with the password \"secret\""))
}
