/// The piece of the workspace's list that is loaded: rows in the workspace's order without a hole, named by their places
/// in the board's list, and how many rows of the workspace's list stand above them.
///
/// The list is read by page numbers, and pages shift while rows come and go. So a page is fitted in by the rows that it
/// has in common with what is loaded, never by its number alone.
struct LoadedSpan: Sendable {
    private(set) var places: [Int32] = []
    /// Rows of the workspace's list above the first one here.
    private(set) var above = 0
    /// Where each place stands in ``places``.
    private var lines: [Int32] = []

    /// Rows that may go from one page between two readings and leave its order certain.
    private static let mostGone = 25

    func line(of place: Int32) -> Int? {
        guard Int(place) < lines.count, lines[Int(place)] >= 0 else { return nil }
        return Int(lines[Int(place)])
    }

    /// How a page fits in.
    struct Fit: Equatable {
        /// Rows of the page that belong in.
        var rows: Range<Int>
        /// What they take the place of.
        var lines: Range<Int>
        /// Rows above the first one afterwards, before any is dropped.
        var above: Int
    }

    /// How a page fits in.
    ///
    /// - Parameters:
    ///   - known: For each row of the page its line here, nil for one that is not loaded.
    ///   - position: Where in the workspace's list the page begins, as it counts now.
    ///   - takesAbove: Whether rows above the first one come in, or wait.
    /// - Returns: nil when the page does not touch what is loaded.
    func fit(_ known: [Int?], position: Int, takesAbove: Bool) -> Fit? {
        if places.isEmpty { return Fit(rows: 0..<known.count, lines: 0..<0, above: position) }
        guard let (first, last) = anchors(known, position) else {
            if position == above + places.count {
                return Fit(rows: 0..<known.count, lines: places.count..<places.count, above: above)
            }
            guard takesAbove, position + known.count == above else { return nil }
            return Fit(rows: 0..<known.count, lines: 0..<0, above: position)
        }
        let start = first.line == 0 && !takesAbove ? first.row : 0
        return Fit(
            rows: start..<known.count, lines: first.line..<last.line + 1,
            above: max(0, position + start - first.line))
    }

    /// The first and the last row of the page that stand where they stood, as against rows that have moved in the list.
    private func anchors(
        _ known: [Int?], _ position: Int
    ) -> (first: (row: Int, line: Int), last: (row: Int, line: Int))? {
        var shared = known.enumerated().compactMap { row, line in line.map { (row: row, line: $0) } }
        // A row that stands much further up in the list than there is room above it here has moved.
        shared.removeAll { position + $0.row + Self.mostGone < $0.line }
        guard !shared.isEmpty else { return nil }
        let shift = shared.map { $0.row - $0.line }.sorted()[shared.count / 2]
        shared.removeAll { abs($0.row - $0.line - shift) > known.count / 2 }
        let steady = shared.longestRising(by: \.line)
        return steady.first.flatMap { first in steady.last.map { (first, $0) } }
    }

    /// Puts rows in as they fit. A row that stood elsewhere moves; one that stood among those replaced and is not among
    /// the new ones is gone from the list, unless it is `kept`, because the operator looks at it.
    ///
    /// - Returns: the rows that are gone.
    mutating func put(_ rows: [Int32], _ fit: Fit, keeping kept: Int32?) -> [Int32] {
        var new = rows
        let replaced = places[fit.lines]
        let coming = Set(rows)
        var gone: [Int32] = []
        for (offset, place) in replaced.enumerated() where !coming.contains(place) {
            if place == kept { new.insert(place, at: min(offset, new.count)) } else { gone.append(place) }
        }
        let moved = Set(rows.filter { line(of: $0).map { !fit.lines.contains($0) } ?? false })
        places.replaceSubrange(fit.lines, with: new)
        if !moved.isEmpty {
            let lines = fit.lines.lowerBound..<fit.lines.lowerBound + new.count
            places = places.enumerated().filter { lines.contains($0.offset) || !moved.contains($0.element) }.map(
                \.element)
        }
        above = fit.above
        note()
        return gone
    }

    /// Lets go of rows at the start or at the end, so that at most so many are left.
    ///
    /// - Returns: the rows that were let go of.
    mutating func shorten(to most: Int, fromStart: Bool) -> [Int32] {
        let excess = places.count - most
        guard excess > 0 else { return [] }
        let dropped = Array(fromStart ? places.prefix(excess) : places.suffix(excess))
        if fromStart {
            places.removeFirst(excess)
            above += excess
        } else {
            places.removeLast(excess)
        }
        note()
        return dropped
    }

    /// Follows rows into the places that ``RowList/remove(at:)`` has moved them to.
    mutating func follow(_ moves: [(from: Int32, to: Int32)]) {
        for move in moves { if let line = line(of: move.from) { places[line] = move.to } }
        note()
    }

    /// The list has grown or shrunk above what is loaded, and no page that was read tells where it stands now.
    mutating func shift(to above: Int) { self.above = max(0, above) }

    private mutating func note() {
        let most = places.max().map { Int($0) + 1 } ?? 0
        lines = [Int32](repeating: -1, count: most)
        for (line, place) in places.enumerated() { lines[Int(place)] = Int32(line) }
    }
}

extension Array {
    /// The longest run of elements, others left out, in which a number rises.
    fileprivate func longestRising(by number: (Element) -> Int) -> [Element] {
        var lengths: [Int] = []
        var before: [Int?] = []
        for (place, element) in enumerated() {
            let earlier = indices.prefix(place).filter { number(self[$0]) < number(element) }
            let best = earlier.max { lengths[$0] < lengths[$1] }
            lengths.append(1 + (best.map { lengths[$0] } ?? 0))
            before.append(best)
        }
        var place = lengths.indices.max { lengths[$0] < lengths[$1] }
        var run: [Element] = []
        while let here = place {
            run.append(self[here])
            place = before[here]
        }
        return run.reversed()
    }
}
