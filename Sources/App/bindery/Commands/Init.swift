internal import ArgumentParser
internal import Stages

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a workspace to edit: the seller, a listing and an example packet.",
    discussion: """
        bindery init deals
        bindery run deals/packets/example
      """)

  @Argument(help: "The folder to make; what is there already is left as it is.")
  var folder: String

  func run() throws {
    let made = try makeWorkspace(at: folder)
    for path in made { Terminal.say(path) }
    if made.isEmpty { Terminal.talk("everything is there already") }
    Terminal.talk("next: edit \(folder)/bindery.json, then bindery run \(folder)/packets/example")
  }
}
