import MihuAPI

/// A small workspace in the API's own words, at 14:05:00 on 2 March 2026.
enum Acme {
    /// The body that answers a read; nil for one that is left waiting.
    static func answer(_ read: Read) -> String? {
        let request = read.request
        switch read.route.name {
        case "conversation.list":
            if let contact = request.query.first(where: { $0.name == "contact_uuid" })?.value {
                return conversations(of: contact)
            }
            let channel = request.query.first { $0.name == "channel" }?.value
            if channel == "call" { return page(calls) }
            return channel == nil ? page(calls + texts, total: 1204, last: 25) : page([])
        case "conversation.one":
            let id = request.path.split(separator: "/").last.map(String.init) ?? ""
            return (calls + texts).first { $0.contains("\"uuid\": \"\(id)\"") }.map(single)
        case "conversation.messages": return request.path.contains("c1") ? page(messages.reversed()) : page([])
        case "conversation.sessions": return page(request.path.contains("e1") ? earlierSessions : sessions)
        case "session.list": return page(sessions)
        case "session.evaluation": return single(request.path.contains("/s1/") ? judgements[0] : evaluation)
        case "evaluation.list": return page(judgements)
        case "contact.one":
            let id = request.path.split(separator: "/").last.map(String.init) ?? ""
            return contact(id)
        case "task.list":
            let contact = request.query.first { $0.name == "contact_uuid" }?.value
            return page(contact == nil ? tasks : contact == "p-c1" ? callersTasks : [])
        case "call.one":
            let id = request.path.split(separator: "/").last.map(String.init) ?? ""
            return single(#"{"uuid": "\#(id)", "listen_url": "wss://media.acme.example/listen/\#(id)"}"#)
        case "call.list": return page([])
        case "agent.list": return page(agents)
        case "campaign.list": return page(campaigns)
        case "campaign.one": return single(campaigns[request.path.hasSuffix("k1") ? 0 : 1])
        case "listing.list": return #"{"success": true, "data": []}"#
        case "pool.one": return single(pool)
        case "pool.contacts":
            guard let status = request.query.first(where: { $0.name == "status" })?.value else {
                return page(poolContacts, total: 500, last: 5)
            }
            return page(poolContacts.filter { $0.contains("\"status\": \"\(status)\"") })
        case "analytics.calls": return isOfYesterday(request) ? callMetricsBefore : callMetrics
        case "analytics.sessions": return sessionMetrics
        case "analytics.evaluations":
            return request.query.contains { $0.value.contains("whatsapp_call") } ? voiceEvaluations : evaluations
        case "analytics.intents": return intents
        case "analytics.conversations": return channelFigures
        case "analytics.appointments": return appointments
        case "analytics.messages": return #"{"meta": {}, "messages": [], "pagination": {"has_more": false}}"#
        default: return nil
        }
    }

    static func page(_ rows: [String], total: Int? = nil, last: Int = 1) -> String {
        """
        {"success": true, "data": {"current_page": 1, "last_page": \(last), "total": \(total ?? rows.count),
        "data": [\(rows.joined(separator: ","))]}}
        """
    }

    static func single(_ row: String) -> String { #"{"success": true, "data": "# + row + "}" }

    static func call(
        _ id: String, name: String?, number: String?, direction: String = "Outbound", status: String = "in-progress",
        start: String, agent: String = "a2", campaign: String? = nil, extra: String = ""
    ) -> String {
        let names = (name ?? "").split(separator: " ", maxSplits: 1).map(String.init)
        let contact = [
            #""uuid": "p-\#(id)""#, names.first.map { #""name": "\#($0)""# },
            names.count > 1 ? #""surname": "\#(names[1])""# : nil, number.map { #""phone_number": "\#($0)""# },
        ].compactMap { $0 }.joined(separator: ", ")
        return """
            {"uuid": "\(id)", "type": "Real", "status": "Active", "responded_by": "AI", "channel": "Call",
            "contact": {\(contact)}, "agent_uuid": "\(agent)"\(campaign.map { ", \"campaign_uuid\": \"\($0)\"" } ?? ""),
            "call": {"uuid": "v-\(id)", "direction": "\(direction)", "status": "\(status)",
            "timestamp": "2026-03-02T\(start)Z"}, "created_at": "2026-03-02T\(start)Z"\(extra)}
            """
    }

    static let calls = [
        call(
            "c1", name: "Ayşe Yılmaz", number: "+90 532 555 01 17", direction: "Inbound", start: "13:57:18", agent: "a1"
        ),
        call("c2", name: "Marek Nowak", number: "+48 601 555 019", start: "13:59:57", campaign: "k1"),
        call("c3", name: "王 小明", number: "+86 138 5550 0143", start: "14:00:20", campaign: "k1"),
        call("c4", name: nil, number: "+44 20 7946 0018", direction: "Inbound", start: "14:01:02", agent: "a1"),
        call("c5", name: "Jane Roe", number: "+1 202 555 0143", start: "14:02:49", agent: "a3"),
        call(
            "c6", name: "Test Person", number: "+1 202 555 0199", status: "ringing", start: "14:04:48", agent: "a3",
            extra: #", "is_simulation": true"#),
    ]

    static let texts = [
        """
        {"uuid": "t1", "type": "Real", "status": "Closed", "responded_by": "Human", "channel": "Whatsapp",
        "contact": {"uuid": "p9", "name": "Tom", "surname": "Hart", "phone_number": "+44 7700 900123"},
        "agent_uuid": "a1", "created_at": "2026-03-01T09:12:00Z"}
        """,
        """
        {"uuid": "t2", "type": "Real", "status": "Closed", "responded_by": "AI", "channel": "Call",
        "contact": {"uuid": "p8", "name": "Lena", "surname": "Berg", "phone_number": "+46 70 555 12 34"},
        "agent_uuid": "a2", "campaign_uuid": "k1", "created_at": "2026-03-02T11:40:00Z",
        "call": {"uuid": "v8", "direction": "Outbound", "status": "completed", "duration": 194,
        "summary": "Renewed for a year."}}
        """,
    ]

    static func message(_ id: String, _ sender: String, _ time: String, _ text: String) -> String {
        #"{"uuid": "\#(id)", "sender": "\#(sender)", "content": "\#(text)", "created_at": "2026-03-02T\#(time)Z"}"#
    }

    static let messages = [
        message("n1", "AI", "14:02:40", "Good afternoon, this is billing. How can I help?"),
        message("n2", "Contact", "14:02:52", "You charged me twice."),
        message("n3", "AI", "14:03:01", "I am sorry to hear that. May I have your customer number?"),
        message("n4", "Contact", "14:03:30", "It is 4711."),
        message("m1", "AI", "14:04:07", "I can see two charges on the 3rd of November. Which one is wrong?"),
        message("m2", "Contact", "14:04:14", "Both! I want to speak to a manager."),
        message("m3", "AI", "14:04:22", "I understand. Let me check that for you."),
        message("m4", "Contact", "14:04:29", "I want a manager, now."),
    ]

    static let sessions = [
        """
        {"uuid": "s1", "conversation_uuid": "t2", "call_uuid": "v8", "summary": "The customer renewed for a year.",
        "started_at": "2026-03-02T11:40:00Z", "ended_at": "2026-03-02T11:43:14Z", "status": "completed", "type": "voice",
        "last_activity_at": "2026-03-02T11:43:14Z", "summary_generated_at": "2026-03-02T11:43:26Z",
        "evaluated_at": "2026-03-02T11:45:00Z", "agent_uuid": "a2",
        "contact": {"uuid": "p8", "name": "Lena", "surname": "Berg"}}
        """
    ]

    static func judgement(_ id: String, of conversation: String, _ dimensions: [(String, String, Int, String)])
        -> String
    {
        let blocks = dimensions.map { name, value, confidence, reason in
            #", "\#(name)": {"value": "\#(value)", "confidence": \#(confidence), "reason": "\#(reason)"}"#
        }
        return """
            {"uuid": "e-\(id)", "session_uuid": "\(id)", "conversation_uuid": "\(conversation)", "contact_uuid": "p8",
            "created_at": "2026-03-02T11:45:00Z"\(blocks.joined())}
            """
    }

    static let judgements = [
        judgement(
            "s1", of: "t2",
            [
                ("sentiment", "Neutral", 74, "Judged by what the contact said."),
                ("emotion", "Calm", 81, "Judged by the contact's words."),
                ("sentiment_strength", "1", 66, "Grows with the strength of the words."),
                ("intent", "renewal", 93, "The contact talked about the contract, and about little else."),
                ("intent_labels", "renewal, price", 70, "Two matters were raised."),
                ("knowledge_gap", "false", 88, "The agent had the answers."),
                ("human_escalation", "false", 97, "Nobody asked for a human."),
                ("contextual_sentiment", "Positive", 62, "How the conversation ended."),
                ("satisfaction", "4", 71, "From one to five."), ("success", "true", 90, "The matter was settled."),
            ]),
        judgement(
            "s2", of: "t1",
            [
                ("sentiment", "Negative", 86, "The contact was short with the agent."),
                ("human_escalation", "true", 97, "The contact asked for a human."),
                ("satisfaction", "1", 71, "From one to five."), ("success", "false", 90, "The matter was left open."),
            ]),
        judgement("s3", of: "c2", [("success", "false", 64, "The contact hung up.")]),
    ]

    static let agents = [
        #"{"agent_uuid": "a1", "name": "Billing", "settings": {"max_call_duration_seconds": 600, "silence_timeout_seconds": 30}}"#,
        #"{"agent_uuid": "a2", "name": "Renewals"}"#,
        #"{"agent_uuid": "a3", "name": "Survey"}"#,
    ]

    static let campaigns = [
        """
        {"uuid": "k1", "name": "Spring", "status": "In Process", "type": "call", "start_date": "2026-03-01",
        "pools": [{"uuid": "q1", "name": "Spring list"}],
        "rule": {"name": "Office hours", "max_calls_per_day": 3, "max_total_calls": 10, "retry_interval_minutes": 60,
        "start_time": "09:00", "end_time": "18:00", "dnc_check": true}}
        """,
        #"{"uuid": "k2", "name": "Autumn survey", "status": "Completed", "type": "call"}"#,
    ]

    static let pool = """
        {"uuid": "q1", "name": "Spring list", "type": "Parallel", "max_parallel_items": 5, "max_retries": 3,
        "is_active": true, "contacts_count": 500, "status_counts": {"Pending": 180, "In_Call": 2, "Retrying": 30,
        "Completed": 250, "Failed": 28, "Skipped": 10}}
        """

    /// Whether it asks for figures of the day before, up to an hour in which the bars do not begin.
    private static func isOfYesterday(_ request: Request) -> Bool {
        func time(_ name: String) -> String { request.query.first { $0.name == name }?.value ?? "" }
        return time("from").hasPrefix("2026-03-01T00:00") && !time("to").hasPrefix("2026-03-01T01:00")
    }

    static let callMetricsBefore = """
        {"meta": {}, "totals": {"calls": 396, "inbound": 120, "outbound": 276, "answered": 341, "missed": 40,
        "failed": 15, "ai_handled": 305, "human_handled": 36}, "duration_sec": {"total": 47012, "avg": 137.9},
        "cost": {"total": 58.4, "currency": "EUR"}}
        """

    static let callMetrics = """
        {"meta": {"from": "2026-03-02T00:00:00Z", "to": "2026-03-02T14:06:00Z", "granularity": "total",
        "generated_at": "2026-03-02T14:05:03Z"}, "totals": {"calls": 412, "inbound": 112, "outbound": 300, "answered": 340, "missed": 52,
        "failed": 20, "ai_handled": 310, "human_handled": 30}, "duration_sec": {"total": 51340, "avg": 151, "p95": 402.5},
        "buckets": {"short": 60, "long": 280}, "outcome": {"completed": 320, "caller_hung_up": 20, "busy": {"first": 3}},
        "cost": {"total": 61.2, "currency": "EUR"}, "previous": null}
        """

    static let sessionMetrics = """
        {"meta": {"from": "2026-03-02T00:00:00Z", "generated_at": "2026-03-02T14:05:04Z", "sampled": false}, "totals": {"sessions": 620, "voice": 340, "text": 280}, "rates": {"completion": 0.91},
        "duration_sec": {"avg": 180}, "messages_per_session": {"avg": 9.4}, "latency_ms": {"p50": 820, "p95": 1640}}
        """

    static let evaluations = """
        {"meta": {}, "totals": {"sessions": 620, "evaluated": 505}, "sentiment": {"Negative": 96, "Neutral": 214,
        "Positive": 195}, "satisfaction": {"1": 31, "2": 65, "3": 190, "4": 120, "5": 99}, "outcome": {"fail": 101,
        "success": 404}, "human_escalation": {"false": 452, "true": 53}, "knowledge_gap": {"false": 470, "true": 35},
        "talk_ratio": {"agent_pct": 61.5, "silence_sec": 12}}
        """

    static let voiceEvaluations = """
        {"totals": {"sessions": 340, "evaluated": 290}, "outcome": {"fail": 52, "success": 238}}
        """

    static let intents = """
        {"meta": {}, "intents": [
        {"intent": "renewal", "count": 212, "success": 201, "fail": 11, "avg_confidence": 88.1, "channels": {"call": 212}},
        {"intent": "double charge", "count": 96, "success": 41, "fail": 55, "avg_confidence": 79.4,
        "channels": {"call": 60, "whatsapp": 36}},
        {"intent": "opening hours", "count": 40, "success": 40, "fail": 0, "avg_confidence": 93, "channels": {"sms": 40}}]}
        """

    static let channelFigures = """
        {"meta": {}, "channels": [
        {"channel": "call", "channel_label": "Call", "totals": {"conversations": 412, "inbound": 112, "outbound": 300},
        "duration_sec": {"total": 51340, "avg": 151, "p50": 122, "p95": 402}, "buckets": {"short": 60, "long": 280}},
        {"channel": "whatsapp", "channel_label": "Whatsapp", "totals": {"conversations": 208, "inbound": 190, "outbound": 18},
        "duration_sec": null, "buckets": null}]}
        """

    static let appointments = """
        {"meta": {}, "totals": {"created": 31, "scheduled": 28, "completed": 17, "cancelled": 4},
        "by_source_channel": {"call": 22, "whatsapp": 9}}
        """
}
