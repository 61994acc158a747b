import MihuAPI

// One decision for many: opened, worded, counted, held, sent at a pace, stopped.

extension State {
    /// Opens the choice of what to do to the marked calls, or else to all that pass the filter.
    mutating func openBulk(inBurst: Bool, at now: Moment) {
        defer { if bulk == nil { wordsMayFollowUntil = now.uptime + Self.strayWordsPause } }
        guard !inBurst else {
            return tell("Several keys came at once; press it alone.", .caution, at: now.uptime)
        }
        if workspace.isReadOnly {
            return tell("This program runs read-only: no verb can be sent.", .caution, at: now.uptime)
        }
        if board == .campaigns { return openTaskBulk(at: now) }
        guard board == .liveCalls else {
            return tell("Calls are marked on board 1, tasks in a campaign on board 3.", .caution, at: now.uptime)
        }
        if !live.marked.isEmpty {
            bulk = Bulk(.calls(.marked), pace: pace(sharing: 2))
        } else if let filter = live.filter {
            // All calls would pass a pattern that is none.
            if let mistake = filter.mistake { return tell(mistake, .caution, at: now.uptime) }
            bulk = Bulk(.calls(.filtered), pace: pace(sharing: 2))
        } else {
            tell("Mark calls with Space, or filter the list, then press it again.", .caution, at: now.uptime)
        }
    }

    /// An action while a decision for many is open.
    ///
    /// - Returns: whether it was meant for it.
    mutating func chooseInBulk(_ action: Action, inBurst: Bool, at now: Moment) -> Bool {
        switch action {
        case .edit(let edit): changeBulk(edit, inBurst: inBurst)
        case .agree: agreeToBulk(inBurst: inBurst, at: now)
        case .withdraw: withdrawBulk()
        case .turnSwitch: if case .wording(.say) = bulk?.step { bulk?.hangUpAfterwards.toggle() }
        case .scroll(let motion): scrollBulk(motion)
        case .answer(let verb): if !inBurst { chooseBulk(verb, at: now) }
        default: return false
        }
        return true
    }

    /// Milliseconds between two items when they may have a share of the budget: one `share`th.
    func pace(sharing share: Int) -> Milliseconds { max(250, 60_000 * Int64(share) / Int64(max(1, workspace.budget))) }

    /// The answer to "which verb?".
    mutating func chooseBulk(_ verb: Verb, at now: Moment) {
        guard let bulk, bulk.step == .choosing, bulk.canBeAgreedTo(at: now.uptime) else { return }
        if workspace.forbidden.contains(verb) {
            self.bulk?.complaint = "To \(verb.name) is forbidden here."
            return
        }
        switch bulk.kind {
        case .calls where verb == .say || verb == .hangUp: self.bulk?.go(to: .wording(verb))
        case .tasks where Verb.onTasks.contains(verb): gatherTasks(for: verb)
        case .calls, .tasks, .brake: break
        }
    }

    /// Enter: one step on, if what it answers was on screen.
    mutating func agreeToBulk(inBurst: Bool, at now: Moment) {
        guard let bulk else { return }
        guard !inBurst, bulk.canBeAgreedTo(at: now.uptime) else {
            if inBurst { self.bulk?.hidden() }
            self.bulk?.complaint = "Enter came before this could be read. Press it again."
            return
        }
        switch bulk.step {
        case .choosing:
            if bulk.isForTasks {
                self.bulk?.complaint = "Press Q to queue, R to try again or X to cancel."
            } else {
                self.bulk?.complaint = "Press s to say or X to hang up."
            }
        case .gathering where bulk.tasks != nil: self.bulk?.complaint = "The tasks are still being read."
        case .gathering where gathering?.hasSomething == true: fixBrake(at: now.uptime)
        case .gathering: self.bulk?.complaint = "What runs and what waits is still being read."
        case .wording(let verb): fixCalls(for: verb, saying: bulk.words.text.trimmed, at: now.uptime)
        case .counting:
            let hold = hold(before: bulk)
            self.bulk?.agree(hold: hold, at: now.uptime)
        case .holding: self.bulk?.beginNow(at: now.uptime)
        case .running: break
        case .over: closeBulk()
        }
    }

    /// Milliseconds of the one countdown: the longest of its verbs', and at least a second, because it is for many.
    private func hold(before bulk: Bulk) -> Milliseconds {
        max(1_000, bulk.items.map { workspace.holds[$0.verb] ?? 0 }.max() ?? 0)
    }

