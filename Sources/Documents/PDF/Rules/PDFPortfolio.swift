package import Findings

extension Rule {
  /// A PDF is no portfolio.
  package static let pdfPortfolio = Rule(
    "pdf-portfolio",
    title: "a PDF is no portfolio",
    why: "The documents of a portfolio are attachments; bound with others only the cover page would remain.",
    help: "take the documents out of the portfolio and name each of them in the form",
    source: "ISO 32000-2, 12.3.5",
    bad: .eula(TinyPDF(catalog: "/Collection << /Type /Collection >>")))
}
