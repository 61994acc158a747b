import MihuAPI
import Testing

@testable import Dashboard

/// What an operator does on the campaigns board.
struct OpenedCampaignTests {
    /// A workspace with three campaigns, a pool of 250 contacts and 150 tasks.
    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        func query(_ name: String) -> String? { read.request.query.first { $0.name == name }?.value }
        func page(_ shape: ReplyShape, all: Int, _ row: (Int) -> String) -> Result<Reply, Failure> {
            let number = query("page").flatMap(Int.init) ?? 1
            let shown = min(all, (number - 1) * 100)..<min(all, number * 100)
            let rows = shown.map(row).joined(separator: ",")
            return .success(
                Replies.reply(
                    shape,
                    "{\"data\": {\"current_page\": \(number), \"last_page\": \((all + 99) / 100), \"total\": \(all), "
                        + "\"data\": [\(rows)]}}"))
        }
        func campaign(_ id: String, _ name: String, _ status: String) -> String {
            "{\"uuid\": \"\(id)\", \"name\": \"\(name)\", \"status\": \"\(status)\"}"
        }
        switch read.route.name {
        case "campaign.list":
            return .success(
                Replies.reply(
                    .campaigns,
                    "{\"data\": [\(campaign("k1", "Spring renewals", "In Process")), "
                        + "\(campaign("k2", "Autumn survey", "Paused")), \(campaign("k3", "Spring cleaning", "Draft"))]}"
                ))
        case "listing.list": return .success(.listings(Page([])))
        case "campaign.one":
            guard !read.request.path.hasSuffix("k2") else { return .failure(.refused(.init(status: 404))) }
            return .success(
                Replies.reply(
                    .campaign,
                    #"{"data": {"uuid": "k1", "name": "Spring renewals", "status": "In Process", "pools": [{"uuid": "p1"}]}}"#
                ))
        case "pool.one":
            return .success(Replies.reply(.pool, #"{"data": {"uuid": "p1", "status_counts": {"Pending": 250}}}"#))
        case "pool.contacts":
            return page(.poolContacts, all: 250) {
                "{\"contact_uuid\": \"c\($0)\", \"name\": \"Contact \($0)\", \"phone_number\": \"+9053255501\", "
                    + "\"status\": \"Pending\"}"
            }
        case "task.list":
            return page(.tasks, all: query("status") == nil ? 150 : 3) {
                "{\"uuid\": \"t\($0)\", \"title\": \"Task \($0)\", \"status\": \"scheduled\"}"
            }
        case "analytics.calls": return .failure(.refused(.init(status: 403)))
        default: return nil
        }
    }

    private func desk(_ actions: Action...) -> Desk {
        var desk = Desk()
        desk.press(.show(.campaigns))
        for _ in 0..<4 { desk.serve(answer) }
        for action in actions {
            desk.press(action)
            desk.serve(answer)
        }
        return desk
    }

    @Test("Enter opens the selected campaign, Tab goes round its parts, Esc closes it")
    func sections() {
        var desk = desk(.move(.down), .open)
        #expect(desk.state.campaigns.opened?.id == "k1")
        let walk: [OpenedCampaign.Section] = [.pools, .contacts, .tasks, .overview]
        for section in walk {
            desk.press(.turnSection(by: 1))
            #expect(desk.state.campaigns.opened?.section == section)
        }
        desk.press(.turnSection(by: -1))
        #expect(desk.state.campaigns.opened?.section == .tasks)
        desk.press(.back)
        #expect(desk.state.campaigns.opened == nil)
        #expect(desk.state.campaigns.list.selected == "k1")
    }

    @Test("Pages are asked for as one scrolls, and not before")
    func pages() {
        var desk = desk(.move(.down), .open, .turnSection(by: 1), .turnSection(by: 1))
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.contacts.loaded == 100)
        #expect(desk.state.campaigns.opened?.contacts.total == 250)
        desk.pass(15_000)
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.contacts.loaded == 100)
        for _ in 0..<2 {
            desk.press(.move(.last))
            desk.serve(answer)
        }
        desk.press(.move(.last))
        #expect(desk.state.campaigns.opened?.contacts.loaded == 250)
        #expect(desk.state.campaigns.opened?.contacts.list.selected == "c249")
        #expect(desk.state.campaigns.opened?.contacts.isPartial == false)
    }

    @Test("Where the filter lets nothing of what is loaded through, a move reads on")
    func filteredAway() {
        var desk = desk(.move(.down), .open, .turnSection(by: -1))
        desk.serve(answer)
        desk.press(.type(.filter), .edit(.insert("Task 149")), .agree)
        #expect(desk.state.campaigns.opened?.tasks.list.order.isEmpty == true)
        desk.press(.move(.down))
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.tasks.loaded == 150)
        #expect(desk.state.campaigns.opened?.tasks.list.order.count == 1)
    }

    @Test("Another status is another list, which is asked of the API")
    func status() {
        var desk = desk(.move(.down), .open, .turnSection(by: -1))
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.tasks.total == 150)
        desk.press(.turnStatus(by: 1))
        #expect(desk.pending.contains { $0.read.request.query.contains(.init("status", "pending")) })
        #expect(desk.state.campaigns.opened?.tasks.loaded == 0)
        desk.serve(answer)
        #expect(desk.state.campaigns.opened?.tasks.total == 3)
        desk.press(.turnStatus(by: -1))
        #expect(desk.state.campaigns.opened?.taskStatus == nil)
    }

    @Test("Marks and filter belong to the tasks; Esc takes them away one after the other")
    func marks() {
        var desk = desk(.move(.down), .open, .turnSection(by: -1), .move(.down), .mark, .mark)
        #expect(desk.state.campaigns.opened?.tasks.marked == ["t0", "t1"])
        desk.press(.type(.filter))
        desk.type("task 14")
        desk.press(.agree)
        #expect(desk.state.campaigns.opened?.tasks.list.order.count == 1)
        desk.press(.back)
        #expect(desk.state.campaigns.opened?.tasks.marked.isEmpty == true)
        #expect(desk.state.campaigns.opened?.tasks.filter != nil)
        desk.press(.back)
        #expect(desk.state.campaigns.opened?.tasks.list.order.count == 100)
        #expect(desk.state.campaigns.opened != nil)
    }

    @Test("A campaign that was deleted meanwhile stays as a row that says so, and is not asked for again")
    func deleted() {
        var desk = desk()
        #expect(desk.state.campaigns.list["k2"]?.goneSince != nil)
        #expect(desk.state.link.trouble == nil)
        #expect(desk.state.campaigns.list.row(at: 2)?.id == "k2")
        desk.pass(8_000)
        #expect(!desk.pending.contains { $0.read.request.path == "/campaigns/k2" })
    }

    @Test("Results that may not be read are no trouble of the link, and are asked for seldom")
    func forbidden() {
        var desk = desk(.move(.down))
        desk.pass(1_000)
        desk.serve(answer)
        #expect(desk.state.campaigns.refusals[.outreach(.calls("k1", .hour))] != nil)
        #expect(desk.state.link.trouble == nil)
        desk.pass(60_000)
        #expect(!desk.pending.contains { $0.read.route.name == "analytics.calls" })
    }

    @Test("The command goes to the campaign that is called so, or says why not")
    func command() {
        var desk = desk()
        func command(_ text: String) {
            desk.press(.type(.command))
            desk.type(text)
            desk.press(.agree)
        }
        command("campaigns autumn")
        #expect(desk.state.campaigns.list.selected == "k2")
        command("camp Spring cleaning")
        #expect(desk.state.campaigns.list.selected == "k3")
        command("campaigns spring")
        #expect(desk.state.notice?.text == "\u{201C}spring\u{201D} may be Spring cleaning, Spring renewals.")
        command("campaigns winter")
        #expect(desk.state.notice?.text == "No campaign is called \u{201C}winter\u{201D}.")
        #expect(desk.state.campaigns.list.selected == "k3")
    }

    @Test("The list is sorted by each column both ways; what is not known stands at the end")
    func sorting() {
        var desk = desk(.sort(by: 1))
        #expect(desk.state.campaigns.order.column == .name)
        func names() -> [String] {
            desk.state.campaigns.list.order.indices.compactMap { desk.state.campaigns.list.row(at: $0)?.id.text }
        }
        #expect(names() == ["k2", "k3", "k1"])
        desk.press(.reverseOrder)
        #expect(names() == ["k1", "k3", "k2"])
        for _ in CampaignColumn.allCases {
            desk.press(.sort(by: 1))
            #expect(Set(names()).count == 3)
        }
        #expect(desk.state.campaigns.order.column == .name)
        desk.press(.sort(by: 1), .sort(by: 1))
        #expect(desk.state.campaigns.order.column == .progress)
        #expect(names().first == "k1")
    }
}

