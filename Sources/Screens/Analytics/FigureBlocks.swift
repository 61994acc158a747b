internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The blocks of the API's figures, key by key: their inner names are not documented, so none is dropped.
struct FigureBlocks {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    func lines(width: Int) -> [[Piece]] {
        let calls = scene.state.analytics.shown.calls
        let sessions = scene.state.analytics.shown.sessions
        let blocks: [(String, JSON?)] = [
            ("Call duration, s", calls?.durationSeconds), ("Outcome", calls?.outcome),
            ("Length of calls", calls?.buckets),
            ("Cost", calls?.cost), ("Latency, ms", sessions?.latencyMilliseconds), ("Sessions", sessions?.totals),
            ("Session rates", sessions?.rates), ("Session duration, s", sessions?.durationSeconds),
            ("Messages per session", sessions?.messagesPerSession),
        ]
        let perRow = max(1, min(5, width / 30))
        let drawn = blocks.compactMap { title, json in
            json.map { block(title, $0, width: width / perRow - 2) }
        }
        return inColumns(drawn, scene, width: width, perRow: perRow, gap: 1)
    }

    private func block(_ title: String, _ json: JSON, width: Int) -> [[Piece]] {
        [[(title, .heading)]]
            + json.leaves.map { key, value in
                let name = key.isEmpty ? "value" : key.replacing("_", with: " ")
                let room = max(1, width - value.columns - 1)
                return [(name.padded(to: room, ellipsis: scene.lines.ellipsis), .plain), (" " + value, .strong)]
            }
    }
}

extension JSON {
    /// Every value inside with the names that lead to it, in the order they came.
    var leaves: [(key: String, value: String)] {
        switch self {
        case .object(let members):
            members.flatMap { member in
                member.value.leaves.map { ($0.key.isEmpty ? member.key : "\(member.key) \($0.key)", $0.value) }
            }
        case .array(let elements):
            elements.enumerated().flatMap { place, element in
                element.leaves.map { ($0.key.isEmpty ? "\(place + 1)" : "\(place + 1) \($0.key)", $0.value) }
            }
        case .number:
            [("", integer.map(Figure.count) ?? number.map { Figure.decimal($0, places: 2) } ?? "not a number")]
        case .null: [("", "\u{2013}")]
        case .bool, .string: [("", line ?? "\u{2013}")]
        }
    }
}
