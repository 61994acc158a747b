package import MihuAPI

/// The list in which is chosen whose figures are shown: everybody's, a channel's, an agent's, a campaign's.
package struct AnalyticsPicker: Sendable {
    package enum Choice: Hashable, Sendable {
        case everybody
        case channel(Channel)
        case agent(AgentID)
        case campaign(CampaignID)
    }

    package let choices: [Choice]
    /// The place of the choice that Enter takes.
    package private(set) var selected = 0

    init(_ choices: [Choice]) { self.choices = choices }

    mutating func move(_ motion: Motion, height: Int) {
        let page = max(1, height - 1)
        let target =
            switch motion {
            case .up: selected - 1
            case .down: selected + 1
            case .pageUp: selected - page
            case .pageDown: selected + page
            case .first: 0
            case .last: choices.count - 1
            }
        selected = min(max(0, target), choices.count - 1)
    }
}

extension AnalyticsFilter {
    /// Whether a choice is in force.
    package func has(_ choice: AnalyticsPicker.Choice) -> Bool {
        switch choice {
        case .everybody: isEmpty
        case .channel(let channel): self.channel == channel
        case .agent(let agent): self.agent == agent
        case .campaign(let campaign): self.campaign == campaign
        }
    }

    /// Takes a choice, or takes it back where it is in force.
    mutating func turn(_ choice: AnalyticsPicker.Choice) {
        let isTakenBack = has(choice)
        switch choice {
        case .everybody: self = AnalyticsFilter()
        case .channel(let channel): self.channel = isTakenBack ? nil : channel
        case .agent(let agent): self.agent = isTakenBack ? nil : agent
        case .campaign(let campaign): self.campaign = isTakenBack ? nil : campaign
        }
    }
}

extension State {
    /// Opens the list of what can be chosen: agents and campaigns as far as they are known, by name.
    mutating func openAnalyticsPicker() {
        guard board == .analytics else { return }
        let agents = agents.values.sorted { ($0.name ?? "", $0.id) < ($1.name ?? "", $1.id) }
        let campaigns = campaigns.list.rows.sorted { ($0.record.name ?? "", $0.id) < ($1.record.name ?? "", $1.id) }
        analytics.picker = AnalyticsPicker(
            [.everybody] + Channel.allCases.map { .channel($0) } + agents.map { .agent($0.id) }
                + campaigns.map { .campaign($0.id) })
    }

    /// Shows the figures of what is selected in the list, and closes it.
    mutating func takeChoice() {
        guard let picker = analytics.picker else { return }
        analytics.picker = nil
        var question = analytics.question
        question.filter.turn(picker.choices[picker.selected])
        analytics.turn(to: question)
    }
}
