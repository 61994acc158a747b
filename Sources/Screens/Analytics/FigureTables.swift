internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What people wanted, and on which channels: a row each.
struct FigureTables {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    /// A column: its head, its width, and which way its cells stand.
    private typealias Head = (title: String, width: Int, align: Alignment)

    func intents(width: Int) -> [[Piece]] {
        guard let figures = scene.state.analytics.shown.intents else { return refusal(of: .intents, "Intents", width) }
        guard !figures.intents.isEmpty else { return [[("Intents", .heading)], [("none in the window", .faint)], []] }
        let name = max(12, min(28, width - 46))
        let heads: [Head] = [
            ("INTENT", name, .left), ("COUNT", 7, .right), ("FAILED", 7, .right), ("SHARE", 8, .right),
            ("CONF", 6, .right), ("", 100, .left),
        ]
        let rows = figures.failingFirst.map { intent -> [Piece] in
            cells(
                heads,
                [
                    (intent.name, .plain), (count(intent.count), .strong),
                    (count(intent.failed), (intent.failed ?? 0) > 0 ? .caution : .faint),
                    (intent.failureShare.map(Figure.share) ?? scene.dash, .plain),
                    (intent.confidence.map { Figure.decimal($0, places: 1) } ?? scene.dash, .faint),
                    (keys(intent.others), .faint),
                ])
        }
        let title: [Piece] = [("Intents", .heading), (", failing first", .faint)]
        return [title + old(.intents), head(heads)] + rows + [[]]
    }

    func channels(width: Int) -> [[Piece]] {
        guard let figures = scene.state.analytics.shown.channels else {
            return refusal(of: .channels, "Channels", width)
        }
        guard !figures.uses.isEmpty else { return [[("Channels", .heading)], [("none in the window", .faint)], []] }
        let heads: [Head] = [
            ("CHANNEL", 14, .left), ("CONV", 7, .right), ("IN", 7, .right), ("OUT", 7, .right), ("AVG", 7, .right),
            ("P50", 7, .right), ("P95", 7, .right), ("SHORT", 6, .right), ("LONG", 6, .right), ("", 100, .left),
        ]
        let rows = figures.uses.map { use -> [Piece] in
            func span(_ name: String) -> String {
                use.durationSeconds?[name]?.seconds.map { Span.clock(seconds: $0) } ?? scene.dash
            }
            let further = (use.durationSeconds?.members ?? []).filter { !["avg", "p50", "p95"].contains($0.key) }
            return cells(
                heads,
                [
                    (use.channel.text, .plain), (count(use.conversations), .strong), (count(use.inbound), .plain),
                    (count(use.outbound), .plain), (span("avg"), .plain), (span("p50"), .plain), (span("p95"), .plain),
                    (count(use.buckets?["short"]?.count), .plain), (count(use.buckets?["long"]?.count), .plain),
                    (
                        [keys(further, of: "duration_sec"), keys(use.others)].filter { !$0.isEmpty }
                            .joined(separator: ", "), .faint
                    ),
                ])
        }
        return [[("Channels", .heading)] + old(.channels), head(heads)] + rows + [[]]
    }

    private func head(_ heads: [Head]) -> [Piece] {
        [
            (
                heads.map { $0.title.padded(to: $0.title.isEmpty ? 0 : $0.width, align: $0.align) }.joined(
                    separator: " "), .faint
            )
        ]
    }

    private func cells(_ heads: [Head], _ cells: [Piece]) -> [Piece] {
        zip(heads, cells).map { head, cell in
            let text =
                head.title.isEmpty
                ? cell.0 : cell.0.padded(to: head.width, align: head.align, ellipsis: scene.lines.ellipsis)
            return (text + " ", cell.1)
        }
    }

    private func count(_ number: Int?) -> String { number.map(Figure.count) ?? scene.dash }

    /// What else is said, key by key: `call 12, whatsapp 3`; in a block whose name tells the unit.
    private func keys(_ members: [JSON.Member], of block: String = "") -> String {
        members.flatMap { member in
            member.value.leaves.map { names, value in
                let text = GuessedFigure.text(value, names: [block, member.key] + names) ?? scene.dash
                return "\(GuessedFigure.title(names.isEmpty ? [member.key] : names)) \(text)"
            }
        }.joined(separator: ", ")
    }

    /// That a part is older than it should be.
    private func old(_ part: AnalyticsPart) -> [Piece] {
        scene.oldness(of: [part], in: scene.state.analytics.shown).map { [("  " + $0, .caution)] } ?? []
    }

    private func refusal(of part: AnalyticsPart, _ title: String, _ width: Int) -> [[Piece]] {
        guard let failure = scene.state.analytics.shown.refusals[part] else { return [] }
        return [[(title, .heading)]] + .hanging([], failure.ofAnalytics(scene), .caution, width: width) + [[]]
    }
}
