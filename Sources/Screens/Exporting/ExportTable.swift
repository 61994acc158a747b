internal import Canvas
package import Dashboard
package import MihuAPI

/// What is written into a file: rows under the names of their columns.
package struct ExportTable: Sendable {
    /// A value of a row.
    package enum Cell: Hashable, Sendable {
        /// Not known.
        case none
        /// Words, or an id.
        case text(String)
        case count(Int)
        case number(Double)
        /// Written in UTC.
        case time(Timestamp)

        init(_ text: String?) { self = text.map(Cell.text) ?? .none }
        init(_ count: Int?) { self = count.map(Cell.count) ?? .none }
        init(_ number: Double?) { self = number.map(Cell.number) ?? .none }
        init(_ time: Timestamp?) { self = time.map(Cell.time) ?? .none }

        /// The value in plain words: numbers without groups, moments as ISO 8601.
        var plain: String {
            switch self {
            case .none: ""
            case .text(let text): text
            case .count(let count): String(count)
            case .number(let number): Self.written(number)
            case .time(let time): time.description
            }
        }

        fileprivate var json: JSON {
            switch self {
            case .none: .null
            case .text, .time: .string(plain)
            case .count, .number: plain.isEmpty ? .null : .number(plain)
            }
        }

        /// A number that reads back, without an exponent where people write none.
        private static func written(_ number: Double) -> String {
            guard number.isFinite else { return "" }
            let rounded = (number * 1e6).rounded() / 1e6
            return rounded == rounded.rounded() && rounded.magnitude < 1e15 ? String(Int(rounded)) : String(rounded)
        }
    }

    /// The names of the columns: lower case, and a contract with whoever reads the files.
    package let columns: [String]
    package let rows: [[Cell]]
    /// What the rows are of, for the head of a JSON file and of a text.
    let about: [(name: String, value: Cell)]

    /// The table in one of its forms, UTF-8.
    package func written(as form: Export.Form) -> String {
        switch form {
        case .csv: csv
        case .json: json.description + "\n"
        case .text: text
        }
    }
}

// MARK: - Its forms

extension ExportTable {
    private var json: JSON {
        let rows = rows.map { row in
            JSON.object(zip(columns, row).map { JSON.Member(key: $0, value: $1.json) })
        }
        return .object(
            about.map { JSON.Member(key: $0.name, value: $0.value.json) } + [.init(key: "rows", value: .array(rows))])
    }

    /// RFC 4180: a head, lines that end with CR LF, cells in quotes where they need them.
    private var csv: String {
        var lines = [columns.joined(separator: ",")]
        lines += rows.map { row in row.map(Self.csvCell).joined(separator: ",") }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and what callers say is in these
    /// cells: such a text gets an apostrophe in front, which spreadsheets do not show.
    ///
    /// Numbers of this program's own and texts that are nothing but a phone number stay as they are, so that they can be
    /// dialled from the file: digits, blanks, hyphens and brackets behind a plus name no function and no cell.
    static func csvCell(_ cell: Cell) -> String {
        guard case .text(let text) = cell else { return cell.plain }
        let opening = text.first { !$0.isWhitespace }
        let looksLikeFormula = opening.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains($0) } ?? false
        let safe = looksLikeFormula && !isPhoneNumber(text) ? "'" + text : text
        let needsQuotes =
            safe.unicodeScalars.contains { "\",;\n\r\t".unicodeScalars.contains($0) } || safe.first == " "
            || safe.last == " "
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    private static func isPhoneNumber(_ text: String) -> Bool {
        guard text.first == "+", text.unicodeScalars.dropFirst().first.map({ ("0"..."9").contains($0) }) == true else {
            return false
        }
        return text.unicodeScalars.dropFirst().allSatisfy {
            ("0"..."9").contains($0) || " -().".unicodeScalars.contains($0)
        }
    }

    /// Columns below each other, for people.
    private var text: String {
        let cells = [columns] + rows.map { $0.map { $0.plain.whiteSpaceFolded } }
        let widths = columns.indices.map { column in cells.map { $0[column].columns }.max() ?? 0 }
        let lines = cells.map { row in
            row.enumerated().map { column, text in
                column == row.count - 1 ? text : text.padded(to: min(60, widths[column]))
            }.joined(separator: "  ")
        }
        return (about.map { "\($0.name): \($0.value.plain)" } + [""] + lines).joined(separator: "\n") + "\n"
    }
}
