extension Route {
    static let conversations = [
        Route(
            .get, "/api/v1/conversations", "List conversations of all channels",
            .page(of: "Conversation", withSize: false),
            query: [
                .page, .perPage, Parameter("phone", .text(max: 64)), Parameter("contact_uuid", .uuid),
                Parameter("agent_uuid", .uuid), Parameter("campaign_uuid", .uuid), Parameter("task_uuid", .uuid),
                Parameter("channel", .text(max: 64)), Parameter("status", .choice(["Active", "Closed"])),
                Parameter("sort_by", .choice(["created_at", "updated_at"])), .sortDirection,
            ]
        ) { world, inquiry in
            let found = ConversationFilter(inquiry, in: world).matches(in: world)
            let isDescending = inquiry.text("sort_dir") != "asc"
            let page = Page(inquiry, of: found.count)
            let rows: [Int] =
                if inquiry.text("sort_by") == "updated_at" {
                    found.page(
                        page.rows, by: { world.conversations.updatedAt($0, at: world.now) }, descending: isDescending)
                } else if isDescending {
                    page.rows.map { found[found.count - 1 - $0] }
                } else {
                    Array(found[page.rows])
                }
            return .wrapped(
                "Conversations retrieved successfully",
                page.paginator(rows.map { world.json(conversation: $0) }, withSize: false))
        },
        Route(.get, "/api/v1/conversations/{uuid}", "One conversation", .one("Conversation")) {
            world, inquiry throws(Refusal) in
            .wrapped(
                "Conversation retrieved successfully", world.json(conversation: try world.conversation(inquiry)))
        },
        Route(
            .get, "/api/v1/conversations/{uuid}/messages", "The transcript of a conversation",
            .page(of: "Message", withSize: false),
            query: Parameter.messages
        ) { world, inquiry throws(Refusal) in
            let index = try world.conversation(inquiry)
            return world.messages(
                of: index, session: nil, inquiry, message: "Conversation messages retrieved successfully")
        },
        Route(
            .get, "/api/v1/conversations/{uuid}/sessions", "The sessions of a conversation",
            .page(of: "Session", withSize: true), query: Parameter.sessions
        ) { world, inquiry throws(Refusal) in
            let index = try world.conversation(inquiry)
            let parts = (0..<world.conversations.sessionCount(index, at: world.now)).map { SessionKey(index, $0) }
            return world.sessionPage(parts, inquiry)
        },
    ]
}

extension Parameter {
    static let sortDirection = Parameter("sort_dir", .choice(["asc", "desc"]))
    static let messages = [
        page, perPage, Parameter("sender", .choice(["AI", "Human", "Contact"])), sortDirection,
    ]
}

/// The documented filters of the list of conversations, as indices.
struct ConversationFilter {
    /// For each contact, whether its conversations match.
    private var contacts: [Bool]?
    private var agent: Int?
    private var campaign: Int?
    private var task: Identity.Name?
    private var channel: String?
    private var isActive: Bool?

    init(_ inquiry: Inquiry, in world: World) {
        // An id that names nothing matches nothing.
        func index(_ name: String, _ kind: Identity.Kind) -> Int? {
            inquiry.text(name).map { world.identity.index(of: $0, kind) ?? -1 }
        }
        agent = index("agent_uuid", .agent)
        campaign = index("campaign_uuid", .campaign)
        task = inquiry.text("task_uuid").map {
            world.identity.name(of: $0) ?? Identity.Name(kind: .task, index: -1, part: -1)
        }
        channel = inquiry.text("channel")?.lowercased()
        isActive = inquiry.text("status").map { $0 == "Active" }
        if let phone = inquiry.text("phone") { contacts = world.contactNumbers.holding(phone) }
        if let contact = index("contact_uuid", .contact) {
            let isKnown = world.contacts.indices.contains(contact) && contacts?[contact] ?? true
            contacts = [Bool](repeating: false, count: world.contacts.count)
            if isKnown { contacts?[contact] = true }
        }
    }

    /// Whether every conversation matches.
    private var isOpen: Bool {
        contacts == nil && agent == nil && campaign == nil && task == nil && channel == nil && isActive == nil
    }

    /// The indices of conversations that match, oldest first.
    func matches(in world: World) -> [Int] {
        isOpen ? Array(world.conversations.indices) : world.conversations.indices.filter { matches($0, in: world) }
    }

