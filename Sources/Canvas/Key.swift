/// What a keyboard can send.
package enum Key: Hashable, Sendable {
    /// A letter, digit, sign or blank, as typed.
    case character(Character)
    /// Ctrl held with a lower case letter, a blank, or one of `\ ] ^ _`. Tab, Enter, Backspace and Escape have their own cases.
    case control(Character)
    /// Alt held with a character, or ESC followed by it at once.
    case meta(Character)
    case enter
    case escape
    case tab
    /// Shift and Tab.
    case backtab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1 is 1.
    case function(Int)
    /// A whole text that the terminal pasted, line ends as line feeds.
    case paste(String)
}

extension Key {
    /// The key as a help line names it: `s`, `Space`, `^L`, `Alt-f`, `Enter`, `F1`.
    package var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(" "): "^Space"
        case .control(let character): "^" + character.uppercased()
        case .meta(let character): "Alt-" + String(character)
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backtab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .paste: "Paste"
        }
    }
}
