import MihuAPI
import Testing

@testable import Dashboard

struct JumpTests {
    private static let rows = [
        Replies.row(
            """
            {"uuid": "c1", "status": "Active", "agent_uuid": "a1", "campaign_uuid": "k1", "task_uuids": ["t1"],
             "contact": {"uuid": "p1", "name": "Jane"}, "call": {"uuid": "v1", "status": "in-progress"}}
            """) as Conversation,
        Replies.row(#"{"uuid": "c2", "status": "Closed", "contact": {"uuid": "p2"}}"#),
    ]

    private static let tasks = #"{"uuid": "t0"}, {"uuid": "t1", "contact_uuid": "p1", "agent_uuid": "a1"}"#

    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "conversation.list":
            let isVoice = read.request.query.contains(Request.QueryItem("channel", "call"))
            return .success(.conversations(Page(isVoice ? [Self.rows[0]] : Self.rows, total: 2)))
        case "campaign.list": return .success(.campaigns(Page([Replies.row(#"{"uuid": "k1", "name": "Spring"}"#)])))
        case "task.list":
            return .success(Replies.reply(.tasks, "{\"data\": {\"total\": 2, \"data\": [\(Self.tasks)]}}"))
        case "contact.one": return .failure(.refused(Failure.Refusal(status: 404)))
        default: return nil
        }
    }

    /// A desk with the first conversation opened, or selected.
    private func desk(opening: Bool = true) -> Desk {
        var desk = Desk()
        desk.serve(answer)
        desk.press(.show(.conversations))
        desk.serve(answer)
        desk.press(.move(.down))
        if opening { desk.press(.open) }
        return desk
    }

    private func asks(_ desk: Desk, _ name: String, _ value: String) -> Bool {
        desk.pending.contains {
            $0.read.route.name == "conversation.list" && $0.read.request.query.contains(Request.QueryItem(name, value))
        }
    }

    @Test(
        "From a conversation to all of its contact or agent; Esc comes back to the same rows and the same part of it",
        arguments: [(Jump.contact, "contact_uuid", "p1"), (.agent, "agent_uuid", "a1")])
    func filters(jump: Jump, name: String, id: String) {
        var desk = desk()
        desk.press(.turnSection(by: 1), .jumps, .jump(jump))
        #expect(asks(desk, name, id))
        #expect(desk.state.conversations.opened == nil)
        desk.serve(answer)
        desk.press(.back)
        #expect(desk.state.conversations.filter.keepsAll)
        #expect(desk.state.conversations.loaded == 2, "what was loaded is still there")
        #expect(desk.state.conversations.list.selected == "c1")
        #expect(desk.state.conversations.opened?.id == "c1")
        #expect(desk.state.conversations.opened?.section == .sessions)
    }

    @Test("From a conversation to its campaign, opened, and with one Esc back")
    func campaign() {
        var desk = desk()
        desk.press(.jumps, .jump(.campaign))
        #expect(desk.state.board == .campaigns)
        #expect(desk.state.campaigns.list.selected == "k1")
        #expect(desk.state.campaigns.opened?.id == "k1")
        desk.press(.back)
        #expect(desk.state.board == .conversations)
        #expect(desk.state.conversations.opened?.id == "c1")
    }

    @Test(
        "From a conversation to its task among those of its campaign; from there to the task's conversations and back")
    func task() {
        var desk = desk()
        desk.press(.jumps, .jump(.task))
        #expect(desk.state.campaigns.opened?.section == .tasks)
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.tasks.list.selected == "t1")
        desk.press(.jumps, .jump(.conversations))
        #expect(desk.state.board == .conversations)
        #expect(asks(desk, "task_uuid", "t1"))
        desk.press(.back)
        #expect(desk.state.campaigns.opened?.section == .tasks)
        #expect(desk.state.campaigns.opened?.tasks.list.selected == "t1")
        desk.press(.back)
        #expect(desk.state.conversations.opened?.id == "c1")
    }

    @Test("A task that is looked for does not take the place of one that was selected meanwhile")
    func taskUnderway() {
        var desk = desk()
        desk.press(.jumps, .jump(.task))
        desk.serve { read in
            read.route.name == "task.list"
                ? .success(Replies.reply(.tasks, #"{"data": {"total": 1, "data": [{"uuid": "t0"}]}}"#)) : answer(read)
        }
        #expect(desk.state.campaigns.opened?.tasks.list.selected == nil)
        desk.press(.move(.down))
        #expect(desk.state.campaigns.opened?.tasks.list.selected == "t0")
        desk.pass(60_000)
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.tasks.list["t1"] != nil)
        #expect(desk.state.campaigns.opened?.tasks.list.selected == "t0")
    }

    @Test("From a campaign to its conversations, from its task to the contact's, the agent's and the running call")
    func fromCampaign() {
        var desk = desk(opening: false)
        desk.press(.show(.campaigns), .move(.down), .jumps, .jump(.conversations))
        #expect(asks(desk, "campaign_uuid", "k1"))
        desk.press(.back)
        #expect(desk.state.board == .campaigns)
        #expect(desk.state.campaigns.list.selected == "k1")
        #expect(desk.state.destination(.liveCall).isThere, "one of its calls runs")
        desk.press(.open, .turnSection(by: -1))
        desk.serve(answer)
        desk.press(.move(.last))
        for (jump, name, id) in [(Jump.contact, "contact_uuid", "p1"), (.agent, "agent_uuid", "a1")] {
            desk.press(.jumps, .jump(jump))
            #expect(asks(desk, name, id), "\(jump)")
            desk.press(.back)
            #expect(desk.state.campaigns.opened?.tasks.list.selected == "t1")
        }
        desk.press(.jumps, .jump(.liveCall))
        #expect(desk.state.board == .liveCalls)
        #expect(desk.state.live.list.selected == "c1")
        desk.press(.back)
        #expect(desk.state.campaigns.opened?.tasks.list.selected == "t1")
    }

    @Test("From a running call to its conversation, contact, agent, campaign and task, each time with one Esc back")
    func fromLiveCall() {
        var desk = desk(opening: false)
        desk.press(.show(.liveCalls), .move(.down))
        for jump in Jump.allCases where jump != .liveCall {
            #expect(desk.state.destination(jump).isThere, "\(jump)")
            desk.press(.jumps, .jump(jump))
            #expect(desk.state.board != .liveCalls)
            if jump == .conversations { #expect(desk.state.conversations.opened?.id == "c1") }
            desk.serve(answer)
            desk.press(.back)
            #expect(desk.state.board == .liveCalls, "\(jump)")
            #expect(desk.state.live.list.selected == "c1")
        }
        #expect(!desk.state.destination(.liveCall).isThere)
    }

    @Test("A jump to the running call selects it; a verb waits until a frame has shown it")
    func liveCall() {
        var desk = desk()
        desk.press(.jumps)
        desk.choose(.jump(.liveCall))
        #expect(desk.state.board == .liveCalls)
        #expect(desk.state.live.list.selected == "c1")
        desk.choose(.stepIn(.hangUp))
        #expect(desk.state.prompt == nil)
        #expect(desk.dispatched.isEmpty)
        desk.press(.back)
        #expect(desk.state.board == .conversations)
    }

    @Test("Where there is nothing to go to, the footer says so and nothing moves")
    func nowhere() {
        var desk = desk(opening: false)
        desk.press(.move(.down))
        for jump in [Jump.campaign, .task, .liveCall, .agent] {
            desk.press(.jumps, .jump(jump))
            #expect(desk.state.board == .conversations)
            #expect(desk.state.conversations.filter.keepsAll)
            #expect(desk.state.notice?.text.hasPrefix("There is no way there") == true)
        }
    }

    @Test("A contact that was deleted meanwhile is said to be unknown, and the board stays usable")
    func deletedContact() {
        var desk = desk()
        desk.press(.jumps, .jump(.contact))
        desk.serve(answer)
        #expect(desk.state.conversations.goneContact == "p1")
        #expect(desk.state.troubles.isEmpty)
        desk.press(.back)
        #expect(desk.state.conversations.filter.keepsAll)
    }

    @Test("What is kept for the way back counts as loaded; a key to another board lets go of it")
    func room() {
        var desk = desk()
        let most = desk.state.conversations.mostLoaded
        desk.press(.jumps, .jump(.contact))
        #expect(desk.state.conversations.mostLoaded == most - 2)
        desk.press(.show(.conversations))
        #expect(desk.state.conversations.mostLoaded == most)
        desk.press(.back)
        #expect(desk.state.conversations.filter.keepsAll, "there was no way back, so the filter went")
        #expect(desk.state.conversations.opened == nil)
    }

    @Test("The way back ends where the operator goes elsewhere by a key")
    func elsewhere() {
        var desk = desk()
        desk.press(.jumps, .jump(.campaign), .show(.liveCalls), .show(.campaigns), .back)
        #expect(desk.state.board == .campaigns)
    }

    @Test("An opened campaign is the one that verbs are for, also after another was jumped to and left again")
    func openedCampaign() {
        var desk = Desk()
        let campaigns: (Read) -> Result<Reply, Failure>? = { read in
            switch read.route.name {
            case "campaign.list":
                .success(
                    .campaigns(
                        Page([
                            Replies.row(#"{"uuid": "k0", "name": "Autumn"}"#),
                            Replies.row(#"{"uuid": "k1", "name": "Spring"}"#),
                        ])))
            case "listing.list": .success(Replies.reply(.listings, #"{"data": []}"#))
            default: self.answer(read)
            }
        }
        desk.press(.show(.campaigns))
        desk.serve(campaigns)
        desk.press(.move(.down), .open)
        let opened = desk.state.campaigns.opened?.id
        #expect(opened == "k0")
        desk.press(.jumps, .jump(.conversations))
        desk.serve(campaigns)
        desk.press(.move(.down), .jumps, .jump(.campaign))
        #expect(desk.state.campaigns.opened?.id == "k1")
        #expect(desk.state.selectedSubject == .campaign("k1"))
        desk.press(.back, .back)
        #expect(desk.state.board == .campaigns)
        #expect(desk.state.campaigns.opened?.id == opened)
        #expect(desk.state.selectedSubject == .campaign("k0"))
        #expect(desk.state.campaigns.list.selected == "k0")
    }
}
