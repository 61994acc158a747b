/// A campaign: outreach by an agent to the contacts of its pools.
///
/// The list carries the plain fields; what else the detail read carries is named by the documentation but not spelled,
/// so those names are inferred. Source: `campaigns/update-a-campaign`, `campaigns/get-campaign-details`.
package struct Campaign: Hashable, Sendable {
    /// The campaign's id.
    package let id: CampaignID
    /// What it is called.
    package let name: String?
    /// What it is for.
    package let description: String?
    /// Where it stands.
    package let status: Open<CampaignStatus>?
    /// The channel: `call` and `text` are documented for listings, `email` was seen.
    package let type: String?
    /// The first day or moment.
    package let start: DateOrTime?
    /// The last day or moment.
    package let end: DateOrTime?
    /// The agent that speaks.
    package var agent: AgentReference?
    /// The attached rule of cadence; without one the API uses 3 calls a day, 10 in all, 09:00 to 18:00.
    package var rule: Rule?
    /// The attached pools.
    package let pools: [Pool]
    /// Whether the record tells its pools at all; the list's does not.
    package let tellsPools: Bool
    /// When it was created.
    package let createdAt: Timestamp?
    /// When it last changed.
    package let updatedAt: Timestamp?
}

extension Campaign: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("uuid", "campaign_uuid", "id")?.id(CampaignID.self) else { return nil }
        self.id = id
        name = json["name"]?.line
        description = json["description"]?.text
        status = json["status"]?.word()
        type = json.first("campaign_type", "type")?.line
        start = json["start_date"]?.dateOrTime
        end = json["end_date"]?.dateOrTime
        agent = AgentReference(in: json)
        rule = json.first("rule", "contact_rule").flatMap { Rule($0) }
        pools = (json.first("pools", "contact_pools")?.rows ?? [json["pool"]].compactMap { $0 }).compactMap { Pool($0) }
        tellsPools = json.first("pools", "contact_pools", "pool") != nil
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
    }
}

/// Where a campaign or listing stands. `In Process` is the running one.
package enum CampaignStatus: String, KnownWord {
    case active = "Active"
    case draft = "Draft"
    case completed = "Completed"
    case archived = "Archived"
    case inProcess = "In Process"
    case paused = "Paused"
    case failed = "Failed"
    case importing = "Importing"
}

/// A listing: a campaign that was made in one go with its own pool and rule.
///
/// Source: `listings/get-all-listings-campaigns-with-pools`, `listings/get-listing-details-with-contacts`; the names of
/// its fields are not documented and taken from the campaign.
package struct Listing: Hashable, Sendable {
    /// The listing's id.
    package let id: ListingID
    /// What it has in common with a campaign; its ``Campaign/id`` is the same text.
    package let campaign: Campaign
    /// The pool it owns.
    package var pool: Pool? { campaign.pools.first }
}

extension Listing: Row {
    package init?(_ json: JSON) {
        guard let id = json.first("uuid", "listing_uuid", "id")?.id(ListingID.self), let campaign = Campaign(json)
        else {
            return nil
        }
        self.id = id
        self.campaign = campaign
    }
}
