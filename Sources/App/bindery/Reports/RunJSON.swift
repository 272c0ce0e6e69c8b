internal import Findings
internal import JSON
internal import Pipeline
internal import Stages

extension RunOutcome<OfferJob> {
  /// What `check` and `run` say of a packet for programs.
  func json(packet: String) -> JSONValue {
    [
      "packet": JSONValue(.string(packet)), "offer": JSONValue(.string(job.key)),
      "findings": .list(findings.map(\.json)),
      "stages": .list(stages.map(\.json)),
      "results": .list(findings.hasErrors ? [] : job.resultPaths.map { JSONValue(.string($0)) }),
      "review": .text(job.reviewPath), "approval": job.approval.json,
      "missingForBooking": .list(job.missingForBooking.map { JSONValue(.string($0)) }),
      "booking": job.booking.map(\.json) ?? .null,
    ]
  }
}

extension StageOutcome {
  fileprivate var json: JSONValue {
    [
      "stage": JSONValue(.string(id)), "status": JSONValue(.string(status.rawValue)),
      "reason": JSONValue(.string(reason)), "summary": JSONValue(.string(summary)),
    ]
  }
}

extension ApprovalReport {
  fileprivate var json: JSONValue {
    ["isRequired": JSONValue(.bool(isRequired)), "state": .text(state), "words": .text(words)]
  }
}

extension BookingReport {
  fileprivate var json: JSONValue {
    [
      "bookingId": JSONValue(.string(bookingID)), "revision": .integer(revision), "state": JSONValue(.string(state)),
      "answer": JSONValue(.string(answer)), "isNew": JSONValue(.bool(isNew)), "folder": JSONValue(.string(folder)),
      "concerns": .list(concerns.map { JSONValue(.string($0)) }),
      "restored": .list(restored.map { JSONValue(.string($0)) }),
    ]
  }
}
