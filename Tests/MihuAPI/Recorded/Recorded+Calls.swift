extension RecordedReply {
    static let call = #"""
        {"uuid":"5d5b8c7e-0000-4000-8000-000000000001","direction":"Outbound","status":"completed","handled_by":"Human",
         "duration":"252","communication":"","analysis":"Asked about two charges.",
         "agent":{"uuid":"32d8fc98-be1e-4d32-a12e-146f397fb1cb2","name":"Billing"},
         "timestamp":"2025-01-15T10:30:00Z","created_at":"2025-01-15T10:29:58Z","updated_at":"2025-01-15T10:34:12Z"}
        """#

    static let agent = #"""
        {"agent_uuid":"32d8fc98-be1e-4d32-a12e-146f397fb1cb2","name":"Billing","description":"Answers about invoices",
         "company_name":"Acme","role":"Clerk","objective":"…","tone":"calm","status":"ready","language":"tr",
         "speed":"normal","timezone":"Europe/Istanbul","appointment_scheduling_enabled":0,
         "settings":{"voice":{"call_behavior":{"max_call_duration_seconds":"600","silence_timeout_seconds":20}},
                     "text":{},"memorize":{},"evaluation":{}},
         "guidelines":[{"uuid":"g","content":"Be brief","order":1}],"routing_rules":[],"guard_rules":[]}
        """#

    static let calls: [RecordedReply] = [
        RecordedReply(
            "call.list",
            #"{"success":true,"message":"ok","data":{"current_page":1,"last_page":9,"data":["# + call + "]}}"),
        RecordedReply("call.one", #"{"success":true,"message":"ok","data":"# + call + "}"),
        RecordedReply(
            "call.start",
            #"""
            {"success":true,"message":"Call created successfully","data":{"id":"some-call-id",
             "agentId":"32d8fc98-be1e-4d32-a12e-146f397fb1cb2","status":"success",
             "conversation_uuid":"bfb5a86b-83df-4602-b046-c26c5b216df5",
             "contact_uuid":"746b5a86-83df-4602-b046-c26c5b216df5","listen_url":"wss://listen.example/1",
             "record_url":"https://media.example/r"}}
            """#),
        RecordedReply(
            "call.start",
            #"""
            {"success":true,"message":"Call initiated successfully","data":{"id":77,"agentId":"32d8fc98",
             "provider":"twilio","status":"initiated","participant":{"number":"+12345678900"},
             "createdAt":"2025-01-15T10:30:00Z"}}
            """#),
        RecordedReply("call.say", #"{"success":true,"message":"Say dispatched","data":{}}"#),
        RecordedReply("call.mute", #"{"success":true,"message":"Mute dispatched","data":{}}"#),
        RecordedReply("call.unmute", #"{"success":true,"message":"Unmute dispatched","data":[]}"#),
        RecordedReply("call.forward", #"{"success":true,"message":"Forward dispatched","data":{}}"#),
        RecordedReply("call.hangup", #"{"success":true,"message":"Hangup dispatched"}"#),
        RecordedReply(
            "agent.list",
            #"{"success":true,"message":"ok","data":{"items":["# + agent
                + #"],"pagination":{"current_page":1,"per_page":15,"total":1,"last_page":1,"from":1,"to":1,"has_more":false}}}"#
        ),
        RecordedReply("agent.one", #"{"data":"# + agent + "}"),
    ]
}