    /// Esc: closes it; what is under way stops first, and its results stay until the next Esc.
    mutating func withdrawBulk() {
        switch bulk?.step {
        case .holding: bulk?.stop("withdrawn by Esc")
        case .running: bulk?.stop("stopped by Esc")
        default: closeBulk()
        }
    }

    /// What is typed: the words, or the count. A paste may go on in the next drain with a line break that must not agree.
    mutating func changeBulk(_ edit: Edit, inBurst: Bool) {
        bulk?.complaint = nil
        if inBurst { bulk?.hidden() }
        switch bulk?.step {
        case .wording: bulk?.words.take(edit)
        case .counting:
            if case .insert(let text) = edit, !text.allSatisfy(\.isWholeNumber) {
                bulk?.complaint = "Type the count in figures."
            } else {
                bulk?.count.take(edit)
            }
        default: break
        }
    }

    mutating func scrollBulk(_ motion: Motion) {
        guard let bulk else { return }
        let page = max(1, (painted?.paneHeight ?? 2) - 1)
        let range = painted?.paneRange ?? 0
        let wanted =
            switch motion {
            case .up: bulk.scrolledDown - 1
            case .down: bulk.scrolledDown + 1
            case .pageUp: bulk.scrolledDown - page
            case .pageDown: bulk.scrolledDown + page
            case .first: 0
            case .last: range
            }
        self.bulk?.scrolledDown = min(max(0, wanted), range)
    }

    /// The preview of a verb on calls: who gets it, who is skipped and why. Nobody is added later.
    private mutating func fixCalls(for verb: Verb, saying words: String, at now: Milliseconds) {
        guard let bulk, case .calls(let scope) = bulk.kind else { return }
        guard verb != .say || !words.isEmpty else {
            self.bulk?.complaint = "There is nothing to say yet."
            return
        }
        let chosen = live.list.order.compactMap {
            live.list.rows.indices.contains(Int($0)) ? live.list.rows[Int($0)] : nil
        }
        .filter { scope == .filtered || live.marked.contains($0.id) }
        // Marked rows that the filter hides are marked all the same.
        let hidden =
            scope == .filtered
            ? []
            : live.list.rows.filter { row in
                live.marked.contains(row.id) && !chosen.contains { $0.id == row.id }
            }
        let items = (chosen + hidden).map { item(verb, words, on: $0, at: now) }
        self.bulk?.fix(items)
    }

    private func item(_ verb: Verb, _ words: String, on call: LiveCall, at now: Milliseconds) -> Bulk.Item {
        let text = CannedText(name: "", text: words).filled { value(of: $0, for: call) }
        let write: Write =
            verb == .say
            ? .say(call.id, text: text, endAfter: bulk?.hangUpAfterwards ?? false)
            : .hangUp(call.id, closing: text.isEmpty ? nil : text)
        var item = Bulk.Item(verb, write, call.target)
        if let place = CannedText.openPlace(in: text) {
            item.fate = .skipped("\(place) is not known for it")
        } else if let obstacle = obstacle(to: item, at: now) {
            item.fate = .skipped(obstacle)
        }
        return item
    }

    /// Why an item can't go now, as the end of its line; nil when it can. Nobody is asked twice about one of many.
    func obstacle(to item: Bulk.Item, at now: Milliseconds) -> String? {
        if case .say(_, _, endAfter: true) = item.write, workspace.forbidden.contains(.hangUp) {
            return "To hang up is forbidden here."
        }
        switch availability(of: item.verb, on: item.target.subject, at: now) {
        // Tasks and listings were read for it, and it takes longer than a call may be stale.
        case .afterReading where item.target.subject.isOfOutreach: break
        case .afterReading: return "what is known of it is older than 10 s"
        case .unavailable(let why): return why
        case .available: break
        }
        guard doubt(about: item.verb, item.write, on: item.target.subject, at: now) != nil else { return nil }
        return "an earlier verb on it has an unknown outcome, or the same went there just now"
    }

    /// The clock moved on: the next item goes, the way that every verb goes.
    mutating func passBulkDeadline(at now: Moment, _ effects: inout [Effect]) {
        guard let place = bulk?.tick(at: now.uptime), let item = bulk?.items[place] else { return }
        if let obstacle = obstacle(to: item, at: now.uptime) {
            bulk?.note(.skipped(obstacle), at: place)
        } else {
            let id = interventions.decide(
                item.verb, item.write, on: item.target, hold: 0, at: now.uptime)
            bulk?.note(.decided(id, nil, why: nil), at: place)
            go(id, at: now, &effects) { $0.goAtOnce(at: now.uptime) }
        }
    }
}
