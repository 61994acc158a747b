import MihuAPI

// What the operator chooses.

extension State {
    /// Carries an action out. While a prompt is open, what it does not understand does nothing.
    mutating func choose(_ action: Action, inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        if case .typedOn = action {} else if case .stepIn = action {} else { wordsMayFollowUntil = nil }
        guard prompt == nil || action.reachesPrompt, entry == nil || action.reachesEntry,
            bulk == nil || action.reachesBulk
        else { return }
        if bulk != nil, chooseInBulk(action, inBurst: inBurst, at: now) { return }
        if frozen != nil, !action.reachesFrozenScreen {
            return tell(Frozen.notice, .caution, at: now.uptime)
        }
        switch action {
        case .typedOn(let action): typedOn(action, inBurst: inBurst, at: now, &effects)
        case .quit:
            guard !inBurst else {
                return tell("Several keys came at once; quit was dropped.", .caution, at: now.uptime)
            }
            quit(at: now, &effects)
        case .suspend:
            withdrawHolds("the program was suspended", at: now, &effects)
            effects.append(.suspend)
        case .repaint: effects.append(.repaint)
        case .stepIn(let verb): stepIn(verb, inBurst: inBurst, at: now, &effects)
        case .edit(let edit): entry == nil ? change(edit, inBurst: inBurst) : changeEntry(edit, at: now.uptime)
        case .complete: entry == nil ? completePrompt(at: now) : completeEntry(at: now)
        case .filter(let filter): choose(filter)
        case .pick(let pick): self.pick(pick, at: now.uptime)
        case .worst: turnWorst()
        case .openNext(let step):
            moveInConversations(step > 0 ? .down : .up)
            openConversation(at: now)
        case .jumps: openJumps(at: now)
        case .jump(let jump): self.jump(jump, at: now)
        case .recall(let older): recall(older: older)
        case .turnSwitch:
            guard let prompt, prompt.step == .editing else { return }
            if prompt.verb == .newCall {
                self.prompt?.replacesPrompt.toggle()
            } else {
                self.prompt?.hangUpAfterwards.toggle()
            }
        case .answer(let verb): answer(verb, inBurst: inBurst, at: now, &effects)
        case .agree: entry == nil ? agree(inBurst: inBurst, at: now, &effects) : agreeToEntry(at: now, &effects)
        case .withdraw: entry == nil ? withdrawPrompt(at: now, &effects) : withdrawEntry(at: now.uptime)
        case .type(let kind): openEntry(kind)
        case .begin(let command): beginCommand(command)
        case .sort(let by): sort(by: by, at: now.uptime)
        case .reverseOrder: reverseOrder(at: now.uptime)
        case .mark: mark(at: now)
        case .hit(let older): goToHit(older: older, at: now.uptime)
        case .freeze: frozen == nil ? freeze(at: now) : thaw()
        case .bulk: openBulk(inBurst: inBurst, at: now)
        case .brake: openBrake(inBurst: inBurst, at: now, &effects)
        case .help:
            showsHelp.toggle()
            helpScrolledDown = 0
        case .audit:
            showsHelp = false
            showsAudit.toggle()
            auditScrolledUp = 0
        case .show(let board):
            forgetTrail()
            show(board)
        case .move(let motion): move(motion, at: now)
        case .scroll(let motion): scroll(motion)
        case .open: open(at: now)
        case .back: goBack(at: now)
        case .turnPane: turnPane()
        case .copyMenu: turnCopyMenu(at: now)
        case .copy(let thing):
            guard !inBurst else {
                return tell("Several keys came at once; nothing was copied.", .caution, at: now.uptime)
            }
            copy(thing, at: now, &effects)
        case .turnWindow(let by): turnWindow(by, at: now.uptime)
        case .analyse(let question): analyse(question, at: now.uptime)
        case .turnChart: analytics.turnChartForm()
        case .turnMeasure: analytics.chart.turnMeasure()
        case .beginExport: beginExport(at: now)
        case .write(let export): write(export, at: now, &effects)
        case .showCampaign(let name):
            if board != .campaigns { show(.campaigns) }
            showCampaign(name, at: now)
        case .turnSection(let by): turnSection(by: by)
        case .turnStatus(let by): turnStatus(by: by, at: now.uptime)
        case .refresh:
            for wish in wishes(at: now) { plan.hurry(wish.source) }
        }
    }

    private mutating func change(_ edit: Edit, inBurst: Bool) {
        guard prompt?.step == .editing else { return }
        prompt?.complaint = nil
        prompt?.offer = nil
        // A paste may go on in the next drain, with the line break that must not submit it.
        if inBurst { prompt?.changedUnseen() }
        let rest = prompt?.text.take(edit) ?? 0
        guard rest > 0, let limit = prompt?.text.limit else { return }
        prompt?.complaint = "The text may have \(limit) characters; \(rest) more did not fit."
    }

    mutating func show(_ board: Board) {
        filterPicker = nil
        isJumping = false
        self.board = board
        showsHelp = false
        showsAudit = false
        paneIsOpen = false
        campaigns.opened = nil
        olderLinesWanted = nil
        painted = nil
        selectionMovedUnseen = true
    }

