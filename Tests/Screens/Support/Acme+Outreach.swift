import MihuAPI

/// What the campaigns of the small workspace work through.
extension Acme {
    /// As `answer`, where the first campaign is a listing and another listing has no pool.
    static func answerWithListings(_ read: Read) -> String? {
        let bare = #"{"uuid": "k3", "name": "Summer trial", "status": "Draft", "type": "call"}"#
        switch read.route.name {
        case "campaign.list": return page([campaigns[0], bare])
        case "listing.list": return page([campaigns[0], bare])
        case "campaign.one" where read.request.path.hasSuffix("k3"): return single(bare)
        default: return answer(read)
        }
    }

    static let poolContacts = [
        item("o1", "Marek Nowak", "+48 601 555 019", "In_Call", 0, started: "14:01:57"),
        item("o2", "Ayşe Yılmaz", "+90 532 555 01 17", "Retrying", 2, started: "09:12:00", retry: "15:10:00"),
        item("o3", "王 小明", "+86 138 5550 0143", "Pending", 0),
        item("o4", "Jane Roe", "+1 202 555 0143", "Pending", 0),
        item("o5", "Lena Berg", "+46 70 555 12 34", "Completed", 1, started: "10:03:00", completed: "13:58:10"),
        item("o6", "Tom Hart", "+44 7700 900123", "Failed", 9, started: "09:01:00", failed: "13:31:00"),
    ]

    static let tasks = [
        task("e1", "Spring: Marek Nowak", "in_progress", due: "14:01:57", attempts: 1),
        task("e2", "Spring: Ayşe Yılmaz", "scheduled", due: "15:10:00", attempts: 3),
        task("e3", "Spring: 王 小明", "pending", due: "16:00:00", attempts: 0),
        task("e4", "Spring: Tom Hart", "failed", due: "13:29:00", attempts: 10),
        task("e5", "Spring: Lena Berg", "completed", due: "12:38:00", attempts: 2),
    ]

    private static func item(
        _ id: String, _ name: String, _ number: String, _ status: String, _ retries: Int, started: String? = nil,
        retry: String? = nil, completed: String? = nil, failed: String? = nil
    ) -> String {
        func time(_ time: String?) -> String { time.map { "\"2026-03-02T\($0)Z\"" } ?? "null" }
        return """
            {"contact_uuid": "\(id)", "name": "\(name)", "phone_number": "\(number)", "status": "\(status)",
            "priority": 0, "retry_count": \(retries), "started_at": \(time(started)), "completed_at": \(time(completed)),
            "failed_at": \(time(failed)), "next_retry_at": \(time(retry)), "notes": null,
            "added_at": "2026-02-27T09:00:00Z"}
            """
    }

    private static func task(_ id: String, _ title: String, _ status: String, due: String, attempts: Int) -> String {
        """
        {"uuid": "\(id)", "title": "\(title)", "type": "make_call", "status": "\(status)", "priority": 5,
        "scheduled_at": "2026-03-02T\(due)Z", "campaign_uuid": "k1", "attempts": \(attempts), "max_attempts": 10,
        "updated_at": "2026-03-02T14:01:57Z"}
        """
    }
}