struct PagedRowsTests {
    private func row(_ id: String) -> TaskRow {
        TaskRow(record: Replies.row("{\"uuid\": \"\(id)\"}"), readAt: 0)
    }

    @Test("A row is gone when it was missing twice in a row, not before")
    func gone() {
        var rows = PagedRows<TaskRow>()
        rows.take([row("a"), row("b")], number: 1, total: 2, hasMore: false, at: 0)
        rows.take([row("b")], number: 1, total: 1, hasMore: false, at: 10)
        #expect(rows.loaded == 2)
        rows.take([row("b")], number: 1, total: 1, hasMore: false, at: 20)
        #expect(rows.list.rows.map(\.id) == ["b"])
        #expect(rows.heardAt == 20)
    }

    @Test("Loaded pages are read in turn, and the age is that of the oldest")
    func turns() {
        var rows = PagedRows<TaskRow>()
        rows.take([row("a")], number: 1, total: 2, hasMore: true, at: 0)
        _ = rows.move(.down, height: 5)
        #expect(rows.nextPage == 2)
        rows.take([row("b")], number: 2, total: 2, hasMore: false, at: 10)
        #expect(rows.nextPage == 1)
        rows.take([row("a")], number: 1, total: 2, hasMore: true, at: 20)
        #expect(rows.nextPage == 2)
        #expect(rows.heardAt == 0)
        rows.take([row("b")], number: 2, total: 2, hasMore: false, at: 30)
        #expect(rows.heardAt == 20)
        #expect(rows.list.order.count == 2)
    }
}

extension TaskID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
