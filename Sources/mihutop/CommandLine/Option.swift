/// An option of a command: how it is written, what it means, what it changes.
struct Option: Sendable {
    /// What follows the name.
    enum Value: Sendable {
        case nothing(@Sendable (inout Choices) -> Void)
        /// One value: its name in the help, what it may be as the end of a sentence, and what takes it; false when it
        /// makes no sense.
        case one(String, expected: String, @Sendable (inout Choices, String) -> Bool)
        /// The option is known and never taken; the sentence says why.
        case refused(String)
    }

    /// The name without its dashes.
    let name: String
    let value: Value
    /// One line for the help.
    let summary: String

    /// The option as the help writes it: `--hold SECONDS`.
    var usage: String {
        if case .one(let value, _, _) = value { "--\(name) \(value)" } else { "--\(name)" }
    }

    /// Whether the help shows it.
    var isListed: Bool {
        if case .refused = value { false } else { true }
    }
}

/// Something the program does when it is asked by name; the screen itself has no name.
struct Command: Sendable {
    /// What is run.
    enum Work: Sendable {
        case screen, configuration, doctor, sandbox
    }

    let name: String?
    let work: Work
    /// One line for the help.
    let summary: String
    let options: [Option]

    /// The command as a person types it.
    var title: String {
        name.map { "mihutop \($0)" } ?? "mihutop"
    }
}
