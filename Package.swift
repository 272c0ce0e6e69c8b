// swift-tools-version: 6.2
import PackageDescription

/// Every room is built under the same rules; a room's arrows are its `dependencies`, and the build enforces them.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// With FUZZ=1 in the environment there is a fuzzer, and the rooms tell it which of their branches an input reaches.
let isFuzzing = Context.environment["FUZZ"] == "1"
let traced: [SwiftSetting] = house + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

func room(_ name: String, in floor: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)", swiftSettings: traced)
}

func door(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)", swiftSettings: house)
}

let fuzzers: [Target] =
  isFuzzing
  ? [
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzProperties"], path: "Tests/Fuzzing/Driver", swiftSettings: traced,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
  ] : []

let package = Package(
  name: "Bindery",
  products: [
    .executable(name: "bindery", targets: ["bindery"]),
    .library(name: "BinderyPipeline", targets: ["Pipeline", "Stages", "Offers", "Findings", "JSON"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // App
    .executableTarget(
      name: "bindery",
      dependencies: [
        "Stages", "Pipeline", "DropFolder", "Offers", "Workspace", "Ledger", "Findings", "JSON",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/App/bindery", swiftSettings: house),
    room(
      "Stages", in: "App",
      [
        "Pipeline", "Review", "Offers", "ChangeSets", "Bookings", "PDF", "PlainText", "Typesetting", "Workspace",
        "Ledger", "Issuing", "Sandbox", "Findings", "JSON", "Digests",
      ]),
    room("Pipeline", in: "App", ["Findings", "JSON", "Digests"]),
    room("Review", in: "App", ["Offers", "Findings", "JSON", "Digests"]),
    room("DropFolder", in: "App", ["Pipeline", "Workspace", "Findings", "JSON"]),
    // Domain
    room("Offers", in: "Domain", ["Findings", "JSON"]),
    room("ChangeSets", in: "Domain", ["Offers", "Findings", "JSON", "Digests"]),
    room("Bookings", in: "Domain", ["Offers", "Typesetting", "PDF", "Findings", "JSON", "Digests"]),
    // Documents
    room("PDF", in: "Documents", ["CPNG", "CPoppler", "CQPDF", "Findings", "Digests"]),
    room("PlainText", in: "Documents", ["CICU", "Findings"]),
    room("Typesetting", in: "Documents", ["CPangoCairo"]),
    room("Sandbox", in: "Documents", ["CSeccomp", "CWorker"]),
    // Storage
    room("Workspace", in: "Storage", ["CLinux", "Findings", "Digests"]),
    room("Ledger", in: "Storage", ["Workspace", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Issuing", in: "Storage", ["Ledger", "Workspace", "Digests"]),
    // Base
    room("Findings", in: "Base"),
    room("JSON", in: "Base", ["Findings"]),
    room("Digests", in: "Base", ["COpenSSL"]),
    // Doors to C libraries
    door("CICU", pkgConfig: "icu-i18n", apt: "libicu-dev"),
    door("CCairo", pkgConfig: "cairo-gobject", apt: "libcairo2-dev"),
    .target(name: "CLinux", path: "Sources/CLibraries/CLinux"),
    .target(name: "CLoader", path: "Sources/CLibraries/CLoader"),
    door("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev"),
    door("CPangoCairo", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    door("CPNG", pkgConfig: "libpng", apt: "libpng-dev"),
    .target(name: "CPoppler", dependencies: ["CCairo", "CLoader"], path: "Sources/CLibraries/CPoppler"),
    .target(name: "CQPDF", dependencies: ["CLoader"], path: "Sources/CLibraries/CQPDF"),
    .target(name: "CWorker", path: "Sources/CLibraries/CWorker"),
    door("CSeccomp", pkgConfig: "libseccomp", apt: "libseccomp-dev"),
    // Tests
    .executableTarget(
      name: "sandbox-probe", dependencies: ["Sandbox"], path: "Tests/SandboxProbe", swiftSettings: house),
    .target(name: "TestSupport", dependencies: ["Workspace"], path: "Tests/TestSupport", swiftSettings: house),
    tests("Findings", ["Findings"]),
    tests("JSON", ["JSON", "Findings"]),
    tests("Digests", ["Digests"]),
    tests("PDF", ["PDF", "CLoader", "Findings", "Digests"]),
    tests("PlainText", ["PlainText", "Findings"]),
    tests("Typesetting", ["Typesetting", "CPangoCairo"]),
    tests("Sandbox", ["Sandbox", "sandbox-probe", "CWorker"]),
    tests("Workspace", ["Workspace", "Findings", "Digests"]),
    tests("Ledger", ["Ledger", "Workspace"]),
    tests("Issuing", ["Issuing", "Ledger", "Workspace", "Digests"]),
    tests("Offers", ["Offers", "Findings", "JSON"]),
    tests("ChangeSets", ["ChangeSets", "Offers", "Findings", "JSON"]),
    tests("Bookings", ["Bookings", "Offers", "Typesetting", "Findings", "JSON", "Digests"]),
    tests("Pipeline", ["Pipeline", "Findings", "JSON"]),
    tests(
      "Stages",
      ["Stages", "bindery", "Pipeline", "Offers", "Workspace", "PDF", "Sandbox", "Findings", "JSON", "Digests"]),
    tests("Review", ["Review", "Offers", "Findings", "JSON"]),
    tests("DropFolder", ["DropFolder", "Pipeline", "Workspace", "Findings", "JSON"]),
    tests("bindery", ["Workspace", "JSON"]),
    .target(
      name: "FuzzProperties",
      dependencies: ["Stages", "Offers", "PDF", "PlainText", "Sandbox", "Findings", "JSON", "Digests"],
      path: "Tests/Fuzzing/Properties", swiftSettings: traced),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzProperties"], path: "Tests/Fuzzing/Replay", swiftSettings: house),
  ] + fuzzers
)
