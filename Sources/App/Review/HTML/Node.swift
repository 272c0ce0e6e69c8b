/// A piece of a page. Text and values get onto a page as these alone, and `HTMLWriter` escapes them: there is no way to add raw HTML.
package indirect enum Node: Sendable {
  /// The tool's words, which may quote strangers' ones.
  case text(String)
  /// A stranger's words: isolated from the direction of the text around it; stray white space is shown.
  case value(String)
  case element(Tag, [Attribute], [Node])
  /// The page's own style sheet, which holds nothing of anybody else.
  case styleSheet(StaticString)
}

/// The elements that a page is made of.
package enum Tag: String, Sendable {
  case html, head, body, title, meta, style
  case header, nav, main, section, footer, div
  case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, th, td
  case a, strong, em, span, code, mark, bdi, time, img, meter, br

  /// Elements without content and end tag. Source: HTML Living Standard, 13.1.2.
  var isVoid: Bool { [.meta, .img, .br].contains(self) }

  /// White space may stand before and after it without being seen.
  var isBlock: Bool { ![.a, .strong, .em, .span, .code, .mark, .bdi, .time, .img, .meter, .br].contains(self) }
}

/// An element; its content is listed as in a list, with `if` and `for`.
func element(_ tag: Tag, _ attributes: Attribute..., @NodeBuilder content: () -> [Node] = { [] }) -> Node {
  .element(tag, attributes, content())
}

/// A text in an element of its own.
func element(_ tag: Tag, _ attributes: Attribute..., text: String) -> Node { .element(tag, attributes, [.text(text)]) }

/// Puts nodes, texts and lists of nodes into one list.
@resultBuilder
enum NodeBuilder {
  static func buildExpression(_ node: Node) -> [Node] { [node] }
  static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  static func buildExpression(_ node: Node?) -> [Node] { [node].compactMap { $0 } }
  static func buildExpression(_ text: String) -> [Node] { [.text(text)] }
  static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  static func buildEither(first part: [Node]) -> [Node] { part }
  static func buildEither(second part: [Node]) -> [Node] { part }
  static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}
