internal import Digests

/// The columns of `register.csv`, in their order.
package let registerColumns = [
  "seq", "prev_row_sha256", "booking_id", "revision", "document_type", "state", "intent", "booking_date", "booking_tz",
  "accepted_at_utc", "agreement_id", "preceding_agreement_id", "offer_id", "source_offer_id", "cppo_opportunity_id",
  "buyer_name", "buyer_aws_account", "reseller_name", "reseller_aws_account", "product_id", "product_name", "currency",
  "wholesale_tcv", "net_change", "buyer_tcv", "fee_rate_expected", "fee_amount_expected", "term_start", "term_end",
  "is_renewal", "amends_booking_id", "supersedes_revision", "correction_reason", "financial_correction", "period",
  "period_status", "pdf_sha256", "json_sha256",
]

/// The first line of `register.csv`, without its line end.
package var registerHeader: String { registerColumns.joined(separator: ",") }

/// Ends the header and every row. Source: RFC 4180, 2.1.
package let registerLineEnd = "\r\n"

/// Chains the rows: the SHA-256 of a line's UTF-8 without its line end, as the next row names it.
package func registerRowSHA256(_ line: String) -> String { SHA256.hex(of: line) }
