/// What a piece of text is for. Which colour that means is the terminal's palette's business.
package enum Ink: UInt8, CaseIterable, Sendable {
    /// Ordinary text.
    case plain
    /// What may be overlooked: units, separators, ended calls.
    case faint
    /// What carries the row: the contact's name, the figure of a tile.
    case strong
    /// Column heads and titles of panes.
    case heading
    /// The program's own voice: keys, links, the current board.
    case accent
    /// As it should be.
    case good
    /// Worth a look.
    case caution
    /// Needs a person now.
    case alarm
    /// Spoken by the AI agent.
    case agent
    /// Spoken by the caller.
    case caller
    /// Spoken or handled by a human operator.
    case human
    /// A call whose agent is muted.
    case muted
    /// A chosen tab or list entry that stands out as a block of its own.
    case selection
    /// Lines between panes.
    case frame
}

/// How a cell looks, said by meaning: an ink and flags on top of it.
package struct Style: Hashable, Sendable {
    /// What is laid over the ink.
    package struct Flags: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let bold = Flags(rawValue: 1 << 0)
        package static let dim = Flags(rawValue: 1 << 1)
        package static let underline = Flags(rawValue: 1 << 2)
        /// Foreground and background exchanged.
        package static let reverse = Flags(rawValue: 1 << 3)
        /// Part of the selected row: the ink stays, the ground changes. Reversed where there are too few colours.
        package static let selected = Flags(rawValue: 1 << 4)
    }

    package var ink: Ink
    package var flags: Flags

    package init(_ ink: Ink, _ flags: Flags = []) {
        self.ink = ink
        self.flags = flags
    }

    package static let plain = Style(.plain)
    package static let faint = Style(.faint)
    package static let strong = Style(.strong)
    package static let heading = Style(.heading)
    package static let accent = Style(.accent)
    package static let good = Style(.good)
    package static let caution = Style(.caution)
    package static let alarm = Style(.alarm)
    package static let agent = Style(.agent)
    package static let caller = Style(.caller)
    package static let human = Style(.human)
    package static let muted = Style(.muted)
    package static let selection = Style(.selection)
    package static let frame = Style(.frame)

    package var bold: Style { adding(.bold) }
    package var dim: Style { adding(.dim) }
    package var underlined: Style { adding(.underline) }
    package var reversed: Style { adding(.reverse) }
    package var selected: Style { adding(.selected) }

    /// The same ink with `more` flags.
    package func adding(_ more: Flags) -> Style {
        Style(ink, flags.union(more))
    }
}
