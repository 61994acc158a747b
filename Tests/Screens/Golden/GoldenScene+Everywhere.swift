import MihuAPI

extension GoldenScene {
    /// What can be on the screen whichever board is.
    static let everywhere = [
        GoldenScene("help") { desk in
            desk.watchCalls()
            desk.press("?")
            desk.settle()
        },
        GoldenScene("command") { desk in
            desk.watchCalls()
            desk.press(":")
            desk.type("con")
        },
        GoldenScene("writing") { desk in
            desk.watchCalls()
            desk.press("w")
        },
        GoldenScene("trouble") { desk in
            desk.watchCalls()
            desk.pass(14_000)
            desk.fail(.notReachable(.connection, detail: "connection refused"))
            desk.pass(9_000)
        },
    ]
}
