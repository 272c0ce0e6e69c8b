internal import CWorker
internal import Glibc

/// Puts every layer on that this kernel has, the one that forbids putting on layers last. Where one is missing the
/// others are put on all the same; the posture says so. `parent` is the process that this one shall not outlive.
func enterSandbox(_ orders: WorkerOrders, parent: Int32) -> Posture {
  guard orders.policy != .off else { return Posture(layers: [], landlockVersion: nil) }
  linux_exit_when_new_fails(WorkerExit.outOfMemory)
  // What goes beyond the output's limit is an error of the one who writes.
  if orders.outputBytes > 0 { signal(SIGXFSZ, SIG_IGN) }
  _ = nice(Int32(clamping: orders.niceness))
  var layers: Set<SandboxLayer> = []
  func put(_ layer: SandboxLayer, _ result: Int32) {
    if result == 0 { layers.insert(layer) }
  }
  put(.oneThread, linux_thread_count() == 1 ? 0 : -1)
  put(.diesWithParent, dieWithParent(parent))
  put(.noDumps, forbidDumps())
  put(.noCapabilities, linux_drop_capabilities())
  put(.noNewPrivileges, linux_forbid_new_privileges())
  for (layer, result) in setLimits(orders) { put(layer, result) }
  let version = Int(linux_landlock_version())
  if version > 0, restrictFiles(version: version, orders.readablePaths) {
    layers.insert(.files)
    if version >= 4 { layers.insert(.network) }
    if version >= 6 { layers.insert(.scopes) }
  }
  if restrictSystemCalls() { layers.insert(.systemCalls) }
  return Posture(layers: layers, landlockVersion: version > 0 ? version : nil)
}

/// The parent may have died before the kernel was asked; then somebody else is the parent already.
private func dieWithParent(_ parent: Int32) -> Int32 {
  let result = linux_die_with_parent()
  if getppid() != parent { exit(WorkerExit.usage) }
  return result
}

private func forbidDumps() -> Int32 {
  let result = linux_forbid_dumps()
  return result == 0 ? limit(RLIMIT_CORE, 0) : result
}

/// The soft limit of computing time gives the signal that says so, the hard one a second later cannot be caught.
private func setLimits(_ orders: WorkerOrders) -> [(SandboxLayer, Int32)] {
  let descriptors = Int(WorkerDescriptor.firstDocument) + orders.handedOver + orders.openFiles
  return [
    (.addressSpace, orders.addressSpace.map { limit(RLIMIT_AS, $0) } ?? -1),
    (.cpuTime, limit(RLIMIT_CPU, orders.cpuSeconds, hard: orders.cpuSeconds + 1)),
    (.fileSize, limit(RLIMIT_FSIZE, orders.outputBytes)),
    (.openFiles, limit(RLIMIT_NOFILE, descriptors)),
  ]
}

private func limit(_ resource: __rlimit_resource, _ soft: Int, hard: Int? = nil) -> Int32 {
  linux_set_limit(Int32(resource.rawValue), UInt(soft), UInt(hard ?? soft))
}

private func restrictFiles(version: Int, _ readable: [String]) -> Bool {
  withCStrings(readable) { paths in
    linux_landlock_restrict(Int32(version), paths.map { UnsafePointer($0) }, Int32(readable.count))
  } == 0
}
