import MihuAPI

// The campaigns board: what the operator does on it.

extension LineCommand {
    /// The campaigns board, or one campaign of it.
    static let campaigns = LineCommand(
        name: "campaigns", summary: "Campaigns and listings.", usage: "a campaign's name, or its beginning"
    ) { words, _, _ throws(Complaint) in
        guard words.pairs.isEmpty else {
            throw Complaint("campaigns takes a campaign's name and nothing else.")
        }
        return words.plain.isEmpty ? .show(.campaigns) : .showCampaign(words.plain)
    }
}

extension State {
    /// Enter: opens the selected campaign; in it, the contacts of the selected pool.
    mutating func openCampaign(at now: Moment) {
        guard campaigns.opened == nil else {
            campaigns.opened?.open()
            return
        }
        guard let row = campaigns.list.selectedRow else { return tell(Self.nothingSelected, .plain, at: now.uptime) }
        campaigns.opened = OpenedCampaign(row)
        paneIsOpen = true
    }

    /// Esc: takes marks and filter of the shown part away, then closes the campaign, then goes back to where a jump began,
    /// else takes the list's filter away.
    mutating func goBackInCampaigns(at now: Milliseconds) {
        if campaigns.opened?.clearLookup() == true || standsWhereJumpLed && retrace(at: now) { return }
        guard campaigns.opened == nil else {
            campaigns.opened = nil
            paneIsOpen = false
            return
        }
        if !retrace(at: now), campaigns.filter != nil { filterCampaigns("", at: now) }
    }

    mutating func moveInCampaigns(_ motion: Motion, height: Int, at now: Milliseconds) {
        selectionMovedUnseen = true
        guard let opened = campaigns.opened else {
            let before = campaigns.list.selected
            campaigns.list.move(motion, height: height)
            if campaigns.list.selected != before { campaigns.selectedAt = now }
            return
        }
        guard campaigns.opened?.move(motion, height: height) == true, let source = opened.source else { return }
        plan.hurry(source)
    }

    mutating func filterCampaigns(_ typed: String, at now: Milliseconds) {
        if campaigns.opened != nil {
            campaigns.opened?.filter(typed)
        } else {
            campaigns.filter = RowFilter(typed)
            campaigns.arrange(at: now)
        }
    }

    /// The filter of what is shown of the board.
    var campaignFilter: RowFilter? { campaigns.opened.map(\.filter) ?? campaigns.filter }

    mutating func sortCampaigns(by step: Int, at now: Milliseconds) {
        let all = CampaignColumn.allCases
        let place = (campaigns.order.column.rawValue + step + all.count) % all.count
        campaigns.order = CampaignOrder()
        campaigns.order.column = all[place]
        campaigns.arrange(at: now)
    }

    mutating func reverseCampaigns(at now: Milliseconds) {
        campaigns.order.isReversed.toggle()
        campaigns.arrange(at: now)
    }

    /// Marks the selected task.
    mutating func markTask() {
        guard campaigns.opened?.section == .tasks else { return }
        campaigns.opened?.tasks.markSelected()
    }

    /// The next part of what is open on the board.
    mutating func turnSection(by step: Int) {
        guard board == .campaigns else {
            conversations.opened?.turn(by: step)
            return
        }
        campaigns.opened?.turn(by: step)
        selectionMovedUnseen = true
    }

    mutating func turnStatus(by step: Int, at now: Milliseconds) {
        let marked = campaigns.opened?.section == .tasks ? campaigns.opened?.tasks.marked.count ?? 0 : 0
        campaigns.opened?.turnStatus(by: step)
        selectionMovedUnseen = true
        guard marked > 0 else { return }
        tell("\(marked) \(marked == 1 ? "mark was" : "marks were") taken away with the list.", .plain, at: now)
    }

    /// Goes to the campaign whose name is, begins with or contains some words.
    mutating func showCampaign(_ words: String, at now: Moment) {
        let wanted = words.lowercased()
        let rows = campaigns.list.rows
        func names(_ fits: (String) -> Bool) -> [OutreachRow] {
            rows.filter { ($0.record.name?.lowercased()).map(fits) ?? false || fits($0.id.text.lowercased()) }
        }
        let found =
            [names { $0 == wanted }, names { $0.hasPrefix(wanted) }, names { $0.contains(wanted) }]
            .first { !$0.isEmpty } ?? []
        guard found.count == 1, let row = found.first else {
            let why =
                if found.isEmpty {
                    rows.isEmpty
                        ? "No campaign has been read yet." : "No campaign is called \u{201C}\(words)\u{201D}."
                } else {
                    "\u{201C}\(words)\u{201D} may be \(found.compactMap(\.record.name).sorted().joined(separator: ", "))."
                }
            return tell(why, .caution, at: now.uptime)
        }
        campaigns.filter = nil
        campaigns.opened = nil
        paneIsOpen = false
        campaigns.arrange(at: now.uptime)
        campaigns.list.select(row.id)
        selectionMovedUnseen = true
        campaigns.selectedAt = now.uptime
    }
}
