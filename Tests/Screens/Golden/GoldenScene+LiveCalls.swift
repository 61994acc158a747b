extension GoldenScene {
    /// The live calls, and what is opened from them.
    static let liveCalls = [
        GoldenScene("asking") { _ in },
        GoldenScene("calls", isSandbox: true) { $0.watchCalls() },
        GoldenScene("emptyWorkspace") { desk in
            desk.pass(2_000) { $0.route.reply == .conversations ? Acme.page([]) : nil }
        },
        GoldenScene("readOnly", isReadOnly: true) { $0.watchCalls() },
        GoldenScene("ended") { desk in
            desk.watchCalls()
            let over = Acme.calls[0].replacing("\"in-progress\"", with: "\"completed\"")
            desk.pass(5_000) { read in
                switch read.route.name {
                case "conversation.list": Acme.page(Array(Acme.calls.dropFirst()))
                case "conversation.one": Acme.single(over)
                default: Acme.answer(read)
                }
            }
        },
        GoldenScene("opened") { desk in
            desk.watchCalls()
            desk.press(.enter)
            desk.settle()
        },
        GoldenScene("paused") { desk in
            desk.watchCalls()
            desk.press("KK")
            desk.settle()
        },
        GoldenScene("search") { desk in
            desk.watchCalls()
            desk.press("\\")
            desk.type("charge")
            desk.press(.enter, .character("n"))
            desk.settle()
        },
        GoldenScene("caller") { desk in
            desk.watchCalls()
            desk.press("i")
            desk.settle()
        },
        GoldenScene("copyMenu") { desk in
            desk.watchCalls()
            desk.press("y")
            desk.settle()
        },
        GoldenScene("filter") { desk in
            desk.watchCalls()
            desk.press(" /")
            desk.type("~jane|nowak")
        },
        GoldenScene("frozen") { desk in
            desk.watchCalls()
            desk.press("Z")
            desk.settle(11_000)
        },
    ]
}
