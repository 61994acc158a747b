import MihuAPI

/// A workspace that has nothing but a long list of conversations, told page by page without a server: as many can be
/// loaded as are wanted, as fast as they are read.
struct LongList {
    let count: Int

    /// What it answers a question with.
    func body(_ read: Read) -> [UInt8] {
        func number(_ name: String, or usual: Int) -> Int {
            read.request.query.first { $0.name == name }.flatMap { Int($0.value) } ?? usual
        }
        let isWhole = read.route.name == "conversation.list" && !read.request.query.contains { $0.name == "channel" }
        let (page, size) = (number("page", or: 1), number("per_page", or: 15))
        let rows = isWhole ? Array(((page - 1) * size..<page * size).prefix { $0 < count }.map(row)) : []
        let total = isWhole ? count : 0
        return Array(
            """
            {"data": {"current_page": \(page), "last_page": \(max(1, (total + size - 1) / size)), "total": \(total),
            "data": [\(rows.joined(separator: ","))]}}
            """.utf8)
    }

    /// The conversation at a line of the list, 0 for the newest; its text does not repeat from row to row.
    private func row(_ line: Int) -> String {
        func id(_ kind: String, _ number: Int) -> String {
            let digits = String(number)
            return "3c90c3cc-0d44-4b50-\(kind)-" + String(repeating: "0", count: 12 - digits.count) + digits
        }
        let names = ["Ayşe Yılmaz", "Marek Nowak", "王 小明", "Jane Roe", "Tom Hart", "Lena Berg", "Ines Prado"]
        let topics = ["an invoice", "a delivery", "an appointment", "the contract", "a password"]
        let minute = 29_543_760 - line
        let number = 100_000_000 + line * 7919 % 899_999_999
        return """
            {"uuid": "\(id("8000", line))", "type": "Real", "status": "Closed", "responded_by": "AI",
            "created_at": "\(Self.time(minute))", "updated_at": "\(Self.time(minute + 9))", "channel": "Call",
            "agent_uuid": "\(id("a000", line % 7))", "campaign_uuid": "\(id("c000", line % 5))",
            "task_uuids": ["\(id("7000", line))"], "contact": {"uuid": "\(id("9000", line / 3))",
            "name": "\(names[line % 7]) \(line / 3)", "phone_number": "+90\(number)"},
            "call": {"uuid": "\(id("b000", line))", "status": "completed", "direction": "Outbound",
            "duration": \(line % 600), "summary": "Called about \(topics[line % 5]), reference \(number); it was settled."}}
            """
    }

    /// Minutes since 1970 as the API writes them.
    private static func time(_ minutes: Int) -> String {
        Timestamp(milliseconds: Int64(minutes) * 60_000).description
    }
}
