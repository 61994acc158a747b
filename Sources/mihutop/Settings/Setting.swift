/// Who said that something be so.
enum Provenance: Hashable, Sendable {
    /// An option, with its dashes.
    case option(String)
    /// A variable of the environment.
    case environment(String)
    /// A key of the configuration, with its path in the file.
    case configuration(String)
    /// Nobody: the program's own choice.
    case standard

    /// The provenance as a sentence names it.
    var name: String {
        switch self {
        case .option(let name), .environment(let name), .configuration(let name): name
        case .standard: "the program"
        }
    }
}

/// A value that the program runs with, and who said so: a wrong one is then easy to find.
struct Setting<Value: Sendable>: Sendable {
    let value: Value
    let provenance: Provenance

    init(_ value: Value, from provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }

    /// The value of an option where one was given, else the program's own.
    init(option name: String, _ given: Value?, else standard: Value) {
        self = given.map { Setting($0, from: .option(name)) } ?? Setting(standard, from: .standard)
    }
}
