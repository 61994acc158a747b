internal import CNcurses
internal import Canvas

/// The family of colours.
package enum Theme: String, CaseIterable, Sendable {
    /// For dark backgrounds.
    case dark
    /// For light backgrounds.
    case light
    /// Attributes only.
    case mono
}

/// How many colours a terminal tells apart.
enum ColourDepth: Equatable {
    case none
    case eight
    case sixteen
    case many

    /// Terminals with direct colour number them otherwise from 8 on, so they count as having 8.
    init(colours: Int) {
        switch colours {
        case 256: self = .many
        case 16, 88: self = .sixteen
        case 8...: self = .eight
        default: self = .none
        }
    }
}

/// A foreground and a background by number; -1 is the terminal's own.
struct ColourPair: Equatable {
    var foreground: Int16 = -1
    var background: Int16 = -1
}

/// Which colours and attributes stand for a style.
struct Palette {
    let theme: Theme
    let depth: ColourDepth

    init(theme: Theme, depth: ColourDepth) {
        self.theme = depth == .none ? .mono : theme
        self.depth = theme == .mono ? .none : depth
    }

    /// The number of the pair for an ink, on the ground of the selected row or not; 0 is the terminal's own.
    func pairNumber(of style: Style) -> Int16 {
        guard depth != .none else { return 0 }
        let selected = style.flags.contains(.selected) && selectedGround != nil
        return 1 + Int16(style.ink.rawValue) + (selected ? Int16(Ink.allCases.count) : 0)
    }

    /// Every pair that `pairNumber(of:)` can name.
    var pairs: [(number: Int16, colours: ColourPair)] {
        guard depth != .none else { return [] }
        return Ink.allCases.flatMap { ink in
            [Style(ink), Style(ink, .selected)].map { (pairNumber(of: $0), colours(of: $0)) }
        }
    }

    func attributes(of style: Style) -> attr_t {
        var attributes = depth == .none ? monoAttributes(of: style.ink) : colourAttributes(of: style.ink)
        if style.flags.contains(.bold) { attributes |= cncurses_bold }
        if style.flags.contains(.dim) { attributes |= cncurses_dim }
        if style.flags.contains(.underline) { attributes |= cncurses_underline }
        if style.flags.contains(.reverse) { attributes |= cncurses_reverse }
        if style.flags.contains(.selected), selectedGround == nil { attributes |= cncurses_reverse }
        return attributes
    }

    /// The background of the selected row; nil where it is reversed instead.
    private var selectedGround: Int16? {
        guard depth == .many else { return nil }
        return theme == .light ? 253 : 237
    }

    private func colours(of style: Style) -> ColourPair {
        var pair = ColourPair()
        switch depth {
        case .many: pair = theme == .light ? lightOfMany(style.ink) : darkOfMany(style.ink)
        case .sixteen: pair = ofSixteen(style.ink)
        case .eight: pair = ofEight(style.ink)
        case .none: break
        }
        if style.flags.contains(.selected), style.ink != .selection, let selectedGround {
            pair.background = selectedGround
        }
        return pair
    }

    private func colourAttributes(of ink: Ink) -> attr_t {
        switch ink {
        case .strong, .alarm, .heading, .caller: cncurses_bold
        case .faint where depth == .eight: cncurses_dim
        default: 0
        }
    }

    private func monoAttributes(of ink: Ink) -> attr_t {
        switch ink {
        case .alarm: cncurses_bold | cncurses_reverse
        case .caution: cncurses_bold | cncurses_underline
        case .selection: cncurses_reverse
        case .strong, .heading, .accent: cncurses_bold
        case .human: cncurses_underline
        case .faint, .muted: cncurses_dim
        case .plain, .good, .agent, .caller, .frame: 0
        }
    }

    private func darkOfMany(_ ink: Ink) -> ColourPair {
        switch ink {
        case .plain, .strong: ColourPair()
        case .faint: ColourPair(foreground: 245)
        case .heading: ColourPair(foreground: 250)
        case .accent: ColourPair(foreground: 75)
        case .good: ColourPair(foreground: 114)
        case .caution: ColourPair(foreground: 221)
        case .alarm: ColourPair(foreground: 203)
        case .agent: ColourPair(foreground: 110)
        case .caller: ColourPair(foreground: 254)
        case .human: ColourPair(foreground: 183)
        case .muted: ColourPair(foreground: 215)
        case .selection: ColourPair(foreground: 231, background: 25)
        case .frame: ColourPair(foreground: 240)
        }
    }

    private func lightOfMany(_ ink: Ink) -> ColourPair {
        switch ink {
        case .plain, .strong: ColourPair()
        case .faint: ColourPair(foreground: 242)
        case .heading: ColourPair(foreground: 238)
        case .accent: ColourPair(foreground: 25)
        case .good: ColourPair(foreground: 28)
        case .caution: ColourPair(foreground: 130)
        case .alarm: ColourPair(foreground: 160)
        case .agent: ColourPair(foreground: 24)
        case .caller: ColourPair(foreground: 235)
        case .human: ColourPair(foreground: 91)
        case .muted: ColourPair(foreground: 166)
        case .selection: ColourPair(foreground: 231, background: 25)
        case .frame: ColourPair(foreground: 248)
        }
    }

    private func ofSixteen(_ ink: Ink) -> ColourPair {
        if theme == .light { return ofEight(ink) }
        switch ink {
        case .plain, .strong, .heading: return ColourPair()
        case .faint, .frame: return ColourPair(foreground: 8)
        case .accent: return ColourPair(foreground: 12)
        case .good: return ColourPair(foreground: 10)
        case .caution: return ColourPair(foreground: 11)
        case .alarm: return ColourPair(foreground: 9)
        case .agent: return ColourPair(foreground: 14)
        case .caller: return ColourPair(foreground: 15)
        case .human: return ColourPair(foreground: 13)
        case .muted: return ColourPair(foreground: 3)
        case .selection: return ColourPair(foreground: 15, background: 4)
        }
    }

    private func ofEight(_ ink: Ink) -> ColourPair {
        switch ink {
        case .plain, .strong, .heading, .faint, .frame, .caller: ColourPair()
        case .accent: ColourPair(foreground: theme == .light ? 4 : 6)
        case .good: ColourPair(foreground: 2)
        case .caution, .muted: ColourPair(foreground: 3)
        case .alarm: ColourPair(foreground: 1)
        case .agent: ColourPair(foreground: theme == .light ? 4 : 6)
        case .human: ColourPair(foreground: 5)
        case .selection: ColourPair(foreground: 7, background: 4)
        }
    }
}
