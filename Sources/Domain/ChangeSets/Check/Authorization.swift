/// All changes of a request to one resale authorization.
struct Authorization {
  /// The reference `$Name.Entity.Identifier`, or the id.
  let identifier: String
  /// The request itself makes it: what is not said in the request is not set.
  let isCreated: Bool
  let changes: [RequestedChange]

  /// Details of all changes of a type.
  func details(_ type: String) -> [RequestEntry] { changes.filter { $0.type == type }.compactMap(\.details) }

  /// All terms that changes of a type set.
  func terms(_ type: String) -> [RequestEntry] { details(type).flatMap { $0.list("Terms") } }

  var pricingTerms: [RequestEntry] { terms("UpdatePricingTerms") }
  var fixedPrices: [RequestEntry] { pricingTerms.filter { $0.type == "ResaleFixedUpfrontPricingTerm" } }
  var schedules: [RequestEntry] { terms("UpdatePaymentScheduleTerms") }
  var creation: RequestedChange? { changes.first(where: \.isCreation) }

  func change(_ type: String) -> RequestedChange? { changes.first { $0.type == type } }

  /// The changes by authorization, in the order in which each is named first.
  static func all(in changes: [RequestedChange]) -> [Authorization] {
    var order: [String] = []
    var byIdentifier: [String: [RequestedChange]] = [:]
    for (index, change) in changes.enumerated() {
      let identifier = change.identity(index)
      if byIdentifier[identifier] == nil { order.append(identifier) }
      byIdentifier[identifier, default: []].append(change)
    }
    return order.map { identifier in
      let own = byIdentifier[identifier] ?? []
      return Authorization(identifier: identifier, isCreated: own.contains(where: \.isCreation), changes: own)
    }
  }
}

extension RequestedChange {
  /// What tells the authorization that is changed from others; a creation without a name stands for itself.
  fileprivate func identity(_ index: Int) -> String {
    if isCreation { return name.map(Self.reference) ?? "#\(index)" }
    return identifier?.string ?? "#\(index)"
  }

  /// How other changes name the entity that a change makes.
  static func reference(_ name: String) -> String { "$\(name).Entity.Identifier" }
}
