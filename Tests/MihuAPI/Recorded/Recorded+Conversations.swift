extension RecordedReply {
    static let conversation = #"""
        {"uuid":"bfb5a86b-83df-4602-b046-c26c5b216df5","type":"Real","status":"Active","responded_by":"AI",
         "is_simulation":false,"timestamp":"2025-01-15T10:30:00Z","created_at":"2025-01-15T10:29:58Z",
         "updated_at":"2025-01-15T10:34:12Z","agent_uuid":"32d8fc98-be1e-4d32-a12e-146f397fb1cb2","channel":"Call",
         "contact":{"uuid":"746b5a86-83df-4602-b046-c26c5b216df5","name":"Ayşe","surname":"Yılmaz",
                    "phone_number":"+905325550117","email":"ayse@example.com"},
         "session_uuids":["9a1c0e52-0000-4000-8000-000000000001"],
         "campaign_uuid":"11111111-0000-4000-8000-000000000001","listing_uuid":null,
         "task_uuids":["22222222-0000-4000-8000-000000000001"],
         "call":{"uuid":"5d5b8c7e-0000-4000-8000-000000000001","direction":"Inbound","status":"in-progress",
                 "duration":252,"recording_url":"https://media.example/r.mp3","handled_by":"AI",
                 "summary":"Asked about two charges.","timestamp":"2025-01-15T10:30:00Z"}}
        """#

    static let session = #"""
        {"uuid":"9a1c0e52-0000-4000-8000-000000000001","started_at":"2025-01-15T10:30:00Z","ended_at":null,
         "last_activity_at":"2025-01-15T10:34:12Z","evaluated_at":null,"summary":"Two charges.\nWants a manager.",
         "summary_generated_at":"2025-01-15T10:40:00Z","created_at":"2025-01-15T10:30:00Z",
         "updated_at":"2025-01-15T10:34:12Z","conversation_uuid":"bfb5a86b-83df-4602-b046-c26c5b216df5",
         "agent_uuid":"32d8fc98-be1e-4d32-a12e-146f397fb1cb2",
         "contact":{"uuid":"746b5a86-83df-4602-b046-c26c5b216df5","name":"Ayşe","surname":"Yılmaz",
                    "phone_number":"+905325550117","email":""},
         "call_uuid":"5d5b8c7e-0000-4000-8000-000000000001","campaign_uuid":null,"listing_uuid":null,"task_uuids":[]}
        """#

    static let evaluation = #"""
        {"uuid":"e0000000-0000-4000-8000-000000000001","session_uuid":"9a1c0e52-0000-4000-8000-000000000001",
         "conversation_uuid":"bfb5a86b-83df-4602-b046-c26c5b216df5","contact_uuid":"746b5a86-83df-4602-b046-c26c5b216df5",
         "sentiment":{"value":"Negative","confidence":87,"reason":"Repeats the complaint."},
         "emotion":{"value":"Anger","confidence":"64","reason":null},
         "intent_labels":{"value":["billing","refund"],"confidence":50,"reason":""},
         "human_escalation":{"value":true,"confidence":99,"reason":"Asked for a manager twice."},
         "satisfaction":{"value":2,"confidence":70,"reason":"Low."},"knowledge_gap":null,"success":"No",
         "created_at":"2025-01-15T10:45:00Z","updated_at":"2025-01-15T10:45:00Z"}
        """#

    static let contact = #"""
        {"uuid":"746b5a86-83df-4602-b046-c26c5b216df5","name":"Ayşe","surname":"Yılmaz","email":"ayse@example.com",
         "phone_number":"+905325550117","number_type":"mobile","country_code":"TR","timezone":"Europe/Istanbul",
         "primary_language":"tr","preferred_contact_channel":"Call","preferred_contact_time":"Morning",
         "status":"Active","created_at":"2024-11-02T08:00:00Z","updated_at":"2025-01-15T10:34:12Z",
         "tags":[{"uuid":"t1","name":"VIP"},{"id":7,"name":"Renewal"}],"order_number":"12345","shoe_size":""}
        """#

    static let conversations: [RecordedReply] = [
        RecordedReply(
            "conversation.list",
            #"{"success":true,"message":"Conversations retrieved successfully","data":{"current_page":1,"data":["#
                + conversation + #"],"total":31,"last_page":3}}"#),
        RecordedReply(
            "conversation.one",
            #"{"success":true,"message":"Conversation retrieved successfully","data":"# + conversation + "}"),
        RecordedReply(
            "conversation.messages",
            #"""
            {"success":true,"message":"Conversation messages retrieved successfully","data":{"current_page":1,"total":2,
             "last_page":1,"data":[
              {"message_uuid":"m-1","conversation_uuid":"bfb5a86b","session_uuid":"9a1c0e52","contact_uuid":"746b5a86",
               "agent_uuid":"32d8fc98","channel":"call","channel_label":"Call","direction":"outbound","sender":"AI",
               "message_type":"text","content":"I can see two charges.\nWhich one is wrong?",
               "content_disclosure":"raw","created_at":"2025-01-15T10:30:31.250000Z"},
              {"id":8812,"sender":"Contact","text":"Both!","created_at":"2025-01-15 10:30:44"}]}}
            """#),
        RecordedReply(
            "conversation.sessions",
            #"""
            {"success":true,"message":"Sessions retrieved successfully","data":{"current_page":1,"total":1,"last_page":1,
             "per_page":15,"data":[
            """# + session + "]}}"),
        RecordedReply("session.list", #"{"data":{"current_page":1,"total":1,"last_page":1,"data":["# + session + "]}}"),
        RecordedReply("session.one", #"{"success":true,"data":"# + session + "}"),
        RecordedReply(
            "session.messages",
            #"{"success":true,"message":"ok","data":{"current_page":1,"data":[{"uuid":"m-1","message":"Hello"}]}}"#),
        RecordedReply("session.evaluation", #"{"success":true,"message":"ok","data":"# + evaluation + "}"),
        RecordedReply("session.evaluation", #"{"success":true,"message":"No evaluation","data":null}"#),
        RecordedReply("evaluation.one", #"{"success":true,"data":"# + evaluation + "}"),
        RecordedReply("contact.one", #"{"success":true,"message":"ok","data":"# + contact + "}"),
    ]
}
