import Testing

@testable import Dashboard

struct RowListTests {
    private struct Row: Identifiable, Sendable {
        let id: Int
        var rank: Int
    }

    private func list(_ count: Int) -> RowList<Row> {
        var list = RowList<Row>()
        for id in 0..<count { list.put(Row(id: id, rank: id)) }
        list.arrange { $0.rank < $1.rank }
        return list
    }

    /// Moves from the top down to a line, as an operator does.
    private func moveDown(to line: Int, in list: inout RowList<Row>) {
        list.move(.first, height: 10)
        for _ in 0..<line { list.move(.down, height: 10) }
    }

    @Test("The selection follows its row through a re-sort")
    func resort() {
        var list = list(100)
        moveDown(to: 40, in: &list)
        list.changeAll { $0.rank = -$0.rank }
        list.arrange { $0.rank < $1.rank }
        #expect(list.selected == 40)
        #expect(list.line(of: 40) == 59)
    }

    @Test("A row that is selected by name is where the next move begins")
    func selectedByName() {
        var list = list(100)
        moveDown(to: 4, in: &list)
        list.select(40, height: 10)
        #expect(list.line(of: 40) == 40)
        #expect(list.visible(10).contains(40))
        list.move(.down, height: 10)
        #expect(list.selected == 41)
    }

    @Test("When the selected row goes, nothing is selected")
    func gone() {
        var list = list(10)
        moveDown(to: 4, in: &list)
        list.remove([4])
        list.arrange { $0.rank < $1.rank }
        #expect(list.selected == nil)
        #expect(list.order.count == 9)
        #expect(list[5]?.rank == 5)
    }

    @Test(
        "Rows that go leave the others where they are shown, and can be found",
        arguments: [[0], [9], [3, 9, 0, 8], [7, 7, 12]])
    func gap(ids: [Int]) {
        var list = list(10)
        list.changeAll { $0.rank = $0.rank * 7 % 10 }
        list.arrange { $0.rank < $1.rank }
        let shown = list.order.indices.compactMap { list.row(at: $0)?.id }
        list.remove(ids)
        let left = shown.filter { !ids.contains($0) }
        #expect(list.order.indices.compactMap { list.row(at: $0)?.id } == left)
        #expect(left.allSatisfy { list[$0]?.rank == $0 * 7 % 10 })
        #expect(ids.allSatisfy { list[$0] == nil })
    }

    @Test("Rows that a filter hid come back to their place")
    func unfiltered() {
        var list = list(10)
        list.arrange(showing: { $0.id % 2 == 1 }) { $0.rank < $1.rank }
        list.arrange { $0.rank > $1.rank }
        #expect(list.order.indices.compactMap { list.row(at: $0)?.id } == Array((0..<10).reversed()))
    }

    @Test("A filtered row keeps its selection and is not shown")
    func filtered() {
        var list = list(10)
        moveDown(to: 4, in: &list)
        list.arrange(showing: { $0.id % 2 == 1 }) { $0.rank < $1.rank }
        #expect(list.line(of: 4) == nil)
        #expect(list.order.count == 5)
    }

    @Test("Moves stay inside, scroll no more than they must, and begin at the top")
    func moves() {
        var list = list(30)
        list.move(.up, height: 10)
        #expect(list.selected == 0)
        for _ in 0..<9 { list.move(.down, height: 10) }
        #expect(list.visible(10) == 0..<10)
        list.move(.down, height: 10)
        #expect(list.visible(10) == 1..<11)
        list.move(.pageDown, height: 10)
        #expect(list.selected == 19)
        list.move(.last, height: 10)
        #expect(list.selected == 29)
        #expect(list.visible(10) == 20..<30)
        list.move(.down, height: 10)
        #expect(list.selected == 29)
        list.move(.first, height: 10)
        #expect(list.visible(10) == 0..<10)
    }

    @Test("An empty list and a pane without room do no harm")
    func empty() {
        var list = list(0)
        list.move(.down, height: 0)
        #expect(list.selected == nil)
        #expect(list.visible(0).isEmpty)
    }
}
