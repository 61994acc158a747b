/// How conversations begin.
extension World {
    mutating func begin(_ arrival: Arrivals.Arrival) {
        var chance = Chance(
            seed: seed, stream: arrival.kind == .call ? 7 : 8, UInt64(bitPattern: Int64(arrival.number)))
        switch arrival.kind {
        case .text: beginText(at: arrival.at, &chance)
        case .call:
            if chance.happens(0.45), let campaign = outreachCampaign(at: arrival.at, &chance),
                let outreach = nextItem(of: campaign, at: arrival.at)
            {
                beginOutreach(outreach, at: arrival.at, &chance)
            } else {
                beginInbound(at: arrival.at, isSimulation: arrival.number % 40 == 0, &chance)
            }
        }
    }

    private mutating func beginText(at: Moment, _ chance: inout Chance) {
        let contact = regularContact(&chance)
        let language = contacts[contact].country.language
        let dialogue =
            switch language {
            case "tr": "text-tr"
            case "ar": "text-ar"
            default: chance.pick(["text-booking", "text-order", "text-complaint"])
            }
        let agent = language == "tr" ? Agent.turkishLine : chance.pick([Agent.frontDesk, Agent.billing])
        add(
            Conversation(
                channel: chance.happens(0.7) ? .whatsapp : .sms, contact: contact, agent: agent,
                dialogue: Library.shared.dialogue(dialogue), seed: chance.next(), createdAt: at, isSimulation: false,
                outreach: nil, opening: nil, talk: 0))
    }

    private mutating func beginInbound(at: Moment, isSimulation: Bool, _ chance: inout Chance) {
        let contact = regularContact(&chance)
        let language = contacts[contact].country.language
        let agent: Int
        let dialogue: String
        switch language {
        case "tr":
            agent = Agent.turkishLine
            dialogue = chance.pick(agents[agent].dialogues)
        case "ar":
            agent = Agent.billing
            dialogue = "billing-ar"
        default:
            agent = chance.happens(0.55) ? Agent.billing : Agent.frontDesk
            dialogue = chance.pick(agents[agent].dialogues.filter { !$0.contains("-tr") && !$0.contains("-ar") })
        }
        let isMissed = chance.happens(0.04)
        let ring = chance.number(in: 1.5...4)
        let call = Call(
            direction: .inbound, answeredAt: isMissed ? nil : at + ring, endsAt: at + ring * 4, ending: .noAnswer)
        add(
            Conversation(
                channel: chance.happens(0.12) ? .whatsappCall : .call, contact: contact, agent: agent,
                dialogue: Library.shared.dialogue(dialogue), seed: chance.next(), createdAt: at,
                isSimulation: isSimulation, outreach: nil, opening: nil, talk: talk(&chance), call: call))
    }

    mutating func beginOutreach(_ outreach: Conversation.Outreach, at: Moment, _ chance: inout Chance) {
        let campaign = campaigns[outreach.campaign]
        let contact = pools[outreach.pool].items[outreach.item].contact
        let dialogue =
            contacts[contact].country.language == "zh"
            ? "sales-zh" : chance.pick(agents[campaign.agent].dialogues.filter { !$0.contains("-zh") })
        add(
            Conversation(
                channel: .call, contact: contact, agent: campaign.agent, dialogue: Library.shared.dialogue(dialogue),
                seed: chance.next(), createdAt: at, isSimulation: false, outreach: outreach, opening: nil,
                talk: talk(&chance), call: Self.placedCall(at: at, &chance)))
    }

    /// An outbound call: a person or a machine answers, or nobody.
    static func placedCall(at: Moment, _ chance: inout Chance) -> Call {
        let ring = chance.number(in: 4...14)
        let draw = chance.unit()
        let (answered, ends, ending): (Double?, Double, Call.Ending) =
            switch draw {
            case ..<0.70: (ring, ring, .agentFinished)
            case ..<0.80: (ring, ring, .voicemail)
            case ..<0.92: (nil, 30, .noAnswer)
            case ..<0.97: (nil, 4, .busy)
            default: (nil, 2, .failed)
            }
        return Call(direction: .outbound, answeredAt: answered.map { at + $0 }, endsAt: at + ends, ending: ending)
    }

    /// The seconds a talk is to last: two minutes to nine.
    private func talk(_ chance: inout Chance) -> Double { 110 + 450 * chance.unit() }

    /// The contacts who call and write by themselves: few enough that many do so more than once a week.
    private func regularContact(_ chance: inout Chance) -> Int {
        chance.integer(in: 0...min(contacts.count, max(150, contacts.count / 8)) - 1)
    }
}
