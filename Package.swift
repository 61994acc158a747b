// swift-tools-version: 6.2

import PackageDescription

/// What every room is built with: Swift 6, warnings are errors, an import is private unless it says otherwise.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, uses: [Target.Dependency] = []) -> Target {
    // Rounding a Double calls libm, which a room without Glibc would not be linked with.
    .target(name: name, dependencies: uses, swiftSettings: house, linkerSettings: [.linkedLibrary("m")])
}

func tests(of name: String, uses: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name)] + uses, path: "Tests/" + name, swiftSettings: house)
}

let package = Package(
    name: "mihutop",
    products: [.executable(name: "mihutop", targets: ["mihutop"])],
    targets: [
        .systemLibrary(name: "CNcurses", path: "Modules/CNcurses"),
        .systemLibrary(name: "CVTerm", path: "Modules/CVTerm"),
        .systemLibrary(name: "CText", path: "Modules/CText"),
        .target(name: "CCurl", path: "Modules/CCurl"),
        .target(name: "CMicrohttpd", path: "Modules/CMicrohttpd"),
        .target(name: "CTerminalRescue", path: "Modules/CTerminalRescue"),

        room("MihuAPI"),
        room("MihuHTTP", uses: ["MihuAPI", "CCurl"]),
        room("Dashboard", uses: ["MihuAPI"]),
        room("Canvas", uses: ["CText"]),
        room("Screens", uses: ["Dashboard", "MihuAPI", "Canvas"]),
        room("Terminal", uses: ["Canvas", "CNcurses", "CTerminalRescue"]),
        room("Sandbox", uses: ["CMicrohttpd"]),
        .executableTarget(
            name: "mihutop",
            dependencies: ["MihuAPI", "MihuHTTP", "Dashboard", "Canvas", "Screens", "Terminal", "Sandbox"],
            swiftSettings: house),

        .target(name: "PlainRequest", dependencies: ["MihuAPI"], path: "Tests/PlainRequest", swiftSettings: house),
        .target(name: "FaultServer", path: "Tests/FaultServer", swiftSettings: house),
        .target(name: "PseudoTerminal", dependencies: ["CVTerm"], path: "Tests/PseudoTerminal", swiftSettings: house),
        .executableTarget(
            name: "Benchmark",
            dependencies: ["Canvas", "Dashboard", "MihuAPI", "PlainRequest", "PseudoTerminal", "Screens"],
            path: "Tests/Benchmark", swiftSettings: house, linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Canvas", "Terminal"], path: "Tests/TerminalProbe",
            swiftSettings: house),

        tests(of: "MihuAPI"),
        tests(of: "MihuHTTP", uses: ["MihuAPI", "CCurl", "FaultServer"]),
        tests(of: "Dashboard", uses: ["MihuAPI"]),
        tests(of: "Canvas"),
        tests(of: "Screens", uses: ["Dashboard", "MihuAPI", "Canvas", "Terminal"]),
        tests(of: "Terminal", uses: ["Canvas", "PseudoTerminal", "TerminalProbe"]),
        tests(of: "Sandbox"),
        tests(of: "mihutop", uses: ["Dashboard", "MihuAPI", "MihuHTTP", "PlainRequest", "Sandbox", "Screens"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "mihutop", "FaultServer", "MihuAPI", "PlainRequest", "PseudoTerminal", "Sandbox",
            ],
            path: "Tests/EndToEnd", swiftSettings: house),
    ]
)
