internal import Findings
internal import JSON
internal import Offers

extension FormReader {
  /// A list of objects: a column a field; what somebody wrote beside the known fields gets columns of its own.
  func table(_ fields: [Field], _ elements: [JSONValue], _ path: ValuePath) -> FormTable {
    let shown = Array(elements.prefix(Self.mostEntries))
    let names = columnNames(fields, shown)
    let isLines = path.text == "product.dimensions"
    var table = FormTable(
      path: path.text, caption: formLabel(path.text),
      columns: names.map { name in
        let label = fields.contains { $0.name == name } ? formLabel("\(path.text)[].\(name)") : name
        return FormTable.Column(label: label, isNumber: ["quantity", "unitPrice", "amount"].contains(name))
      },
      rows: shown.enumerated().map { index, element in
        FormTable.Row(
          path: path.index(index).text, cells: cells(names, fields, element, path.index(index)))
      }, notShown: elements.count - shown.count)
    if isLines { addAmounts(to: &table) }
    if path.text == "product.schedule", let total = amounts.scheduleTotal {
      table.totals = [("Total of the schedule", total.display)]
    }
    return table
  }

  /// Optional fields that no entry has need no column.
  private func columnNames(_ fields: [Field], _ elements: [JSONValue]) -> [String] {
    let known = Set(fields.map(\.name))
    let written = Set(elements.flatMap { $0.members ?? [] }.filter { !$0.value.isNull }.map(\.key))
    let more = written.subtracting(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return fields.filter { $0.isRequired || written.contains($0.name) }.map(\.name) + more.prefix(8)
  }

  private func cells(_ names: [String], _ fields: [Field], _ element: JSONValue, _ path: ValuePath) -> [FormTable.Cell]
  {
    guard element.members != nil else {
      // No object: the entry as it stands, then nothing.
      return names.enumerated().map { index, name in
        FormTable.Cell(
          path: path.key(name).text, content: index == 0 ? .written(element) : .absent(isRequired: false))
      }
    }
    return names.map { name in
      let isRequired = fields.first { $0.name == name }?.isRequired ?? false
      let isAmount = ["amount", "unitPrice", "quantity"].contains(name)
      let content =
        element.present(name).map { isAmount ? amount($0) : .written($0) } ?? .absent(isRequired: isRequired)
      let note = name == "key" ? dimensionTitle(element.present(name)?.string) : nil
      return FormTable.Cell(path: path.key(name).text, content: content, note: note)
    }
  }

  /// An amount with separators, where it can be read as one; else as it stands.
  func amount(_ value: JSONValue) -> FormContent {
    (value.string ?? value.number).flatMap(groupedAmount).map(FormContent.computed) ?? .written(value)
  }

  /// The listing's words for a dimension.
  private func dimensionTitle(_ key: String?) -> String? {
    input.listing?.dimensions.first { $0.key == key }?.description
  }

  private func addAmounts(to table: inout FormTable) {
    guard amounts.isFixed else { return }
    table.columns.append(FormTable.Column(label: "Amount", isNumber: true))
    for index in table.rows.indices {
      let amount = amounts.lines[index].map { FormContent.computed($0.grouped) }
      table.rows[index].cells.append(
        FormTable.Cell(
          path: table.rows[index].path + ".amount(computed)", content: amount ?? .computed("cannot be read")))
    }
    if let total = amounts.total { table.totals = [("Total, wholesale", total.display)] }
  }
}

/// What the form's lines and instalments come to, as far as they can be read.
struct WholesaleAmounts: Sendable {
  let currency: Currency?
  /// Prices are for a known quantity: not for usage.
  let isFixed: Bool
  /// Quantity times unit price; nil where one of them cannot be read.
  let lines: [Money?]
  /// Nil where a line cannot be read.
  let total: Money?
  let scheduleTotal: Money?

  init(_ form: JSONValue) {
    let product = form["product"]
    let currency = product?["currency"]?.string.flatMap(Currency.init(code:))
    self.currency = currency
    isFixed = product?["paymentModel"]?.string != Product.PaymentModel.usage.rawValue
    lines = (product?["dimensions"]?.elements ?? []).map { line in
      guard let currency, let quantity = line["quantity"]?.int,
        let price = line["unitPrice"]?.string.flatMap(ExactDecimal.init),
        let amount = price.minorUnits(times: Int64(quantity), exponent: currency.exponent)
      else { return nil }
      return Money(minorUnits: amount, currency: currency)
    }
    let installments = (product?["schedule"]?.elements ?? []).map { entry in
      currency.flatMap { currency in entry["amount"]?.string.flatMap { Money($0, currency) } }
    }
    total = Self.sum(lines, currency)
    scheduleTotal = Self.sum(installments, currency)
  }

  private static func sum(_ amounts: [Money?], _ currency: Currency?) -> Money? {
    guard let currency, !amounts.isEmpty, !amounts.contains(nil) else { return nil }
    return Money.sum(amounts.compactMap { $0 }, in: currency)
  }
}

/// `240000.00` -> `240,000.00`; nil for what is no plain decimal number.
func groupedAmount(_ text: String) -> String? {
  guard let decimal = ExactDecimal(text) else { return nil }
  let parts = decimal.text.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
  return grouped(whole) + (parts.count == 2 ? "." + parts[1] : "")
}
