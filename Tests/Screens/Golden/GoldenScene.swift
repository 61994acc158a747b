import Dashboard
import MihuAPI
import Testing

@testable import Screens

/// What an operator did until a screen looked as it is kept in `Tests/GoldenScreens`.
struct GoldenScene: Sendable, CustomTestStringConvertible {
    /// Names the files.
    let name: String
    var isSandbox = false
    var isReadOnly = false
    let play: @Sendable (inout Desk) -> Void

    init(
        _ name: String, isSandbox: Bool = false, isReadOnly: Bool = false,
        play: @escaping @Sendable (inout Desk) -> Void
    ) {
        self.name = name
        self.isSandbox = isSandbox
        self.isReadOnly = isReadOnly
        self.play = play
    }

    var testDescription: String { name }

    static let all =
        liveCalls + steppingIn + many + conversations + conversation + campaigns + analytics + everywhere

    /// The desk after the scene was played on a screen of that size.
    func desk(_ columns: Int, _ rows: Int) -> Desk {
        var desk = Desk(columns, rows, isSandbox: isSandbox, isReadOnly: isReadOnly)
        play(&desk)
        return desk
    }
}

extension Desk {
    /// Time passes with the small workspace answering.
    mutating func settle(_ milliseconds: Milliseconds = 1_000) { pass(milliseconds, serving: Acme.answer) }

    /// The live calls are there and one is selected.
    mutating func watchCalls() {
        settle(2_000)
        press(.down)
        settle()
    }

    /// A board is opened and has what it asks for at first.
    mutating func open(_ board: Character, for milliseconds: Milliseconds = 2_000) {
        watchCalls()
        press(.character(board))
        settle(milliseconds)
    }

    /// What was asked is answered, and the prompt or page is looked at.
    mutating func press(_ keys: String) {
        for key in keys { press(.character(key)) }
    }
}
