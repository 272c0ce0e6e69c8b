internal import ArgumentParser

/// How findings are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, sarif, github
}

/// Which format `check` and `run` print in.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      text for people; json: a report a packet; jsonl: a finding a line; sarif: one log for code hosts and editors; github: \
      annotations beside the lines of a pull request. --json is short for --format json.
      """,
      valueName: "format"))
  var format: OutputFormat?

  /// Throws `UsageProblem` where `--json` says it a second time.
  func format(json: Bool) throws -> OutputFormat {
    guard json else { return format ?? .text }
    if let format {
      throw UsageProblem(
        description: "--json is short for --format json; leave out --json or --format \(format.rawValue)")
    }
    return .json
  }
}
