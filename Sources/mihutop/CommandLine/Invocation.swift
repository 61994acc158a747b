import MihuAPI

/// What a command line asks for.
enum Invocation: Sendable {
    case run(Command.Work, Choices)
    case help(Command)
    case version
}

/// Why something that was asked for at the start can't be done, as one sentence; ends the program.
struct Refusal: Error, Equatable, CustomStringConvertible {
    /// The sentence, with its full stop.
    let description: String
    let exitCode: ExitCode

    init(_ sentence: String, _ exitCode: ExitCode = .usage) {
        description = sentence
        self.exitCode = exitCode
    }
}

/// What the program tells the shell when it ends.
enum ExitCode: Int32, Sendable {
    case done = 0
    /// Something is not as it is expected to be.
    case differs = 1
    /// The command line, the environment or the terminal is not as it must be.
    case usage = 2
    /// What is needed cannot be reached or opened.
    case unavailable = 3
    /// The token is not accepted.
    case notAuthorised = 4
}

extension Invocation {
    /// Reads the arguments after the program's name. Options may stand before or after a subcommand's name.
    ///
    /// - Throws: one sentence that names what was not understood and what comes nearest to it.
    init(_ arguments: [String]) throws(Refusal) {
        var rest = arguments[...]
        var command = CommandTable.screen
        if let name = rest.first, !name.hasPrefix("-") {
            command = try Self.command(named: name)
            rest.removeFirst()
        }
        var choices = Choices()
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h":
                self = .help(command)
                return
            case "--version":
                self = .version
                return
            default: try Self.take(argument, &rest, of: command, into: &choices)
            }
        }
        self = .run(command.work, choices)
    }

    private static func command(named name: String) throws(Refusal) -> Command {
        if let command = CommandTable.all.first(where: { $0.name == name }) { return command }
        let nearest = name.nearest(of: CommandTable.all.compactMap(\.name))
        throw Refusal("There is no subcommand \(CleanText.line(name)); the nearest is \(nearest).")
    }

    private static func take(
        _ argument: String, _ rest: inout ArraySlice<String>, of command: Command, into choices: inout Choices
    ) throws(Refusal) {
        guard argument.hasPrefix("-") else {
            throw Refusal("\(command.title) takes options only, and \(CleanText.line(argument)) is none.")
        }
        let parts = argument.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard argument.hasPrefix("--"), let option = command.options.first(where: { $0.name == name }) else {
            let shown = CleanText.line(String(argument.prefix { $0 != "=" }))
            let known = command.options.filter(\.isListed).map(\.name) + ["help", "version"]
            throw Refusal("There is no option \(shown); the nearest is --\(name.nearest(of: known)).")
        }
        let attached = parts.count > 1 ? String(parts[1]) : nil
        switch option.value {
        case .refused(let why): throw Refusal("--\(option.name): \(why).")
        case .nothing(let take):
            guard attached == nil else { throw Refusal("--\(option.name) takes no value.") }
            take(&choices)
        case .one(_, let expected, let take):
            guard let value = attached ?? rest.popFirst() else {
                throw Refusal("--\(option.name) must be followed by \(expected).")
            }
            guard take(&choices, value) else {
                throw Refusal(
                    "--\(option.name) takes \(expected); \u{201C}\(CleanText.line(value))\u{201D} is not that.")
            }
        }
    }
}
