extension RecordedReply {
    /// Routes whose replies no board reads a model from.
    static let others: [RecordedReply] = [
        RecordedReply(
            "contact.list",
            #"{"success":true,"message":"Contacts retrieved successfully","data":{"current_page":1,"data":["# + contact
                + #"],"first_page_url":"https://x","last_page":1,"total":1}}"#),
        RecordedReply(
            "contact.blacklist",
            #"""
            {"success":true,"message":"Contact added to blacklist","data":{"uuid":"746b5a86","status":"Blacklisted",
             "blacklist":{"type":"Phone","reason":"asked","is_permanent":true,"expires_at":null,
                          "blacklisted_at":"2025-01-15T10:30:00Z"}}}
            """#),
        RecordedReply(
            "evaluation.list",
            #"{"success":true,"message":"ok","data":{"current_page":1,"total":1,"last_page":1,"per_page":15,"data":["#
                + evaluation + "]}}"),
        RecordedReply(
            "transcription.transcript",
            #"""
            {"success":true,"message":"","data":{"id":"t","status":"completed","conversation":{"id":"c","plain":"Hi",
             "messages":[{"role":"Customer","content":"Hi"}]},"session":{"id":"s","type":"voice","status":"completed"},
             "evaluations":{},"processed_at":"2025-01-15T10:30:00Z","timestamp":1736937000}}
            """#),
        RecordedReply(
            "appointmentRequest.list",
            #"""
            {"success":true,"message":"","data":[{"id":3,"uuid":"a","title":"Visit",
             "start_time":"2025-11-25T10:00:00.000000Z","status":"pending","schedule":{"id":1,"name":"Desk"}}]}
            """#),
        RecordedReply(
            "number.list",
            #"""
            {"success":true,"message":"ok","data":{"items":[{"phone_number_uuid":"n","number":"+14155550100",
             "type":"toll_free","capabilities":{"voice":true},"billing":{"monthly_fee":1.5,"currency":"EUR"}}],
             "pagination":{"current_page":1,"per_page":15,"total":1,"last_page":1,"from":1,"to":1,"has_more":false}}}
            """#),
        RecordedReply(
            "log.one",
            #"""
            {"success":true,"message":"ok","data":{"uuid":"l","type":"task","name":"Call","status":"done","channel":"call",
             "duration_ms":123,"agent":{"uuid":"a","name":"Billing"},"request":{},"response":{},"error":null,"extras":{}}}
            """#),
        RecordedReply(
            "sms.send",
            #"{"success":true,"message":"SMS message sent successfully","data":{"messageId":"m","recipientPhone":"+1","conversationId":"c"}}"#
        ),
        RecordedReply(
            "whatsapp.send",
            #"{"success":true,"message":"ok","data":{"messageId":"wamid.x","templateName":"hi","conversationId":4711}}"#
        ),
        RecordedReply("agent.guideline.add", #"{"data":"# + agent + "}"),
        RecordedReply(
            "agent.webhook.list", #"{"success":true,"data":[{"webhook_uuid":"w","events":["intent_call"]}]}"#),
        RecordedReply("flow.step.add", #"{"data":{"uuid":"s","position":1,"kind":"trigger","status":"draft"}}"#),
    ]
}
