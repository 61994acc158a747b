internal import Canvas
internal import Dashboard
internal import MihuAPI

/// Who gets a decision for many, one line each with what became of it; then what is left alone.
struct BulkList {
    let lines: [[Piece]]

    init(_ bulk: Bulk, _ scene: Scene, width: Int) {
        var lines: [[Piece]] = []
        if let text = bulk.items.first.flatMap({ $0.write.text }), Self.sayTheSame(bulk.items) {
            lines += .hanging([("says: ", .faint)], text, .strong, width: width)
        }
        if case .say(_, _, true)? = bulk.items.first?.write { lines.append([("and hangs up afterwards", .alarm)]) }
        let differ = !Self.sayTheSame(bulk.items)
        for item in bulk.items {
            lines.append(Self.line(item, scene, width: width, namesVerb: bulk.kind == .brake))
            if differ, let text = item.write.text { lines += .hanging([("    ", .plain)], text, .faint, width: width) }
        }
        if !bulk.leftAlone.isEmpty { lines.append([("What the API can't stop", .heading)]) }
        for sentence in bulk.leftAlone {
            lines += .hanging([("  ", .plain)], scene.spoken(sentence), .caution, width: width)
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
