/// A workspace in virtual time.
///
/// There is one truth: the conversations with their courses, and what was done to them. Every figure of every endpoint is
/// computed from them for the moment at which it is asked. The world does no I/O and knows no clock: it is told the time.
struct World: Sendable {
    let seed: UInt64
    let identity: Identity
    /// The virtual time at which the sandbox started; the past before it was made up.
    let start: Moment
    /// How far the world has come; it never goes back.
    private(set) var now: Moment
    let agents = Agent.all
    private(set) var contacts: [Contact] = []
    /// Name, e-mail address and number of each contact in small letters, and the number alone.
    private(set) var contactTexts = SearchText()
    private(set) var contactNumbers = SearchText()
    /// Who is not to be contacted.
    var blacklist: [Int: Contact.Blacklisting] = [:]
    /// In the order of their beginning.
    var conversations = Conversations()
    var campaigns: [Campaign] = []
    var pools: [Pool] = []
    /// What people decided about appointments and approvals, by the conversation that they came from.
    var appointmentDecisions: [Int: [AppointmentDecision]] = [:]
    var approvalDecisions: [Int: [ApprovalDecision]] = [:]
    /// Voice conversations that had not ended when the world last moved on, in the order of their beginning.
    private(set) var runningCalls: [Int] = []
    let arrivals: Arrivals
    /// The calls that are to run at any time, about.
    private let calls: Int
    private var nextCall = 0
    private var nextText = 0

    init(seed: UInt64, start: Moment, calls: Int, conversations: Int) {
        self.seed = seed
        self.start = start
        self.calls = calls
        identity = Identity(seed: seed)
        arrivals = Arrivals(seed: seed, start: start, calls: calls, conversations: conversations)
        now = arrivals.past.first?.at ?? start
        let contactCount = max(400, arrivals.poolSize * 2 + 200)
        contacts.reserveCapacity(contactCount)
        for index in 0..<contactCount { add(Contact(index: index, seed: seed, start: start)) }
        self.conversations.reserveCapacity(arrivals.past.count + 1024)
        makeCampaigns()
        for arrival in arrivals.past { welcome(arrival) }
        now = start
        forgetEndedCalls()
    }

    /// Lets everything happen that happens up to `time`.
    mutating func advance(to time: Moment) {
        while true {
            let call = arrivals.call(nextCall)
            let text = arrivals.text(nextText)
            let next = min(call.at, text.at)
            guard next <= time else { break }
            if call.at <= text.at {
                nextCall += 1
                welcome(call)
            } else {
                nextText += 1
                welcome(text)
            }
        }
        now = max(now, time)
        forgetEndedCalls()
    }

    private mutating func forgetEndedCalls() {
        runningCalls.removeAll { conversations.outlines[$0].hasEnded(at: now) }
    }

    /// Lets an arrival begin. Calls last from seconds to many minutes, so a steady pace alone would leave now four and now
    /// twenty running: nobody rings when too many run, and two or three do when too few. Hundreds of calls keep near
    /// their mean by themselves.
    private mutating func welcome(_ arrival: Arrivals.Arrival) {
        now = max(now, arrival.at)
        guard arrival.kind == .call, arrival.isSteady, calls < 200 else { return begin(arrival) }
        forgetEndedCalls()
        if runningCalls.count >= calls + max(1, calls / 5) + 1 { return }
        begin(arrival)
        if runningCalls.count <= calls + 1 { begin(arrival.twin) }
        if runningCalls.count <= calls { begin(arrival.twin.twin) }
    }

    /// Puts a conversation into the world; it must not begin before the ones that are there.
    @discardableResult
    mutating func add(_ conversation: Conversation) -> Int {
        var conversation = conversation
        conversation.settleCourse()
        conversations.append(conversation)
        let index = conversations.count - 1
        if let call = conversation.call, !call.hasEnded(at: now) { runningCalls.append(index) }
        if let outreach = conversation.outreach { attempt(outreach, by: index) }
        return index
    }

    @discardableResult
    mutating func add(_ contact: Contact) -> Int {
        contacts.append(contact)
        contactTexts.append(contact.searchText)
        contactNumbers.append(contact.phoneNumber)
        return contacts.count - 1
    }

    /// Changes what is known about a contact.
    mutating func change(contact index: Int, _ change: (inout Contact) -> Void) {
        let before = contacts[index].searchText
        change(&contacts[index])
        contacts[index].updatedAt = now
        let after = contacts[index].searchText
        if after != before { contactTexts.replace(index, with: after) }
    }

    func isBlacklisted(_ contact: Int, at now: Moment) -> Bool {
        blacklist.isEmpty ? false : blacklist[contact]?.isInForce(at: now) ?? false
    }

    /// The words of `conversation`'s lines.
    func wording(of conversation: Conversation) -> Wording {
        Wording(
            contact: contacts[conversation.contact], agent: agents[conversation.agent], seed: conversation.seed)
    }
}

extension Conversation {
    /// Works out how the course goes on from what is known when it begins.
    mutating func settleCourse() {
        if call == nil {
            let script = TextScript(self)
            bursts = script.bursts
            note(script.lines)
            nextLineID = lineCount
            return
        }
        guard call?.answeredAt != nil else { return }
        let script = VoiceScript(self)
        call?.endsAt = script.endsAt
        call?.ending = script.ending
        note(script.lines)
        nextLineID = lineCount
    }
}
