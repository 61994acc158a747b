import MihuAPI

@testable import Dashboard

extension GoldenScene {
    /// The verbs on one call.
    static let steppingIn = [
        GoldenScene("say") { $0.startSaying() },
        GoldenScene("sayAndHangUp") { desk in
            desk.startSaying()
            desk.press(.control("t"), .enter)
        },
        GoldenScene("doubt") { desk in
            desk.startSaying()
            desk.press(.enter)
            desk.outcome(.unknown("the connection broke"))
            desk.serve(Acme.answer)
            desk.press("s")
            desk.type("Hello?")
            desk.press(.enter)
        },
        GoldenScene("forward") { desk in
            desk.watchCalls()
            desk.press("f")
            desk.type("+44 20 7946 0018")
        },
        GoldenScene("hangUpCountdown") { desk in
            desk.watchCalls()
            desk.press("X")
            desk.type("Goodbye.")
            desk.press(.enter)
        },
        GoldenScene("muteQuestion") { desk in
            desk.watchCalls()
            desk.press("m")
            desk.outcome(.unknown("no answer came"))
            desk.press("m")
        },
        GoldenScene("muted") { desk in
            desk.watchCalls()
            desk.press("m")
            desk.outcome(.accepted)
            desk.settle(42_000)
        },
        GoldenScene("newCall") { desk in
            desk.watchCalls()
            desk.press("C")
            desk.type("bil")
            desk.press(.down)
            desk.type("+44 20 7946 0018")
        },
        GoldenScene("blacklist") { desk in
            desk.watchCalls()
            desk.press("B")
            desk.type("threatened the agent")
        },
        GoldenScene("leaving") { desk in
            desk.watchCalls()
            desk.press("m")
            desk.outcome(.accepted)
            desk.press(.down, .character("m"))
            desk.outcome(.accepted)
            desk.press("q")
        },
        GoldenScene("audit") { desk in
            desk.watchCalls()
            desk.press("m")
            desk.outcome(.accepted)
            desk.press("s")
            desk.type("Hello, I am Ada.")
            desk.press(.enter)
            desk.outcome(.refused("the agent does not speak"))
            desk.press(":")
            desk.type("aud")
            desk.press(.enter)
            desk.settle()
        },
    ]

    /// One verb on many calls, and everything at once.
    static let many = [
        GoldenScene("manyChoosing") { $0.markTwo() },
        GoldenScene("manyWords") { desk in
            desk.markTwo()
            desk.press("s")
            desk.type("We call you back.")
        },
        GoldenScene("manyCounting") { desk in
            desk.markTwo()
            desk.press("s")
            desk.type("We call you back.")
            desk.press(.enter)
            desk.settle()
        },
        GoldenScene("manySent") { desk in
            desk.markTwo()
            desk.press("s")
            desk.type("We call you back.")
            desk.press(.enter)
            desk.settle()
            desk.press("2")
            desk.press(.enter)
            desk.settle(4_000)
            desk.outcome(.accepted)
            desk.settle()
        },
        GoldenScene("brake") { desk in
            desk.watchCalls()
            desk.press("E")
            desk.settle(4_000)
        },
    ]
}

extension Desk {
    fileprivate mutating func startSaying() {
        watchCalls()
        press("s")
        type("I am a supervisor; how can I help?")
        serve(Acme.answer)
    }

    fileprivate mutating func markTwo() {
        watchCalls()
        press("  A")
        settle()
    }
}
