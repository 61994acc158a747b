internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What a decision for many leaves alone, then who gets it, one line each with what became of it.
struct BulkList {
    let lines: [[Piece]]

    init(_ bulk: Bulk, _ scene: Scene, width: Int) {
        var lines: [[Piece]] = bulk.about.flatMap { [[Piece]].hanging([], scene.spoken($0), .caution, width: width) }
        // Above the list, which may be longer than anybody reads.
        if !bulk.leftAlone.isEmpty { lines.append([("What goes on all the same", .heading)]) }
        for sentence in bulk.leftAlone {
            lines += .hanging([("  ", .plain)], scene.spoken(sentence), .caution, width: width)
        }
        if let text = bulk.items.first.flatMap({ $0.write.text }), Self.sayTheSame(bulk.items) {
            lines += .hanging([("says: ", .faint)], text, .strong, width: width)
        }
        if case .say(_, _, true)? = bulk.items.first?.write { lines.append([("and hangs up afterwards", .alarm)]) }
        let differ = !Self.sayTheSame(bulk.items)
        for item in bulk.items {
            if bulk.tasks == nil {
                lines.append(Self.line(item, scene, width: width, namesVerb: bulk.kind == .brake))
            } else {
                lines += Self.lines(task: item, scene, width: width)
            }
            if differ, let text = item.write.text { lines += .hanging([("    ", .plain)], text, .faint, width: width) }
        }
        self.lines = lines
    }

    /// Whether the words are the same for all of them, as where no place was filled in.
    private static func sayTheSame(_ items: [Bulk.Item]) -> Bool {
        items.allSatisfy { $0.write.text == items.first?.write.text }
    }

    private static func line(_ item: Bulk.Item, _ scene: Scene, width: Int, namesVerb: Bool) -> [Piece] {
        let fate = fate(item, scene)
        let name = min(28, max(10, width / 3))
        let ellipsis = scene.lines.ellipsis
        var pieces: [Piece] = []
        if namesVerb { pieces.append((item.verb.name.padded(to: 14), .plain)) }
        pieces += [
            ((item.target.name ?? "no name").padded(to: name, ellipsis: ellipsis), .strong), (" ", .plain),
            ((item.target.number ?? scene.dash).padded(to: 17, ellipsis: ellipsis), .plain), (" ", .plain), fate,
        ]
        return pieces
    }

    /// A task's title says whom it is for; how it stood when it was read stands beside it.
    private static func lines(task item: Bulk.Item, _ scene: Scene, width: Int) -> [[Piece]] {
        let name = min(60, max(10, width * 2 / 5))
        let ellipsis = scene.lines.ellipsis
        var pieces: [Piece] = [((item.target.name ?? "no name").padded(to: name, ellipsis: ellipsis), .strong)]
        if width >= 60, case .task(let id) = item.target.subject {
            let record = scene.state.bulk?.tasks?.read[id]?.record
            let status = record?.status?.text ?? scene.dash
            pieces += [(" ", .plain), (status.padded(to: 12, ellipsis: ellipsis), .plain)]
            // Titles of one name are many: when it is due and its id tell them apart.
            if width >= 78 {
                let due = record?.scheduledAt.map { CalendarTime.short($0, now: scene.server, in: scene.zone) }
                pieces += [
                    (" ", .plain), ((due ?? scene.dash).padded(to: 12, ellipsis: ellipsis), .plain), (" ", .plain),
                    (String(id.text.prefix(8)).padded(to: 8), .faint),
                ]
            }
        }
        let fate = fate(item, scene)
        let room = width - columns(of: pieces) - 1
        if fate.0.columns <= room { return [pieces + [(" ", .plain), fate]] }
        // Why it is skipped, or what the server said, is read to its end.
        return [pieces] + .hanging([("    ", .plain)], fate.0, fate.1, width: width)
    }

    private static func fate(_ item: Bulk.Item, _ scene: Scene) -> Piece {
        switch item.fate {
        case .waiting: ("waits", .faint)
        case .skipped(let why): (scene.spoken("skipped: \(why)"), .caution)
        case .decided(_, nil, _): ("on its way", .plain)
        case .decided(_, let word?, let why):
            (scene.spoken([word.rawValue, why].compactMap { $0 }.joined(separator: ": ")), word.style)
        }
    }
}
