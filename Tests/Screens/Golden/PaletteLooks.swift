import CNcurses
import Canvas

@testable import Terminal

extension Palette {
    /// What a terminal is told for a style, as in `bold 203` or `231/25`, foreground and background by number; empty for
    /// its own colours without attributes.
    func look(of style: Style) -> String {
        let attributes = attributes(of: style)
        let names: [(attr_t, String)] = [
            (cncurses_bold, "bold"), (cncurses_dim, "dim"), (cncurses_underline, "underline"),
            (cncurses_reverse, "reverse"),
        ]
        var parts = names.filter { attributes & $0.0 != 0 }.map(\.1)
        let number = pairNumber(of: style)
        if let pair = pairs.first(where: { $0.number == number })?.colours, pair != ColourPair() {
            let ground = pair.background < 0 ? "" : "/\(pair.background)"
            parts.append((pair.foreground < 0 ? "" : "\(pair.foreground)") + ground)
        }
        return parts.joined(separator: " ")
    }
}
