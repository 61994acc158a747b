extension Route {
    static let agents = [
        Route(
            .get, "/api/v1/agents", "List agents", .items(of: "Agent"),
            query: [
                .page, .perPage, Parameter("search", .text(max: 255)),
                Parameter("status", .choice(["pending", "in_progress", "ready", "paused", "completed"])),
            ]
        ) { world, inquiry in
            let search = inquiry.text("search")?.lowercased()
            let found = world.agents.indices.filter { index in
                let agent = world.agents[index]
                if let status = inquiry.text("status"), agent.status != status { return false }
                guard let search else { return true }
                return [agent.name, agent.role, Agent.company].contains { $0.lowercased().contains(search) }
            }
            let page = Page(inquiry, of: found.count)
            return .wrapped("Agents retrieved successfully", page.items(found[page.rows].map { world.json(agent: $0) }))
        },
        Route(.get, "/api/v1/agents/{uuid}", "One agent", .one("Agent")) { world, inquiry throws(Refusal) in
            guard let index = inquiry.path["uuid"].flatMap({ world.identity.index(of: $0, .agent) }),
                world.agents.indices.contains(index)
            else { throw .notFound("Agent") }
            return .wrapped("Agent retrieved successfully", world.json(agent: index))
        },
    ]
}

extension World {
    func json(agent index: Int) -> JSON {
        let agent = agents[index]
        return [
            "agent_uuid": .text(identity.uuid(.agent, index)), "name": .text(agent.name),
            "description": .text("\(agent.role) of \(Agent.company)"), "company_name": .text(Agent.company),
            "role": .text(agent.role), "objective": .text(agent.objective), "tone": "friendly",
            "status": .text(agent.status), "language": .text(agent.language), "speed": "normal",
            "timezone": .text(agent.timezone),
            "appointment_scheduling_enabled": .bool(index == Agent.frontDesk),
            "appointment_scheduling_randomly": false,
            "settings": [
                "voice": [
                    "call_behavior": [
                        "audio_recording": true, "background_sound": false, "background_sound_ambience": .null,
                        "background_sound_volume": 0, "noise_cancellation": true,
                        "silence_timeout_seconds": .integer(agent.silenceTimeout),
                        "max_call_duration_seconds": .integer(agent.maxCallDuration),
                        "max_call_duration_message": .text(agent.maxDurationMessage),
                    ]
                ],
                "text": [:], "memorize": [:], "evaluation": ["enabled": .bool(agent.isEvaluated)],
            ],
            "guidelines": [], "notes": [], "procedures": [], "training": [], "routing_rules": [], "guard_rules": [],
        ]
    }
}