    mutating func move(_ motion: Motion, at now: Moment) {
        let height = painted?.board == board ? painted?.listHeight ?? 1 : 1
        switch board {
        case .liveCalls:
            let before = live.list.selected
            live.list.move(motion, height: height)
            selectionMovedUnseen = true
            guard live.list.selected != before else { return }
            if live.selectionRests(at: now.uptime) { live.restedOn = before }
            live.selectedAt = now.uptime
            live.scrolledUp = 0
            olderLinesWanted = nil
            live.cardScrolledDown = 0
        case .conversations:
            moveInConversations(motion)
        case .campaigns:
            // An overview has no row to move to.
            if campaigns.opened?.section == .overview { return scroll(motion) }
            moveInCampaigns(motion, height: height, at: now.uptime)
        // A page of figures has no row to move to.
        case .analytics: scroll(motion)
        }
    }

    private mutating func scroll(_ motion: Motion) {
        let page = max(1, (painted?.paneHeight ?? 2) - 1)
        let range = painted?.paneRange ?? 0
        /// Lines between the pane and the end it keeps to, after a move `towards` that end or away from it.
        func moved(_ lines: Int, towards one: Motion, _ many: Motion, _ end: Motion) -> Int {
            let wanted =
                switch motion {
                case one: lines - 1
                case many: lines - page
                case end: 0
                case .up, .down: lines + 1
                case .pageUp, .pageDown: lines + page
                case .first, .last: range
                }
            return min(max(0, wanted), range)
        }
        func movedDown(_ lines: Int) -> Int { moved(lines, towards: .up, .pageUp, .first) }
        func movedUp(_ lines: Int) -> Int { moved(lines, towards: .down, .pageDown, .last) }
        if showsHelp { return helpScrolledDown = movedDown(helpScrolledDown) }
        if showsAudit { return auditScrolledUp = movedUp(auditScrolledUp) }
        switch board {
        case .liveCalls where live.showsCard: live.cardScrolledDown = movedDown(live.cardScrolledDown)
        case .liveCalls:
            live.scrolledUp = movedUp(live.scrolledUp)
            wishOlderLines(motion, isAtTop: live.scrolledUp == range)
        case .conversations:
            guard let opened = conversations.opened else { return }
            if opened.section == .messages {
                let lines = movedUp(opened.scrolledUp)
                conversations.opened?.scrolledUp = lines
                wishOlderLines(motion, isAtTop: lines == range)
            } else {
                conversations.opened?.scrolledDown = movedDown(opened.scrolledDown)
            }
        case .analytics: analytics.scrolledDown = movedDown(analytics.scrolledDown)
        case .campaigns:
            guard let lines = campaigns.opened?.scrolledDown else { return }
            campaigns.opened?.scrolledDown = movedDown(lines)
        }
    }

    /// Scrolled up to the top of what was read: what was said before is read, too.
    private mutating func wishOlderLines(_ motion: Motion, isAtTop: Bool) {
        guard isAtTop, [.up, .pageUp, .first].contains(motion), let id = painted?.paneOf,
            transcript(of: id)?.hasOlder == true
        else { return }
        olderLinesWanted = id
    }

    /// What Enter says on a list in which no row is selected.
    static let nothingSelected = "Nothing is selected: move to a row first."

    private mutating func open(at now: Moment) {
        switch board {
        case .liveCalls:
            guard let call = live.selected else { return tell(Self.nothingSelected, .plain, at: now.uptime) }
            guard !offerOtherField(on: call, at: now) else { return }
            paneIsOpen = true
        case .conversations:
            openConversation(at: now)
        case .campaigns: openCampaign(at: now)
        case .analytics: analytics.turnToFormulas()
        }
    }

    private mutating func goBack(at now: Moment) {
        if frozen != nil {
            thaw()
        } else if isJumping {
            isJumping = false
        } else if showsHelp {
            showsHelp = false
        } else if showsAudit {
            showsAudit = false
        } else if filterPicker != nil {
            filterPicker = nil
        } else if board == .liveCalls, live.showsCard {
            turnPane()
        } else if board == .campaigns {
            goBackInCampaigns(at: now.uptime)
        } else if standsWhereJumpLed {
            retrace(at: now.uptime)
        } else if paneIsOpen {
            paneIsOpen = false
            conversations.opened = nil
        } else if board != .conversations, retrace(at: now.uptime) {
            return
        } else if board == .liveCalls {
            clearLookup()
        } else if board == .analytics, analytics.showsFormulas {
            analytics.turnToFormulas()
        } else if board == .conversations {
            if conversations.worst != nil {
                leaveWorst()
            } else if !conversations.showsSpan || !retrace(at: now.uptime) {
                widenConversations()
            }
        }
    }

    /// The card takes the pane, or gives it back; where there is no pane it opens one.
    private mutating func turnPane() {
        guard board == .liveCalls, live.selected != nil else { return }
        live.showsCard.toggle()
        live.cardScrolledDown = 0
        if painted?.board == .liveCalls, painted?.paneHeight == 0 { paneIsOpen = true }
    }

    private mutating func freeze(at now: Moment) { frozen = Frozen(self, at: now) }

    private mutating func thaw() {
        frozen = nil
        if notice?.text == Frozen.notice { notice = nil }
    }
}
