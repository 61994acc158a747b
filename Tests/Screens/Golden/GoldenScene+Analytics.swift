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
            desk.pass(6_000) { $0.isOfFigures ? nothing : Acme.answer($0) }
        },
        // The campaign in the filter was deleted: its own record reads 404, and the workspace counts zeros.
        GoldenScene("deletedCampaignFigures") { desk in
            desk.open("4")
            desk.press("t")
            desk.type("2026-02-20 to=2026-02-28 campaign=spr")
            desk.press(.enter)
            desk.pass(2_000) { $0.route.name == "campaign.one" ? nil : $0.isOfFigures ? nothing : Acme.answer($0) }
            desk.fail(.refused(Failure.Refusal(status: 404)))
            desk.pass(1_000) { $0.isOfFigures ? nothing : Acme.answer($0) }
        },
        GoldenScene("endBeforeStart") { desk in
            desk.open("4", for: 12_000)
            desk.press("t")
            desk.type("2026-02-20 to=2026-02-10")
            desk.press(.enter)
        },
        GoldenScene("unknownChannel") { desk in
            desk.open("4", for: 12_000)
            desk.press(":")
            desk.type("analytics channel=fax")
            desk.press(.enter)
        },
        // The workspace does not know a channel that the program knows.
        GoldenScene("refusedChannel") { desk in
            desk.open("4")
            desk.press(":")
            desk.type("analytics channel=messenger")
            desk.press(.enter)
            desk.pass(3_000) { $0.isOfFigures ? nil : Acme.answer($0) }
            let complaint = Failure.FieldComplaint(name: "channel", message: "The selected channel is invalid.")
            desk.fail(
                .refused(
                    Failure.Refusal(status: 422, message: "The selected channel is invalid.", fields: [complaint])))
        },
        GoldenScene("someFiguresRefused") { desk in
            desk.watchCalls()
            desk.press("4")
            let allowed = ["analytics.calls", "analytics.sessions"]
            desk.pass(6_000) { $0.isOfFigures && !allowed.contains($0.route.name) ? nil : Acme.answer($0) }
            desk.fail(.refused(Failure.Refusal(status: 403)))
            desk.pass(1_000) { $0.isOfFigures ? nil : Acme.answer($0) }
        },
    ]

    /// What each report says where nothing happened.
    private static let nothing = """
        {"totals": {"calls": 0, "inbound": 0, "outbound": 0, "answered": 0, "missed": 0, "failed": 0, "sessions": 0}}
        """
}

extension Read {
    fileprivate var isOfFigures: Bool { route.name.hasPrefix("analytics.") && route.name != "analytics.messages" }
}
