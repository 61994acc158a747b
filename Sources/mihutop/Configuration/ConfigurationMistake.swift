import MihuAPI

/// A mistake in the configuration: where in the file, what was expected there, and what was found.
struct ConfigurationMistake: Error, Equatable, CustomStringConvertible {
    /// The place, such as `profiles.acme.holds.forward`; empty for the file itself.
    private(set) var path: String
    private let what: String

    var description: String { (path.isEmpty ? "" : "\(path): ") + what }

    /// A value that is not what was expected. One that may be a secret is not repeated.
    init(_ path: String, expected: String, found: JSON, isSecret: Bool = false) {
        self.path = path
        what = "expected \(expected), found \(isSecret ? found.kind : Self.shown(found))."
    }

    private init(path: String, what: String) {
        self.path = path
        self.what = what
    }

    /// A key that nobody knows.
    static func unknown(_ key: String, in path: String, known: [String]) -> ConfigurationMistake {
        ConfigurationMistake(
            path: path.isEmpty ? CleanText.line(key) : "\(path).\(CleanText.line(key))",
            what: "there is no such key; the nearest is \(key.nearest(of: known)).")
    }

    /// The file is no JSON5; its place is a line and a column.
    static func malformed(_ problem: JSON5Problem) -> ConfigurationMistake {
        ConfigurationMistake(path: "line \(problem.line), column \(problem.column)", what: problem.what + ".")
    }

    /// The same mistake, seen from a level further out.
    func inside(_ outer: String) -> ConfigurationMistake {
        ConfigurationMistake(path: path.isEmpty ? outer : "\(outer).\(path)", what: what)
    }

    private static func shown(_ value: JSON) -> String {
        switch value {
        case .null: "null"
        case .array: "a list"
        case .object: "a block"
        case .bool, .number, .string: String(value.description.prefix(60))
        }
    }
}
