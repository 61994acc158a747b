import MihuAPI

extension GoldenScene {
    /// The conversations of all channels.
    static let conversations = [
        GoldenScene("conversations") { desk in
            desk.open("2")
            desk.press(.down, .down, .down, .down, .down, .down)
            desk.settle()
        },
        GoldenScene("conversationsFilter") { desk in
            desk.open("2")
            desk.press("F")
            desk.press(.down, .enter)
        },
        GoldenScene("conversationsLoaded") { desk in
            desk.open("2")
            desk.press("/")
            desk.type("nowak")
        },
        GoldenScene("chosenConversations") { desk in
            desk.open("2")
            desk.command("conversations agent=renewals status=Active sort=updated")
            desk.press("</")
            desk.type("nowak")
            desk.press(.enter)
            desk.settle()
        },
        GoldenScene("newConversations") { desk in
            desk.open("2")
            desk.press(.down, .down)
            let newer = Acme.call("c9", name: "Ines Prado", number: "+34 600 555 012", start: "14:05:02")
            desk.pass(12_000) { read in
                read.route.name == "conversation.list" && !read.request.query.contains { $0.name == "channel" }
                    ? Acme.page([newer] + Acme.calls + Acme.texts, total: 1205, last: 13) : Acme.answer(read)
            }
        },
        GoldenScene("noConversations") { desk in
            desk.open("2")
            desk.command("conversations channel=sms phone=+49") { read in
                read.route.name == "conversation.list" ? Acme.page([]) : Acme.answer(read)
            }
        },
        GoldenScene("emptyConversations") { desk in
            desk.press("2")
            desk.pass(2_000) { $0.route.name == "conversation.list" ? Acme.page([]) : nil }
        },
        GoldenScene("worst") { desk in
            desk.open("2")
            desk.press("W")
            desk.settle(2_000)
            desk.press(.down)
            desk.settle()
        },
        GoldenScene("worstFiltered") { desk in
            desk.open("2")
            desk.command("conversations agent=renewals channel=call")
            desk.press("W")
            desk.settle(2_000)
            desk.press("/")
            desk.type("settled")
        },
    ]

    /// One conversation, and where one can go from it.
    static let conversation = [
        GoldenScene("conversation") { desk in
            desk.open("2")
            desk.press(.down, .down, .down, .down, .down, .down, .enter)
            desk.settle()
        },
        GoldenScene("conversationSessions") { desk in
            desk.openText()
            desk.press(.tab)
            desk.settle()
        },
        GoldenScene("conversationEvaluation") { desk in
            desk.openText()
            desk.press(.tab, .tab)
            desk.settle()
        },
        GoldenScene("conversationGone") { desk in
            desk.openText { $0.route.name.hasPrefix("conversation.") && $0.route.name != "conversation.list" }
            desk.fail(.refused(Failure.Refusal(status: 404)))
        },
        GoldenScene("messagesForbidden") { desk in
            desk.openText { $0.route.name == "conversation.messages" }
            desk.fail(.refused(Failure.Refusal(status: 403)))
            desk.settle()
        },
        GoldenScene("jumpsFromCall") { desk in
            desk.watchCalls()
            desk.press("o")
            desk.settle()
        },
        GoldenScene("jumps") { desk in
            desk.open("2")
            desk.press(.down, .down, .down, .down, .down, .character("o"))
            desk.settle()
        },
    ]
}

extension Desk {
    /// Types a command, and waits for what it asks for.
    fileprivate mutating func command(_ line: String, serving answer: (Read) -> String? = Acme.answer) {
        press(":")
        type(line)
        press(.enter)
        pass(2_000, serving: answer)
    }

    /// The last row of the list is opened; some questions about it stay without an answer.
    fileprivate mutating func openText(unanswered: (Read) -> Bool = { _ in false }) {
        open("2")
        for _ in 0..<8 { press(.down) }
        press(.enter)
        pass(2_000) { unanswered($0) ? nil : Acme.answer($0) }
    }
}
