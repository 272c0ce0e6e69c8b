package import Findings

extension Rule {
  package static let textEmpty = Rule(
    "text-empty",
    title: "a text file has words in it",
    why: "A blank page among the terms says that something was lost on the way, and a buyer would accept it unread.",
    help: "put the right file in its place, or remove it from offer.json",
    source: "Bindery",
    good: .soundText,
    bad: .text(" \n\n"))
}
