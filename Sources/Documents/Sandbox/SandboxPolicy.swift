/// How much of the sandbox must be there for a stranger's file to be opened; in settings `"sandbox": "required"`.
package enum SandboxPolicy: String, Sendable, CaseIterable {
  /// A worker that lacks one of the layers that the promises rest on refuses to start.
  case required
  /// The worker takes what this kernel has; the posture says what is missing.
  case bestEffort = "best-effort"
  /// A process of its own with a deadline and nothing else: for debuggers and sanitizers, never for strangers' files.
  case off
}
