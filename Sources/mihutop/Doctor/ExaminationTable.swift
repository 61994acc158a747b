import Canvas
import MihuAPI

/// The doctor's findings as a table of text, 100 columns wide.
struct ExaminationTable {
    /// Whether fields are named that arrive and are not made use of.
    var namesUnread = false

    static let width = 100
    private static let name = (Route.table.filter { $0.method == .get }.map(\.name.count).max() ?? 0) + 2
    /// The column that findings begin in.
    private static let indent = 2 + name + 4 + 11 + 12

    let heading = Self.columns("", "ROUTE", "HTTP", "TIME", "PATH IS") + "REPLY"

    /// The lines about a route: the findings are wrapped inside their column.
    func lines(_ examined: ExaminedRoute) -> [String] {
        let columns = Self.columns(
            examined.mark, examined.route.name, examined.status.map(String.init) ?? "\u{2013}",
            examined.milliseconds.map { "\($0) ms" } ?? "\u{2013}", examined.route.provenance.rawValue)
        var lines = examined.findings.flatMap { Self.wrapped($0, behind: Self.indent) }
        lines[0] = columns + lines[0].drop { $0 == " " }
        if namesUnread, !examined.unread.isEmpty {
            lines += Self.wrapped("not made use of: " + examined.unread.joined(separator: ", "), behind: 4)
        }
        return lines
    }

    private static func wrapped(_ text: String, behind margin: Int) -> [String] {
        CleanText.line(text).wrapped(to: width - margin).map { String(repeating: " ", count: margin) + $0 }
    }

    /// What stands there while a route is asked for.
    func trying(_ route: Route) -> String { "  " + route.name + " \u{2026}" }

    /// What it all comes to, a line or two.
    func summary(_ examined: [ExaminedRoute]) -> String {
        let good = examined.count { $0.isAsExpected == true }
        let failed = examined.count { if case .failed = $0.outcome { true } else { false } }
        let notTried = examined.count { $0.isAsExpected == nil }
        let differing = examined.count - good - failed - notTried
        let unread = examined.reduce(0) { $0 + $1.unread.count }
        let counts =
            "\(examined.count) reads: \(good) as expected, \(differing) differ, \(failed) failed, \(notTried) not tried."
        return unread == 0 || namesUnread
            ? counts : counts + "\n\(unread) fields arrive and are not made use of; --verbose names them."
    }

    private static func columns(
        _ mark: String, _ name: String, _ status: String, _ time: String, _ provenance: String
    ) -> String {
        mark.padded(to: 2) + name.padded(to: Self.name) + status.padded(to: 4, align: .right)
            + time.padded(to: 9, align: .right) + "  " + provenance.padded(to: 12)
    }
}

extension ExaminedRoute {
    /// What catches the eye at the beginning of the line.
    fileprivate var mark: String {
        switch isAsExpected {
        case true?: ""
        case false?: "!"
        case nil: "-"
        }
    }

    /// What there is to say, a line each.
    fileprivate var findings: [String] {
        switch outcome {
        case .arrived(let findings):
            findings.differences.isEmpty
                ? [findings.content.words(isModelled: route.reply != .json)] : findings.differences.map(\.description)
        // The status stands beside it; what one wants to know is where.
        case .failed(let failure) where failure.isNotFound: ["nothing at \(route.template)"]
        case .failed(let failure): [failure.description]
        case .notTried(let thing): ["not tried: no \(thing) to ask about"]
        }
    }

    /// The fields that no model reads.
    fileprivate var unread: [String] {
        if case .arrived(let findings) = outcome { findings.unread } else { [] }
    }
}

extension ReplyFindings.Content {
    /// How much there is; of what no model reads nothing more is known.
    fileprivate func words(isModelled: Bool) -> String {
        switch self {
        case .rows(0): "an empty list"
        case .rows(let count): "\(count) \(count == 1 ? "row" : "rows")\(isModelled ? "" : ", kept as they come")"
        case .one: isModelled ? "as expected" : "kept as it comes"
        case .nothing: "no data"
        }
    }
}
