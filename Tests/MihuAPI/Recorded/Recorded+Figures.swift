extension RecordedReply {
    static let figures: [RecordedReply] = [
        RecordedReply(
            "analytics.calls",
            #"""
            {"meta":{"from":"2026-04-01T00:00:00+03:00","granularity":"total"},
             "totals":{"calls":120,"inbound":"80","outbound":40,"answered":100,"missed":15,"failed":5,"ai_handled":90,
                       "human_handled":10},
             "duration_sec":{"total":25200,"avg":252.0,"p95":610},"buckets":{"short":12,"long":30},
             "outcome":{"completed":{"count":95}},"cost":{"total":"31.50","currency":"EUR"},
             "previous":{"calls":100,"answered":70}}
            """#),
        RecordedReply(
            "analytics.calls", #"{"meta":{},"totals":{},"duration_sec":null,"buckets":[],"outcome":[],"cost":null}"#),
        RecordedReply(
            "analytics.sessions",
            #"""
            {"meta":{},"totals":{"sessions":200,"voice":120,"text":80,"completed":150,"timed_out":40,"active":10},
             "rates":{"completion":0.75},"duration_sec":{"avg":180},"messages_per_session":{"avg":11.5},
             "latency_ms":{"p50":820,"p95":1900.5},"previous":{"totals":{"sessions":180}}}
            """#),
        RecordedReply(
            "analytics.sessions",
            #"{"meta":{},"totals":{},"rates":{},"duration_sec":{},"messages_per_session":{},"latency_ms":null}"#),
        RecordedReply(
            "analytics.messages",
            #"""
            {"meta":{},"messages":[{"message_uuid":"m-1","conversation_uuid":"bfb5a86b","session_uuid":"9a1c0e52",
              "contact_uuid":"746b5a86","agent_uuid":"32d8fc98","channel":"whatsapp","channel_label":"Whatsapp",
              "direction":"inbound","sender":"Contact","message_type":"text","content":"***",
              "content_disclosure":"masked","created_at":"2026-04-01T08:00:00Z"}],
             "pagination":{"next_cursor":"eyJpZCI6MX0","has_more":true,"limit":500}}
            """#),
        RecordedReply(
            "analytics.messages",
            #"{"meta":{},"messages":[],"pagination":{"next_cursor":null,"has_more":false,"limit":500}}"#),
        RecordedReply(
            "analytics.conversations", #"{"meta":{},"channels":[{"channel":"call","totals":{"conversations":9}}]}"#),
    ]
}
