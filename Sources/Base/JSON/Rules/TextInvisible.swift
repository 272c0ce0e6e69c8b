public import Findings

extension Rule {
  public static let textInvisible = Rule(
    "text-invisible",
    title: "a name or title has no hidden characters",
    why: """
      Zero-width spaces and joiners, marks that turn the direction of writing, and code points without a meaning come along from \
      web pages and chats. Nobody sees them, but two names that look alike are then two names, and a title can be made to read \
      as another one.
      """,
    help: "type the text again by hand, or remove the character that the message names",
    source: "Unicode Standard, general categories Cf, Zl, Zp, Co and Cn; UTS 39, section 3.1",
    good: Sample(form: #"{"companyName": "Acme Robotics, Inc."}"#),
    bad: Sample(form: #"{"companyName": "Acme\u200b Robotics, Inc."}"#))
}
