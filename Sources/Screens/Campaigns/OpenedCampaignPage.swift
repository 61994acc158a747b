internal import Canvas
internal import Dashboard
internal import MihuAPI

// An opened campaign: a line of its parts, and the part that is shown.

func drawOpened(_ opened: OpenedCampaign, _ sight: CampaignSight, in rect: Rect, _ frame: inout Frame) {
    guard rect.rows >= 2, rect.columns >= 8 else { return }
    let page = OpenedCampaignPage(opened: opened, sight: sight)
    frame.canvas.write(
        page.tabs(width: rect.columns), at: Position(row: rect.row, column: rect.column), width: rect.columns)
    var body = rect.droppingTop(1)
    if let lookup = page.lookup, body.rows >= 3 {
        frame.canvas.write(lookup, at: Position(row: body.row, column: 1), width: rect.columns - 1)
        body = body.droppingTop(1)
    }
    page.draw(in: body, &frame)
}

/// The parts of an opened campaign.
struct OpenedCampaignPage {
    let opened: OpenedCampaign
    let sight: CampaignSight

    private var scene: Scene { sight.scene }

    /// The parts with their counts; the brackets show which is shown where colours do not. At the end its age.
    func tabs(width: Int) -> [Piece] {
        var pieces: [Piece] = []
        for section in OpenedCampaign.Section.allCases {
            let label = section.title + (count(section).map { " \($0)" } ?? "")
            let isShown = section == opened.section
            pieces.append(isShown ? ("[\(label)]", .selection) : (" \(label) ", .plain))
            pieces.append((" ", .plain))
        }
        let age = age
        let gap = width - columns(of: pieces) - age.columns - 1
        return gap > 0 ? pieces + [(String(repeating: " ", count: gap) + age, .faint)] : pieces
    }

    private func count(_ section: OpenedCampaign.Section) -> String? {
        switch section {
        case .overview: nil
        case .pools: Figure.count(opened.pools.rows.count)
        case .contacts: opened.contacts.total.map(Figure.count)
        case .tasks: opened.tasks.total.map(Figure.count)
        }
    }

    private var age: String {
        switch opened.section {
        case .overview, .pools: sight.age
        case .contacts: words(since: opened.contacts.heardAt)
        case .tasks: words(since: opened.tasks.heardAt)
        }
    }

    private func words(since heard: Milliseconds?) -> String {
        heard.map { "read \(Span.whole(scene.age(since: $0))) ago" } ?? "asking"
    }

    /// What the list is narrowed to, how much of it is loaded, and how many rows are marked; nil where it is all of it.
    var lookup: [Piece]? {
        var parts: [[Piece]] = []
        func note<Row: PagedRow>(_ rows: PagedRows<Row>, status: String?) {
            if let status { parts.append([("status ", .accent), (status, .strong)]) }
            if !rows.marked.isEmpty { parts.append([("\(rows.marked.count) marked", .accent)]) }
            if !rows.markedGone.isEmpty {
                parts.append([("\(rows.markedGone.count) of them left the list", .caution)])
            }
            if let filter = rows.filter {
                parts.append(filterPieces(filter, shown: rows.list.order.count, of: rows.loaded, scene))
            }
            if rows.isPartial {
                let all = rows.total.map { " of \(Figure.count($0))" } ?? ""
                parts.append([("\(Figure.count(rows.loaded))\(all) loaded", .faint)])
            }
        }
        switch opened.section {
        case .overview, .pools: return nil
        case .contacts:
            if opened.pools.rows.count > 1, let pool = opened.pool.flatMap({ opened.pools[$0] }) {
                parts.append([("pool ", .accent), (pool.record.name ?? pool.id.text, .strong)])
            }
            note(opened.contacts, status: opened.contactStatus?.rawValue)
        case .tasks: note(opened.tasks, status: opened.taskStatus?.rawValue)
        }
        return parts.isEmpty ? nil : Array(parts.joined(separator: [(scene.dot, .faint)]))
    }

    func draw(in rect: Rect, _ frame: inout Frame) {
        switch opened.section {
        case .overview:
            let inner = rect.droppingLeft(1)
            TextPane(lines: CampaignOverview(sight).full(width: inner.columns - 1))
                .draw(scrolledDown: opened.scrolledDown, in: inner, &frame)
        case .pools:
            Table(columns: poolColumns, see: { $0.record }).draw(opened.pools, scene, in: rect, &frame)
            if opened.pools.rows.isEmpty {
                say(nil, "It names no pool.", isKnown: sight.row.detailAt != nil, rect, &frame)
            }
        case .contacts:
            Table(columns: contactColumns, see: { $0.record }, isPast: { (row: PoolItemRow) in row.isOver })
                .draw(opened.contacts.list, scene, in: rect, &frame)
            guard opened.contacts.list.order.isEmpty else { return }
            let nothing = nothing(of: opened.contacts, "contact")
            say(opened.source, nothing, isKnown: opened.contacts.heardAt != nil || opened.pool == nil, rect, &frame)
        case .tasks:
            let shown = Table(columns: taskColumns, see: { $0.record }, isPast: { (row: TaskRow) in row.isOver })
                .draw(opened.tasks.list, scene, in: rect, &frame)
            let isShown = shown.contains { $0.id == opened.tasks.list.selected }
            frame.painted.selected = isShown ? scene.state.selectedSubject : nil
            guard opened.tasks.list.order.isEmpty else { return }
            let nothing = nothing(of: opened.tasks, "task")
            say(opened.source, nothing, isKnown: opened.tasks.heardAt != nil, rect, &frame)
        }
    }

    /// What stands where no row does.
    private func nothing<Row: PagedRow>(of rows: PagedRows<Row>, _ kind: String) -> String {
        if rows.loaded == 0 { return "There is no such \(kind)." }
        return rows.isPartial
            ? "No \(kind) of the \(Figure.count(rows.loaded)) loaded passes the filter; Down loads more."
            : "No \(kind) passes the filter."
    }

    /// Why a part has nothing to show.
    private func say(_ source: Source?, _ nothing: String, isKnown: Bool, _ rect: Rect, _ frame: inout Frame) {
        let refusal = source.flatMap { scene.state.campaigns.refusals[$0] ?? scene.state.troubles[$0] }
        drawEmpty(refusal?.sentence ?? (isKnown ? nothing : nil), scene, in: rect, &frame.canvas)
    }
}

extension OpenedCampaign.Section {
    fileprivate var title: String {
        switch self {
        case .overview: "Overview"
        case .pools: "Pools"
        case .contacts: "Contacts"
        case .tasks: "Tasks"
        }
    }
}
