internal import CSeccomp
internal import Glibc

/// Loads the filter of system calls for this process; false where the kernel or libseccomp would not.
func restrictSystemCalls() -> Bool {
  guard let filter = seccomp_open(EPERM) else { return false }
  defer { seccomp_close(filter) }
  var results = SystemCalls.allowed.map { name in rule(name) { seccomp_allow(filter, $0) } }
  for (name, conditions) in SystemCalls.conditional(own: getpid()) {
    results.append(rule(name) { allow(filter, $0, conditions) })
  }
  results += SystemCalls.unknown.map { name in rule(name) { seccomp_answer(filter, $0, ENOSYS) } }
  results.append(rule(SystemCalls.noTerminal) { seccomp_answer(filter, $0, ENOTTY) })
  return results.allSatisfy { $0 == 0 } && seccomp_load(filter) == 0
}

private func rule(_ name: String, _ add: (Int32) -> Int32) -> Int32 {
  let number = seccomp_number(name)
  return number < 0 ? 0 : add(number)
}

private func allow(_ filter: scmp_filter_ctx, _ call: Int32, _ conditions: [SystemCalls.Condition]) -> Int32 {
  let first = conditions[0]
  guard conditions.count == 2 else {
    return seccomp_allow_masked(filter, call, first.argument, first.mask, first.value)
  }
  let second = conditions[1]
  return seccomp_allow_masked_twice(
    filter, call, first.argument, first.mask, first.value, second.argument, second.mask, second.value)
}
