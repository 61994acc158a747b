import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("The header") struct HeaderTests {
    private func desk(_ columns: Int, isSandbox: Bool = true, isReadOnly: Bool = false) -> Desk {
        var desk = Desk(columns, 10, isSandbox: isSandbox, isReadOnly: isReadOnly)
        desk.pass(2_000, serving: Acme.answer)
        return desk
    }

    private func header(_ desk: Desk) -> String { desk.frame.canvas.text(row: 0) }

    @Test(
        "a simulated workspace is never shown without its mark",
        arguments: [20, 24, 30, 34, 38, 40, 44, 50, 60, 80, 100, 120])
    func sandboxMark(columns: Int) {
        var desk = desk(columns)
        #expect(header(desk).contains("sandbox"))
        #expect(header(desk).contains("[1 Live"))
        desk.pass(15_000)
        desk.fail(.notReachable(.connection, detail: "connection refused"))
        desk.pass(20_000)
        #expect(header(desk).contains("sandbox"))
        #expect(header(desk).contains("[1 Live"))
    }

    @Test("at 40 columns workspace, mark, link and board are all there")
    func narrow() {
        #expect(header(desk(40)) == " acme sandbox ● 0.0 s [1 Live calls 6]")
        #expect(header(desk(40, isSandbox: false)) == " acme  ● live 0.0 s  [1 Live calls 6]")
        #expect(header(desk(40, isReadOnly: true)) == " acme sandbox ● 0.0 s [1 Live 6]")
    }

    @Test("at 40 columns a link that is down says since when, and the line above the footer what is wrong")
    func narrowTrouble() {
        var desk = desk(40)
        desk.pass(15_000)
        desk.fail(.notReachable(.connection, detail: "connection refused"))
        desk.pass(20_000)
        #expect(header(desk) == " acme sandbox ○ 20 s [1 Live 6]")
        #expect(desk.frame.canvas.text.contains("Live calls: The server cannot"))
    }

    @Test("a server that is busy is not one that wants fewer requests")
    func busy() {
        var desk = desk(120)
        desk.pass(3_000)
        desk.fail(.busy(until: desk.now.wall))
        #expect(header(desk).contains("server busy"))
        #expect(!header(desk).contains("429"))
        #expect(desk.frame.canvas.text.contains("The server is busy (503)"))
        var limited = self.desk(120)
        limited.pass(3_000)
        limited.fail(.rateLimited(until: nil, message: nil))
        #expect(header(limited).contains("too many requests"))
        #expect(header(limited).contains("429"))
    }

    @Test("a notice leaves room for the keys where there is some, and is whole where there is none")
    func noticeAndKeys() {
        for (columns, hasKeys) in [(140, true), (45, false)] {
            var desk = desk(columns)
            desk.press(.character("s"))
            let footer = desk.frame.canvas.text(row: 9)
            #expect(footer.hasPrefix(" No call is selected: move to one first."))
            #expect(footer.hasSuffix("q quit") == hasKeys)
        }
    }
}
