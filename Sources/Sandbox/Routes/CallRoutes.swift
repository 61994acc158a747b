extension Route {
    static let calls = [
        Route(
            .get, "/api/v1/calls", "List stored calls", .page(of: "Call", withSize: true),
            query: [
                .page, .perPage, Parameter("agent_id", .uuid), Parameter("direction", .text(max: 32)),
                Parameter("status", .text(max: 32)),
            ]
        ) { world, inquiry in
            let agent = inquiry.text("agent_id").map { world.identity.index(of: $0, .agent) ?? -1 }
            // A direction that does not exist finds nothing.
            let direction = inquiry.text("direction").map { text in
                Call.Direction.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
            }
            let status = inquiry.text("status")?.lowercased()
            let found = world.conversations.indices.reversed().filter { index in
                let outline = world.conversations.outlines[index]
                guard outline.isVoice, !outline.isSimulation else { return false }
                if let agent, outline.agent != agent { return false }
                if let direction, outline.direction != direction { return false }
                return status.map { world.conversations.callStatus(index, at: world.now) == $0 } ?? true
            }
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Calls retrieved successfully",
                page.paginator(found[page.rows].map { world.json(call: $0) }, withSize: true))
        },
        Route(.get, "/api/v1/calls/{uuid}", "One call", .one("CallDetails")) { world, inquiry throws(Refusal) in
            guard let index = inquiry.path["uuid"].flatMap({ world.identity.index(of: $0, .call) }),
                world.conversations.indices.contains(index), world.conversations[index].call != nil
            else { throw .notFound("Call") }
            return .wrapped("Call retrieved successfully", world.json(call: index).adding(world.callDetails(index)))
        },
        Route(
            .post, "/api/v1/call", "Place an outbound call", .one("StartedCall"),
            body: [
                Parameter("agentId", .uuid, isRequired: true), Parameter("participant", .object, isRequired: true),
                Parameter("prompt", .object), Parameter("message", .object),
            ]
        ) { world, inquiry throws(Refusal) in
            guard let agent = inquiry.body["agentId"]?.text.flatMap({ world.identity.index(of: $0, .agent) }),
                world.agents.indices.contains(agent)
            else { throw .notFound("Agent") }
            guard let number = inquiry.body["participant"]?["number"]?.text else {
                throw .invalid("participant.number", "The participant.number field is required.")
            }
            try checkE164(number, field: "participant.number")
            if let prompt = inquiry.body["prompt"], prompt != .null, prompt["overwrite"]?.bool == nil {
                throw .invalid("prompt.overwrite", "The prompt.overwrite field is required.")
            }
            guard world.agents[agent].status == "ready" else {
                throw .conflict("agent_not_ready", "The agent is not ready to call.")
            }
            let start = inquiry.body["message"]?["start"]?.text
            let index = world.placeCall(agent: agent, to: number, opening: start)
            let call = world.identity.uuid(.call, index)
            return .wrapped(
                "Call created successfully",
                [
                    "id": .text(call), "agentId": .text(world.identity.uuid(.agent, agent)), "status": "success",
                    "conversation_uuid": .text(world.identity.uuid(.conversation, index)),
                    "contact_uuid": .text(world.identity.uuid(.contact, world.conversations[index].contact)),
                    "listen_url": .text(world.listenURL(index)),
                    "record_url": .text("https://media.sandbox.invalid/recordings/\(call).mp3"),
                ])
        },
    ]

    /// Refuses a number that is not E.164 or longer than the 32 characters that the reference allows.
    static func checkE164(_ number: String, field: String) throws(Refusal) {
        let digits = number.dropFirst()
        guard number.utf8.count <= 32 else {
            throw .invalid(field, "The \(field) may not be longer than 32 characters.")
        }
        guard number.first == "+", (7...15).contains(digits.utf8.count), digits.first != "0",
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { throw .invalid(field, "The \(field) must be an E.164 number.") }
    }
}

extension World {
    func json(call index: Int) -> JSON {
        let conversation = conversations[index]
        guard let call = conversation.call else { return .null }
        return [
            "uuid": .text(identity.uuid(.call, index)), "direction": .text(call.direction.rawValue),
            "status": .text(call.status(at: now, createdAt: conversation.createdAt)),
            "handled_by": call.isHumanHandled(at: now) ? "Human" : "AI", "duration": .integer(call.duration(at: now)),
            "communication": .null, "analysis": .text(orNull: summary(index, session: 0)),
            "agent": [
                "uuid": .text(identity.uuid(.agent, conversation.agent)),
                "name": .text(agents[conversation.agent].name),
            ],
            "timestamp": .moment(conversation.createdAt), "created_at": .moment(conversation.createdAt),
            "updated_at": .moment(conversation.updatedAt(now)),
        ]
    }

    /// What the detail read adds. The reference announces it in a sentence only; the names are those of near relatives.
    func callDetails(_ index: Int) -> KeyValuePairs<String, JSON> {
        let conversation = conversations[index]
        let isOver = conversation.call?.hasEnded(at: now) ?? true
        return [
            "participant": ["number": .text(contacts[conversation.contact].phoneNumber)],
            "contact": contactBlock(conversation.contact),
            "campaign": conversation.outreach.map {
                ["uuid": .text(identity.uuid(.campaign, $0.campaign)), "name": .text(campaigns[$0.campaign].name)]
            } ?? .null,
            "provider": "twilio", "recording_url": .text(orNull: recordingURL(index)),
            "listen_url": isOver ? .null : .text(listenURL(index)),
        ]
    }

    func listenURL(_ index: Int) -> String { "wss://media.sandbox.invalid/listen/\(identity.uuid(.call, index))" }
}
