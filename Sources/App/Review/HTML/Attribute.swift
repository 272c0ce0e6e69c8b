/// An attribute of an element. Names are the tool's; links lead to anchors of the same page alone, pictures are part of the page.
package struct Attribute: Sendable {
  let name: String
  let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.text) }
  static func link(to anchor: Anchor) -> Attribute { Attribute("href", "#" + anchor.text) }
  static func `class`(_ names: StaticString) -> Attribute { Attribute("class", "\(names)") }

  static func language(_ tag: StaticString) -> Attribute { Attribute("lang", "\(tag)") }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static func labelled(by anchor: Anchor) -> Attribute { Attribute("aria-labelledby", anchor.text) }
  static func role(_ role: StaticString) -> Attribute { Attribute("role", "\(role)") }
  /// For what a screen reader would only stumble over.
  static var decorative: Attribute { Attribute("aria-hidden", "true") }
  /// Reached by the tab key: for what can be scrolled.
  static var focusable: Attribute { Attribute("tabindex", "0") }
  /// The step of several that is the present one.
  static var currentStep: Attribute { Attribute("aria-current", "step") }

  static var columnHeader: Attribute { Attribute("scope", "col") }
  static var rowHeader: Attribute { Attribute("scope", "row") }
  static func columns(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }

  static func dateTime(_ text: String) -> Attribute { Attribute("datetime", text) }

  static func picture(_ picture: PNGPicture) -> Attribute {
    Attribute("src", "data:image/png;base64," + picture.base64)
  }
  static func alternative(_ text: String) -> Attribute { Attribute("alt", text) }
  static func width(_ pixels: Int) -> Attribute { Attribute("width", String(pixels)) }
  static func height(_ pixels: Int) -> Attribute { Attribute("height", String(pixels)) }

  /// A measured number, for `meter`: from zero to `most`.
  static func measured(_ number: Int) -> Attribute { Attribute("value", String(number)) }
  static func most(_ number: Int) -> Attribute { Attribute("max", String(number)) }
  static func high(_ number: Int) -> Attribute { Attribute("high", String(number)) }

  static func characterSet(_ name: StaticString) -> Attribute { Attribute("charset", "\(name)") }
  static func metaName(_ name: StaticString) -> Attribute { Attribute("name", "\(name)") }
  static func httpEquivalent(_ name: StaticString) -> Attribute { Attribute("http-equiv", "\(name)") }
  static func content(_ text: String) -> Attribute { Attribute("content", text) }
}
