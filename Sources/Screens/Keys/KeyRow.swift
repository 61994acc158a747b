package import Canvas
package import Dashboard

/// One row of the key table: where which keys do what, and how footer and help say it.
package struct KeyRow: Sendable {
    /// Under which heading of the help the row stands.
    package enum Group: String, CaseIterable, Sendable {
        case boards = "Boards"
        case moving = "Moving"
        case looking = "Finding"
        case pane = "Text pane"
        case campaigns = "In a campaign"
        case steppingIn = "Stepping in on the selected call"
        case bulk = "For many at once"
        case prompt = "In a prompt"
        case countdown = "On a countdown or a question"
        case program = "Program"
    }

    package let group: Group
    package let contexts: [KeyContext]
    /// The first is the one that the footer names.
    package let keys: [Key]
    package let action: Action
    /// One or two words; nil where the footer leaves the row out.
    package let footer: String?
    /// A sentence.
    package let help: String

    init(
        _ group: Group, in contexts: [KeyContext], _ keys: Key..., does action: Action, footer: String? = nil,
        _ help: String
    ) {
        self.group = group
        self.contexts = contexts
        self.keys = keys
        self.action = action
        self.footer = footer
        self.help = help
    }

    /// All keys of the row as the help names them: `Up k`.
    package var labels: String { keys.map(\.label).joined(separator: " ") }
}
