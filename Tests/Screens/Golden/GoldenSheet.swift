import Canvas
import FoundationEssentials

@testable import Screens
@testable import Terminal

/// All forms of one screen in a text: its cells with UTF-8 lines and with ASCII ones, and how each run of cells looks on
/// a terminal of 256 colours and on one without any; ASCII's looks only where they are others. Columns count from 0,
/// both ends included.
struct GoldenSheet {
    /// On which terminal.
    enum Look: CaseIterable {
        case colour, mono

        var palette: Palette {
            switch self {
            case .colour: Palette(theme: .dark, depth: .many)
            case .mono: Palette(theme: .mono, depth: .none)
            }
        }
    }

    let text: String

    init(_ desk: Desk) {
        let utf8 = desk.frame(.utf8).canvas
        let ascii = desk.frame(.ascii).canvas
        var parts = ["UTF-8\n" + utf8.text, "ASCII\n" + ascii.text]
        for look in Look.allCases { parts.append("\(look)\n" + Self.looks(of: utf8, in: look.palette)) }
        // A bar's last cell may be partly filled, which ASCII rounds.
        if ascii.styles != utf8.styles {
            for look in Look.allCases { parts.append("\(look), ASCII\n" + Self.looks(of: ascii, in: look.palette)) }
        }
        text = parts.joined(separator: "\n\n") + "\n"
    }

    /// By row, as in `0: 0-4 bold, 5-12 75`.
    private static func looks(of canvas: Canvas, in palette: Palette) -> String {
        (0..<canvas.rows).compactMap { row in
            let looks = canvas[row: row].map { palette.look(of: $0.style) }
            var runs: [String] = []
            var start = 0
            while start < looks.count {
                let end = looks[start...].firstIndex { $0 != looks[start] } ?? looks.count
                if !looks[start].isEmpty { runs.append("\(start)-\(end - 1) \(looks[start])") }
                start = end
            }
            return runs.isEmpty ? nil : "\(row): " + runs.joined(separator: ", ")
        }.joined(separator: "\n")
    }

    /// Where the sheet of that name is kept.
    static func file(_ name: String) -> URL { folder.appending(path: name + ".txt") }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "GoldenScreens")
}
