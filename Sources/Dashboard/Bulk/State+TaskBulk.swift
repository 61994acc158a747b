package import MihuAPI

// One decision for many tasks: the marked ones of the opened campaign, or all of its list.

extension Verb {
    /// The verbs on tasks.
    static let onTasks: [Verb] = [.queueTask, .retryTask, .cancelTask]
}

extension State {
    /// Whether a verb's key would be for the marked tasks, not for the selected one.
    package func actsOnMarkedTasks(_ verb: Verb) -> Bool {
        guard Verb.onTasks.contains(verb), board == .campaigns, let opened = campaigns.opened else { return false }
        return opened.section == .tasks && !opened.tasks.marked.isEmpty
    }

    /// Why a verb can't be for many tasks at all; nil when it can.
    package func obstacleToMany(_ verb: Verb) -> String? {
        if workspace.isReadOnly { return "This program runs read-only: no verb can be sent." }
        if workspace.forbidden.contains(verb) { return "To \(verb.name) is forbidden here." }
        return frozen == nil ? nil : Frozen.notice
    }

    /// The key for all: which verb is asked first.
    mutating func openTaskBulk(at now: Moment) {
        guard let opened = campaigns.opened, opened.section == .tasks else {
            return tell("Open a campaign and turn to its tasks first.", .caution, at: now.uptime)
        }
        let scope: Bulk.Scope = opened.tasks.marked.isEmpty ? .filtered : .marked
        if scope == .filtered, let mistake = opened.tasks.filter?.mistake {
            return tell(mistake, .caution, at: now.uptime)
        }
        guard scope == .marked || !opened.tasks.list.order.isEmpty || opened.tasks.isPartial else {
            return tell("There is no such task.", .caution, at: now.uptime)
        }
        bulk = Bulk(.tasks(scope), pace: pace(sharing: 2))
    }

    /// A verb's key while tasks are marked.
    mutating func openTaskBulk(_ verb: Verb, at now: Moment) {
        if let why = obstacleToMany(verb) { return tell(why, .caution, at: now.uptime) }
        bulk = Bulk(.tasks(.marked), pace: pace(sharing: 2))
        gatherTasks(for: verb)
    }

    /// The verb is known: the list is read afresh before anybody can agree to it.
    mutating func gatherTasks(for verb: Verb) {
        guard let bulk, case .tasks(let scope) = bulk.kind, let opened = campaigns.opened else { return }
        let gathering = TaskGathering(
            opened.id, opened.taskStatus, opened.tasks.filter,
            marked: scope == .marked ? opened.tasks.markedRows : nil)
        self.bulk?.gather(gathering, for: verb)
        plan.hurry(gathering.source)
    }

    /// What the decision has still to read.
    var taskGatheringWishes: [Wish] {
        guard bulk?.step == .gathering, let tasks = bulk?.tasks else { return [] }
        return [Wish(tasks.source, every: rates.nextPage, rank: .selected)]
    }

    /// Why the tasks can't be read; nil while they can.
    package var gatheringTrouble: Failure? {
        bulk?.tasks.flatMap { troubles[$0.source] ?? campaigns.refusals[$0.source] }
    }

    /// A page came in; once all are there the targets are fixed.
    mutating func gatherTasks(_ page: Page<PlannedTask>, from part: OutreachPart, asked: Milliseconds, at now: Moment) {
        guard bulk?.step == .gathering, bulk?.tasks?.source == .outreach(part) else { return }
        bulk?.tasks?.take(page, askedAt: asked)
        guard let tasks = bulk?.tasks, let verb = bulk?.verb else { return }
        guard tasks.isComplete else {
            // A few pages come at once; a long list takes its time, as every other does.
            if tasks.nextPage <= Self.pagesAtOnce { plan.hurry(tasks.source) }
            return
        }
        let items = tasks.chosen.map { row in
            var item = Bulk.Item(verb, verb.write(on: row.id), row.target)
            if let why = obstacle(to: item, at: now.uptime) { item.fate = .skipped(why) }
            return item
        }
        let missing = tasks.missing.map { row in
            var item = Bulk.Item(verb, verb.write(on: row.id), row.target)
            item.fate = .skipped(tasks.whyMissing)
            return item
        }
        // Who gets it stands above who does not.
        let all = items.filter { $0.fate == .waiting } + items.filter { $0.fate != .waiting } + missing
        var words = tasks.words(campaignName: campaignName(tasks.campaign)) + [verb.effectOnTasks]
        let waiting = items.count { $0.fate == .waiting }
        let minutes = (Milliseconds(waiting) * (bulk?.pace ?? 0) + 59_999) / 60_000
        if minutes > 1 {
            words.append("With the pauses between them they take about \(minutes) min, while this is open.")
        }
        bulk?.fix(all, saying: words)
    }

    /// Pages that are read without a pause between them.
    private static let pagesAtOnce = 5

    /// It is over or was left: the marks of those that got it go, those of the others stay for another decision.
    mutating func closeBulk() {
        if let bulk, bulk.isForTasks {
            let sent = bulk.items.compactMap { item -> TaskID? in
                guard case .decided(_, let word, _) = item.fate, word != .withdrawn, word != .notSent, word != .refused,
                    case .task(let id) = item.target.subject
                else { return nil }
                return id
            }
            campaigns.opened?.tasks.unmark(sent)
            if let source = campaigns.opened?.source { plan.hurry(source) }
        }
        bulk = nil
    }
}

extension Verb {
    /// The request of a verb on a task.
    fileprivate func write(on task: TaskID) -> Write {
        switch self {
        case .queueTask: .queueTask(task)
        case .retryTask: .retryTask(task)
        default: .cancelTask(task)
        }
    }

    /// What it brings with it for each of many tasks.
    fileprivate var effectOnTasks: String {
        switch self {
        case .queueTask: "Each is carried out now, whatever its calling window."
        case .retryTask: "Each failed task is tried again."
        default: "Whether calls that are under way go on, the API does not say."
        }
    }
}
