public import Pipeline

/// Every stage that `uses` can name.
public let stageCatalog: [any Stage<OfferJob>] = [
  CheckOffer(), ConsolidateEULA(), PrepareResellerAgreement(), PrepareChangeSet(), PublishPacket(), IssueBooking(),
]
