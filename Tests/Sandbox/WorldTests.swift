import Testing

@testable import Sandbox

@Suite struct WorldTests {
    @Test(arguments: [1, 7, 42] as [UInt64])
    func isBusyFromTheFirstSecondOn(seed: UInt64) {
        var world = World(seed: seed, start: noon, calls: 14, conversations: 1200)
        var counts: [Int] = []
        for step in 0..<720 {
            world.advance(to: noon + Double(step) * 20)
            counts.append(world.runningCalls.count)
        }
        #expect(
            counts.allSatisfy { (10...18).contains($0) }, "\(counts.min() ?? 0) to \(counts.max() ?? 0) running calls")
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        #expect((12...16).contains(mean), "a mean of \(mean) running calls")
    }

    @Test func sameSeedAndTimesGiveTheSameBytes() throws {
        var one = Workspace()
        var two = Workspace()
        for seconds in [0.0, 3, 61, 600] {
            one.pass(seconds)
            // The second world gets there in more steps.
            for _ in 0..<4 { two.pass(seconds / 4) }
            for path in ["/conversations", "/calls", "/campaigns", "/pools", "/agents", "/tasks", "/sessions"] {
                #expect(try one.get(path) == two.get(path), "\(path) after \(seconds) s")
            }
        }
        var other = Workspace(seed: 8)
        #expect(try one.get("/conversations") != other.get("/conversations"))
    }

    @Test func conversationsAreInTheOrderOfTheirBeginning() {
        var workspace = Workspace(conversations: 2000)
        workspace.pass(3600)
        let begins = workspace.world.conversations.map(\.createdAt)
        #expect(begins == begins.sorted())
        #expect(workspace.world.conversations.count > 2000)
    }

    @Test func callsEndAndShowHow() throws {
        var workspace = Workspace()
        let running = workspace.world.runningCalls
        workspace.pass(900)
        for index in running {
            let uuid = workspace.world.identity.uuid(.conversation, index)
            let conversation = try workspace.get("/conversations/\(uuid)")["data"]
            #expect(conversation?["status"] == "Closed")
            let status = try #require(conversation?["call"]?["status"]?.text)
            #expect(["completed", "no-answer", "busy", "failed"].contains(status))
            let hasSession = conversation?["session_uuids"] != []
            #expect(hasSession == (conversation?["call"]?["summary"] != .null))
        }
    }

    @Test func transcriptsGrowAndAreInOrder() throws {
        var workspace = Workspace()
        let call = try workspace.talkingCall()
        let before = try workspace.all("/conversations/\(call.uuid)/messages")
        workspace.pass(60)
        let after = try workspace.all("/conversations/\(call.uuid)/messages")
        #expect(after.count > before.count)
        #expect(Array(after.prefix(before.count)) == before)
        #expect(Set(after.compactMap { $0["message_uuid"]?.text }).count == after.count)
    }

    @Test func scriptsOfTheWorldAreSpoken() throws {
        var workspace = Workspace(conversations: 1500)
        let names = try workspace.all("/conversations").compactMap { $0["contact"]?["name"]?.text }.joined()
        for sample in ["ş", "محمد", "明", "🌸"] { #expect(names.contains(sample), "nobody is called \(sample)") }
    }

    @Test func everyPlaceInTheLibraryIsFilledIn() throws {
        let world = World(seed: 7, start: noon, calls: 4, conversations: 50)
        let wording = world.wording(of: world.conversations[0])
        for phrase in Library.shared.phrases {
            #expect(!phrase.text.isEmpty)
            #expect(!wording.fill(phrase.text).contains("{"), "\(phrase.text)")
        }
        for agent in Agent.all {
            for name in agent.dialogues {
                #expect(Library.shared.dialogues[Library.shared.dialogue(name)].name == name, "no dialogue \(name)")
            }
        }
    }
}
