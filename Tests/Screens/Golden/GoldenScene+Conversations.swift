extension GoldenScene {
    /// The conversations of all channels.
    static let conversations = [
        GoldenScene("conversations") { desk in
            desk.open("2")
            desk.press(.down, .down, .down, .down, .down, .down)
            desk.settle()
        },
        GoldenScene("conversation") { desk in
            desk.open("2")
            desk.press(.down, .down, .down, .down, .down, .down, .enter)
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
    ]
}
