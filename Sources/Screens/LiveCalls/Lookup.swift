internal import Canvas
internal import Dashboard

/// What the list is narrowed to and which rows are marked, as its heading says it.
struct Lookup {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    /// Empty when the list shows everything and nothing is marked.
    var pieces: [Piece] {
        let parts = [marks, filter].filter { !$0.isEmpty }
        return Array(parts.joined(separator: [(scene.dot, .faint)]))
    }

    private var filter: [Piece] {
        let live = scene.state.live
        guard let filter = live.filter else { return [] }
        let name: [Piece] = [("filter ", .accent), (filter.text, .strong), (scene.dot, .faint)]
        if let mistake = filter.mistake { return name + [(scene.spoken(mistake), .caution)] }
        let kept = "\(Figure.count(live.list.order.count)) of \(Figure.count(live.list.rows.count))"
        let isHidden = live.list.selected.map(isHidden) ?? false
        return name + [(kept, .plain)] + (isHidden ? [(", the selected call is not among them", .caution)] : [])
    }

    private var marks: [Piece] {
        let marked = scene.state.live.marked
        guard !marked.isEmpty else { return [] }
        let hidden = marked.filter(isHidden).count
        return [("\(marked.count) marked", .accent)] + (hidden > 0 ? [(", \(hidden) not shown", .caution)] : [])
    }

    private func isHidden(_ id: LiveCall.ID) -> Bool { scene.state.live.list.line(of: id) == nil }
}
