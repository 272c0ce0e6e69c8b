internal import Findings

extension ReviewPage {
  /// What changed since the revision before, field by field; nil for a first revision.
  var differencesPart: Node? {
    guard let previous = input.previous, let form = input.form else { return nil }
    let fields = differences(from: previous.form, to: form)
    let files = fileDifferences(from: previous.files, to: input)
    return part("changes", "Changes since revision \(previous.number)") {
      if fields.isEmpty && files.isEmpty { element(.p, text: "Nothing has changed.") }
      if !fields.isEmpty { table(fields, previous.number) }
      if !files.isEmpty { fileList(files) }
    }
  }

  private func table(_ fields: [FormDifference], _ number: Int) -> Node {
    scrolling("Changed fields") {
      element(.table, .class("changes")) {
        element(.caption, text: "Fields: \(counted(fields.count, "change") ?? "")")
        element(.thead) {
          element(.tr) {
            for title in ["Field", "Revision \(number)", "Now"] { element(.th, .columnHeader, text: title) }
          }
        }
        element(.tbody) { for field in fields.prefix(FormReader.mostEntries) { row(field) } }
        if fields.count > FormReader.mostEntries {
          element(.tfoot) {
            element(.tr) {
              element(.td, .columns(3), text: "and \(grouped(fields.count - FormReader.mostEntries)) more changes")
            }
          }
        }
      }
    }
  }

  private func row(_ field: FormDifference) -> Node {
    element(.tr) {
      element(.th, .rowHeader) {
        if field.now != nil, names.isShown(field.path) {
          element(.a, .link(to: Anchor(path: field.path))) { Node.value(names[field.path]) }
        } else {
          pathText(field.path)
        }
        element(.span, .class("change-kind"), text: " " + field.kind)
      }
      element(.td) { cell(field.before, .class("before")) }
      element(.td) { cell(field.now, .class("after")) }
    }
  }

  private func cell(_ text: String?, _ style: Attribute) -> Node {
    guard let text else { return element(.span, .class("absent"), text: "not given") }
    return element(.span, style) { Node.value(text) }
  }

  private func fileList(_ files: [FileDifference]) -> [Node] {
    [
      element(.h3, text: "Documents"),
      element(.ul, .class("plain")) {
        for file in files.prefix(FormReader.mostEntries) {
          element(.li) {
            element(.code) { Node.value(file.path) }
            element(.span, .class("change-kind"), text: " " + file.kind.rawValue)
          }
        }
      },
    ]
  }
}