    private func matches(_ index: Int, in world: World) -> Bool {
        let outline = world.conversations.outlines[index]
        if let isActive, world.conversations.isActive(index, at: world.now) != isActive { return false }
        if let agent, outline.agent != agent { return false }
        if let channel, outline.channel.rawValue != channel { return false }
        if let contacts, !contacts[Int(outline.contact)] { return false }
        if let campaign, outline.campaign != campaign { return false }
        if let task {
            // A task is matched by the call that it made last.
            guard let outreach = outline.outreach, outreach.item == task.index,
                outreach.pool == task.part, task.kind == .task,
                world.pools[outreach.pool].items[outreach.item].attempts.last == index
            else { return false }
        }
        return true
    }
}

extension World {
    /// The conversation that the path names.
    func conversation(_ inquiry: Inquiry) throws(Refusal) -> Int {
        guard let index = inquiry.path["uuid"].flatMap({ identity.index(of: $0, .conversation) }),
            conversations.indices.contains(index)
        else { throw .notFound("Conversation") }
        return index
    }

    func json(conversation index: Int) -> JSON {
        let conversation = conversations[index]
        let contact = contacts[conversation.contact]
        let sessions = (0..<conversation.sessionCount(at: now)).map {
            JSON.text(identity.uuid(.session, index, part: $0))
        }
        let row: JSON = [
            "uuid": .text(identity.uuid(.conversation, index)),
            "type": conversation.isSimulation ? "Simulation" : "Real",
            "status": conversation.isActive(at: now) ? "Active" : "Closed",
            "responded_by": conversation.isHumanHandled(at: now) ? "Human" : "AI",
            "is_simulation": .bool(conversation.isSimulation),
            "timestamp": .moment(conversation.createdAt), "created_at": .moment(conversation.createdAt),
            "updated_at": .moment(conversation.updatedAt(now)),
            "agent_uuid": .text(identity.uuid(.agent, conversation.agent)),
            "channel": .text(conversation.channel.label),
            "contact": json(contact, conversation.contact),
            "session_uuids": .list(sessions),
        ]
        return row.adding(outreachMembers(conversation)).adding(["call": json(callOf: index)])
    }

    private func json(_ contact: Contact, _ index: Int) -> JSON {
        [
            "uuid": .text(identity.uuid(.contact, index)), "name": .text(contact.name),
            "surname": .text(contact.surname),
            "phone_number": .text(contact.phoneNumber), "email": .text(contact.email),
        ]
    }

    /// The contact block of conversations and sessions.
    func contactBlock(_ index: Int) -> JSON { json(contacts[index], index) }

    /// `campaign_uuid`, `listing_uuid`, `task_uuids`.
    func outreachMembers(_ conversation: Conversation) -> KeyValuePairs<String, JSON> {
        guard let outreach = conversation.outreach else {
            return ["campaign_uuid": .null, "listing_uuid": .null, "task_uuids": []]
        }
        let campaign = JSON.text(identity.uuid(.campaign, outreach.campaign))
        return [
            "campaign_uuid": campaign, "listing_uuid": campaigns[outreach.campaign].isListing ? campaign : .null,
            "task_uuids": [.text(identity.uuid(.task, outreach.item, part: outreach.pool))],
        ]
    }

    private func json(callOf index: Int) -> JSON {
        let conversation = conversations[index]
        guard let call = conversation.call else { return .null }
        return [
            "uuid": .text(identity.uuid(.call, index)), "direction": .text(call.direction.rawValue),
            "status": .text(call.status(at: now, createdAt: conversation.createdAt)),
            "duration": .integer(call.duration(at: now)), "recording_url": .text(orNull: recordingURL(index)),
            "handled_by": call.isHumanHandled(at: now) ? "Human" : "AI",
            "summary": .text(orNull: summary(index, session: 0)),
            "timestamp": .moment(conversation.createdAt),
        ]
    }

    /// Where the recording of an ended, answered call would be.
    func recordingURL(_ index: Int) -> String? {
        guard let call = conversations[index].call, call.answeredAt != nil, call.hasEnded(at: now) else { return nil }
        return "https://media.sandbox.invalid/recordings/\(identity.uuid(.call, index)).mp3"
    }
}
