import Glibc

/// The variables of the environment that have something in them.
struct Environment: Sendable {
    let variables: [String: String]

    init(_ variables: [String: String]) {
        self.variables = variables.filter { !$0.value.isEmpty }
    }

    /// Those of this process.
    static var ofProcess: Environment {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return Environment(variables)
    }

    /// The text of a variable; nil where it is unset or empty.
    subscript(name: String) -> String? { variables[name] }
}
