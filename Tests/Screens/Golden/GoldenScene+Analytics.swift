import MihuAPI

extension GoldenScene {
    /// The figures of a window.
    static let analytics = [
        GoldenScene("analytics") { desk in
            desk.watchCalls()
            desk.press("4")
            desk.settle(13_000)
        },
        GoldenScene("formulas") { desk in
            desk.open("4", for: 12_000)
            desk.press(.enter)
            desk.settle()
        },
        GoldenScene("figureBlocks") { desk in
            desk.open("4", for: 40_000)
            desk.press(.end)
            desk.settle()
        },
        GoldenScene("figuresFiltered") { desk in
            desk.open("4")
            desk.press("t")
            desk.type("2026-02-20 to=2026-02-28 channel=call agent=bil campaign=spr")
            desk.press(.enter, .character("b"), .character("v"))
            desk.settle(13_000)
        },
        GoldenScene("filterPicker") { desk in
            desk.open("4")
            desk.press(.character("F"), .right, .down, .right, .down)
            desk.settle()
        },
        GoldenScene("figuresRefused") { desk in
            desk.watchCalls()
            desk.press("4")
            desk.pass(6_000) { $0.isOfFigures ? nil : Acme.answer($0) }
            desk.fail(.refused(Failure.Refusal(status: 403)))
        },
        GoldenScene("noCalls") { desk in
            desk.watchCalls()
            desk.press("4")
            let none =
                #"{"totals": {"calls": 0, "inbound": 0, "outbound": 0, "answered": 0, "missed": 0, "failed": 0}}"#
            desk.pass(6_000) { $0.isOfFigures ? none : Acme.answer($0) }
        },
    ]
}

extension Read {
    fileprivate var isOfFigures: Bool { route.name.hasPrefix("analytics.") && route.name != "analytics.messages" }
}
