/// A line that is typed at the bottom of the screen: what to filter, what to look for, or a command.
package struct Entry: Sendable {
    package enum Kind: Hashable, Sendable {
        /// `/` on a list: filters as it is typed.
        case filter
        /// `/` in the transcript.
        case search
        /// `:`.
        case command

        /// The character in front of the line.
        package var mark: String { self == .command ? ":" : "/" }
    }

    package let kind: Kind
    package internal(set) var text = LineEditor(limit: 200)
}

/// A command of the `:` line. One table for reading and for help.
package struct LineCommand: Sendable {
    package let name: String
    package let summary: String
    /// What may stand behind the name, as help writes it; nil for nothing.
    package let usage: String?
    /// What the command does with the words behind its name.
    let read: @Sendable (CommandWords, State, Moment) throws(Complaint) -> Action
    /// What the last of the words behind its name may go on as.
    var continuations: @Sendable (String, State) -> [String] = { _, _ in [] }

    /// A command that takes no words.
    init(name: String, summary: String, action: Action) {
        self.name = name
        self.summary = summary
        usage = nil
        read = { words, _, _ throws(Complaint) in
            guard words.isEmpty else { throw Complaint("\(name) stands alone; nothing follows it.") }
            return action
        }
    }

    /// A command that takes words.
    init(
        name: String, summary: String, usage: String,
        read: @escaping @Sendable (CommandWords, State, Moment) throws(Complaint) -> Action
    ) {
        self.name = name
        self.summary = summary
        self.usage = usage
        self.read = read
    }

    /// Every command.
    package static let all: [LineCommand] = [
        LineCommand(name: "calls", summary: "The calls that run now.", action: .show(.liveCalls)),
        .conversations,
        LineCommand(
            name: "worst", summary: "Evaluated sessions: failed, a human asked for, bad sentiment, low satisfaction.",
            action: .worst),
        .campaigns, .analytics,
        LineCommand(name: "bulk", summary: "Say or hang up to all marked calls.", action: .bulk),
        LineCommand(name: "brake", summary: "Stop everything that the API can stop.", action: .brake),
        .write,
        LineCommand(name: "audit", summary: "What was done, by whom, and what became of it.", action: .audit),
        LineCommand(name: "help", summary: "The keys.", action: .help),
        LineCommand(name: "quit", summary: "Ends the program.", action: .quit),
    ]

    /// What was typed: a command's name, or enough of it to be the only one, and the words behind it.
    static func typed(_ text: String, in state: State, at now: Moment) throws(Complaint) -> Action {
        let parts = text.trimmed.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        let command = try named(parts.first.map(String.init) ?? "")
        return try command.read(CommandWords(parts.count > 1 ? String(parts[1]) : ""), state, now)
    }

    private static func named(_ typed: String) throws(Complaint) -> LineCommand {
        let word = typed.lowercased()
        if let exact = all.first(where: { $0.name == word }) { return exact }
        let candidates = all.filter { !word.isEmpty && $0.name.hasPrefix(word) }
        if candidates.count == 1, let only = candidates.first { return only }
        let names = (candidates.isEmpty ? all : candidates).map(\.name).joined(separator: ", ")
        throw Complaint(
            candidates.isEmpty
                ? "There is no command \u{201C}\(typed)\u{201D}; there are \(names)."
                : "\u{201C}\(word)\u{201D} may be \(names).")
    }

    /// What the line may go on as: commands that begin with it, or what may follow the one that is typed.
    package static func continuations(of line: String, in state: State) -> [String] {
        let parts = line.drop { $0 == " " }.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return all.map(\.name).filter { $0.hasPrefix(line.trimmed.lowercased()) } }
        return (try? named(String(parts[0])))?.continuations(String(parts[1]), state) ?? []
    }

    /// The line gone on with as far as all its continuations agree; nil when there is nothing to add.
    static func completion(of line: String, in state: State) -> String? {
        let ways = continuations(of: line, in: state)
        guard let first = ways.first else { return nil }
        let common = ways.dropFirst().reduce(first) { one, other in
            String(zip(one, other).prefix { $0 == $1 }.map(\.0))
        }
        let start = line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
        guard common.count >= line[start...].count, common != line[start...] else { return nil }
        let isWhole = ways.count == 1 && !common.hasSuffix("=")
        return line[..<start] + common + (isWhole ? " " : "")
    }
}
