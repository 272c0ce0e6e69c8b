internal import Bookings
internal import JSON
internal import Offers
internal import Pipeline

/// A published JSON Schema: its name for `bindery schema` and what it describes.
public struct PublishedSchema: Sendable {
  public let name: String
  public let summary: String
  public let text: String
}

/// The schemas of every file that people or programs write for Bindery or read from it, draft-07.
public var publishedSchemas: [PublishedSchema] {
  [
    schema("offer", "offer.json: the partner offer form", offerShape),
    schema("listing", "listings/*.json: what a product's offers may say", listingShape),
    schema("settings", "bindery.json: the seller", sellerShape),
    schema("pipeline", "pipeline.json: the stages and their parameters", pipelineShape(catalogue: stageCatalog)),
    schema("booking", "the JSON of a bookable artifact", bookingShape),
  ]
}

private func schema(_ name: String, _ summary: String, _ shape: Shape) -> PublishedSchema {
  let document = shape.schemaDocument(title: summary, id: "urn:bindery:schema:\(name):1")
  return PublishedSchema(name: name, summary: summary, text: document.pretty)
}
