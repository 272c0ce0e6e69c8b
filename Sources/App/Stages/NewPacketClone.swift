internal import JSON
internal import Offers

/// What a clone keeps of another offer's form, and what is asked of it anew: the key and every date ahead.
///
/// Facts and ids are the other offer's: the authorization, its opportunity and the partner's Offer ID go.
struct NewPacketClone {
  let form: JSONValue
  let steps: [NewPacketStep]

  /// `key` is what the clone is called by default; nil where that name is taken.
  init(of original: JSONValue, key: String?) {
    let gone: [FormPath] =
      [["key"], ["offer", "offerId"], ["offer", "associate"], ["contractMetadata", .key(MetadataName.opportunity)]]
      + TypedFacts.sections.map { [.key($0)] }
    let kept = gone.reduce(original.withoutPositions) { form, path in
      form.value(at: path) == nil ? form : form.setting(nil, at: path)
    }
    form = kept
    steps =
      [NewPacketStep(section: .packet, path: ["key"], label: "Key of the offer", fallback: key)]
      + Self.dates(in: kept).map { date in
        let was = kept.value(at: date.path)?.string
        return NewPacketStep(
          section: date.section, path: date.path, label: date.label + (was.map { " (was \($0))" } ?? ""), fallback: was)
      }
  }

  private static func dates(in form: JSONValue) -> [(section: NewPacketSection, path: FormPath, label: String)] {
    var dates: [(section: NewPacketSection, path: FormPath, label: String)] = []
    if let start = form.value(at: ["product", "serviceStart"])?.string, start != "at-acceptance" {
      dates.append((.product, ["product", "serviceStart"], "Service starts"))
    }
    if form.value(at: ["product", "latestServiceStart"])?.string != nil {
      dates.append((.product, ["product", "latestServiceStart"], "Last day on which it may start"))
    }
    for index in (form.value(at: ["product", "schedule"])?.elements ?? []).indices {
      let path: FormPath = ["product", "schedule", .index(index), "invoiceDate"]
      dates.append((.product, path, "Instalment \(index + 1): invoice date (UTC)"))
    }
    return dates + [(.details, ["details", "expirationDate"], "Expiration date")]
  }
}
