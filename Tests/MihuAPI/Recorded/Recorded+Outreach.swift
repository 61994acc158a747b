extension RecordedReply {
    static let campaign = #"""
        {"uuid":"11111111-0000-4000-8000-000000000001","name":"Spring","description":null,"status":"In Process",
         "start_date":"2026-03-01","end_date":"2025-06-01T00:00:00Z","created_at":"2026-02-20T09:00:00Z",
         "updated_at":"2026-03-01T09:00:00Z","agent":{"uuid":"32d8fc98","name":"Renewals"},
         "rule":{"uuid":"r-1","name":"Polite","type":"call","max_calls_per_day":3,"max_total_calls":"10",
                 "retry_interval_minutes":120,"start_time":"09:00:00","end_time":"18:00:00","dnc_check":1,
                 "remove_on_opt_out":"true"},
         "pools":[{"uuid":"p-1","name":"Customers","status_counts":{"Pending":412,"In_Call":3,"Odd":1}}]}
        """#

    static let pool = #"""
        {"uuid":"p-1","name":"Customers","description":"All of them","type":"Parallel","max_parallel_items":10,
         "max_retries":3,"is_active":true,"contacts_count":"1204",
         "status_counts":{"Pending":412,"Processing":0,"In_Call":3,"Retrying":20,"Scheduled":9,"Completed":700,
                          "Failed":50,"Skipped":10},
         "created_at":"2026-02-20T09:00:00Z","updated_at":"2026-03-01T09:00:00Z"}
        """#

    static let outreach: [RecordedReply] = [
        RecordedReply(
            "campaign.list",
            #"{"success":true,"message":"ok","data":{"current_page":1,"last_page":1,"data":["# + campaign + "]}}"),
        RecordedReply("campaign.one", #"{"success":true,"message":"ok","data":"# + campaign + "}"),
        RecordedReply(
            "campaign.attachRule",
            #"""
            {"success":true,"message":"Rule assigned to campaign","data":{"campaign_uuid":"11111111","rule":{"uuid":"r-1",
             "name":"Polite","type":"call","max_calls_per_day":3,"max_total_calls":10,"retry_interval_minutes":120,
             "start_time":"09:00","end_time":"18:00"}}}
            """#),
        RecordedReply("listing.list", #"{"success":true,"message":"ok","data":["# + campaign + "]}"),
        RecordedReply(
            "listing.list", #"{"success":true,"data":{"current_page":1,"total":1,"data":["# + campaign + "]}}"),
        RecordedReply("listing.one", #"{"success":true,"data":"# + campaign + "}"),
        RecordedReply(
            "pool.list",
            #"{"success":true,"data":{"current_page":1,"last_page":1,"per_page":15,"total":1,"data":["# + pool + "]}}"),
        RecordedReply("pool.one", #"{"success":true,"data":"# + pool + "}"),
        RecordedReply(
            "pool.contacts",
            #"""
            {"success":true,"message":"Pool contacts retrieved successfully","data":{"pool_uuid":"p-1","current_page":1,
             "last_page":49,"per_page":25,"total":1204,"data":[{"contact_uuid":"746b5a86","name":"Ayşe Yılmaz",
              "phone_number":"+905325550117","email":null,"status":"Retrying","priority":0,"retry_count":1,
              "started_at":"2026-03-01T09:10:00Z","completed_at":null,"failed_at":null,
              "next_retry_at":"2026-03-01T11:10:00Z","notes":"busy","added_at":"2026-02-20T09:00:00Z"}]}}
            """#),
        RecordedReply(
            "pool.addContacts",
            #"""
            {"success":true,"message":"ok","data":{"pool_uuid":"p-1","contacts_added":1,"contacts_skipped":0,
             "contact_uuids_not_found":[],"tasks_created":1,"running_campaign_uuids":["11111111"]}}
            """#),
        RecordedReply(
            "rule.list",
            #"""
            {"success":true,"message":"Rules retrieved successfully","data":{"current_page":1,"last_page":1,"per_page":15,
             "total":1,"data":[{"uuid":"r-1","name":"Texts","type":"text","max_calls_per_day":1,"max_total_calls":1,
              "retry_interval_minutes":null,"start_time":"09:00:00","end_time":null}]}}
            """#),
        RecordedReply(
            "task.list",
            #"""
            {"success":true,"message":"Tasks retrieved successfully","data":{"current_page":1,"last_page":1,"data":[
             {"uuid":"t-1","title":"Call Ayşe","type":"make_call","status":"on_hold","priority":"5",
              "scheduled_at":"2026-03-01T09:00:00+03:00","timezone":"UTC","agent_uuid":"32d8fc98",
              "contact":{"uuid":"746b5a86"},"campaign_uuid":"11111111","auto_queue":false}]}}
            """#),
        RecordedReply(
            "task.one",
            #"""
            {"success":true,"message":"Task retrieved successfully","data":{"uuid":"t-1","title":"Call Ayşe",
             "type":"make_call","status":"failed","description":null,"priority":5,"scheduled_at":"2026-03-01T09:00:00Z",
             "timezone":"UTC","agent_uuid":"32d8fc98","contact_uuid":"746b5a86","campaign_uuid":"11111111",
             "auto_queue":true,"created_at":"2026-02-20T09:00:00Z","updated_at":"2026-03-01T09:02:00Z"}}
            """#),
        RecordedReply(
            "task.cancel",
            #"""
            {"success":true,"message":"Task cancelled successfully","data":{"uuid":"t-1","status":"cancelled"}}
            """#),
        RecordedReply("task.queue", #"{"success":true,"message":"ok","data":{"uuid":"t-1","status":"queued"}}"#),
        RecordedReply("task.retry", #"{"success":true,"message":"ok","data":{"uuid":"t-1","status":"queued"}}"#),
        RecordedReply("campaign.publish", #"{"success":true,"message":"ok","data":"# + campaign + "}"),
        RecordedReply("listing.start", #"{"success":true,"message":"ok","data":"# + campaign + "}"),
        RecordedReply("listing.stop", #"{"success":true,"message":"Listing stopped successfully","data":{}}"#),
    ]
}
