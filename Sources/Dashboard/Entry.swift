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
    let action: Action

    /// Every command.
    package static let all: [LineCommand] = [
        LineCommand(name: "calls", summary: "The calls that run now.", action: .show(.liveCalls)),
        LineCommand(name: "conversations", summary: "All conversations.", action: .show(.conversations)),
        LineCommand(name: "campaigns", summary: "Campaigns and listings.", action: .show(.campaigns)),
        LineCommand(name: "analytics", summary: "Key figures.", action: .show(.analytics)),
        LineCommand(name: "audit", summary: "What was done, by whom, and what became of it.", action: .audit),
        LineCommand(name: "help", summary: "The keys.", action: .help),
        LineCommand(name: "quit", summary: "Ends the program.", action: .quit),
    ]

    /// The command that was typed: its name, or enough of it to be the only one.
    static func typed(_ text: String) -> Result<LineCommand, Complaint> {
        let word = text.trimmed.lowercased()
        if let exact = all.first(where: { $0.name == word }) { return .success(exact) }
        let candidates = all.filter { !word.isEmpty && $0.name.hasPrefix(word) }
        if candidates.count == 1, let only = candidates.first { return .success(only) }
        let names = (candidates.isEmpty ? all : candidates).map(\.name).joined(separator: ", ")
        return .failure(
            Complaint(
                candidates.isEmpty
                    ? "There is no command \u{201C}\(text.trimmed)\u{201D}; there are \(names)."
                    : "\u{201C}\(word)\u{201D} may be \(names)."))
    }
}
