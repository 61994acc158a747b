extension Route {
    static let contacts = [
        Route(
            .get, "/api/v1/contacts", "List contacts", .contactPage,
            query: [
                .page, .perPage, Parameter("search", .text(max: 255)),
                Parameter("status", .choice(["Active", "Inactive"])),
                Parameter("contact_channel", .choice(["Call", "SMS", "WhatsApp"])), Parameter("stage_uuid", .uuid),
                Parameter("campaign_uuid", .uuid), Parameter("tag_uuid", .uuid), Parameter("pool_uuid", .uuid),
            ]
        ) { world, inquiry in
            let found = world.contacts(matching: inquiry)
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Contacts retrieved successfully",
                page.paginator(found[page.rows].map { world.json(contact: $0) }, withSize: false)
                    .adding(["first_page_url": "/api/v1/contacts?page=1"]))
        },
        Route(
            .get, "/api/v1/contacts/blacklist", "List blacklisted contacts", .contactPage,
            query: [.page, .perPage, Parameter("search", .text(max: 255))]
        ) { world, inquiry in
            let found = world.contacts(matching: inquiry).filter { world.isBlacklisted($0, at: world.now) }
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Blacklisted contacts retrieved successfully",
                page.paginator(found[page.rows].map { world.json(contact: $0) }, withSize: false)
                    .adding(["first_page_url": "/api/v1/contacts/blacklist?page=1"]))
        },
        Route(.get, "/api/v1/contacts/{uuid}", "One contact", .one("Contact")) { world, inquiry throws(Refusal) in
            .wrapped("Contact retrieved successfully", world.json(contact: try world.contact(inquiry)))
        },
        Route(
            .post, "/api/v1/contacts/{uuid}/blacklist", "Blacklist a contact", .one("Blacklisted"),
            body: [
                Parameter("reason", .text(max: 255), isRequired: true),
                Parameter("type", .choice(["Phone", "Email", "Both"])), Parameter("is_permanent", .flag),
                Parameter("expires_at", .text(max: 40)),
            ]
        ) { world, inquiry throws(Refusal) in
            let index = try world.contact(inquiry)
            let reason = inquiry.body["reason"]?.text ?? ""
            guard reason.count >= 3 else { throw .invalid("reason", "The reason must be at least 3 characters.") }
            let isPermanent = inquiry.body["is_permanent"]?.bool ?? true
            var expiresAt: Moment?
            if !isPermanent {
                let text = inquiry.body["expires_at"]?.text ?? ""
                expiresAt = Moment(iso: text.contains("T") ? text : text + "T00:00:00Z")
                guard let expiresAt, world.now < expiresAt else {
                    throw .invalid("expires_at", "The expires_at must be a date after today.")
                }
            }
            let entry = Contact.Blacklisting(
                type: inquiry.body["type"]?.text ?? "Both", reason: reason, isPermanent: isPermanent,
                expiresAt: expiresAt, at: world.now)
            world.blacklist[index] = entry
            world.change(contact: index) { _ in }
            return .wrapped(
                "Contact added to blacklist",
                [
                    "uuid": .text(world.identity.uuid(.contact, index)), "status": "Blacklisted",
                    "blacklist": [
                        "type": .text(entry.type), "reason": .text(reason), "is_permanent": .bool(isPermanent),
                        "expires_at": .moment(expiresAt), "blacklisted_at": .moment(entry.at),
                    ],
                ])
        },
        Route(.delete, "/api/v1/contacts/{uuid}/blacklist", "Take a contact off the blacklist", .one("Contact")) {
            world, inquiry throws(Refusal) in
            let index = try world.contact(inquiry)
            world.blacklist[index] = nil
            world.change(contact: index) { _ in }
            return .wrapped("Contact removed from blacklist", world.json(contact: index))
        },
    ]
}

extension World {
    func contact(_ inquiry: Inquiry) throws(Refusal) -> Int {
        guard let index = inquiry.path["uuid"].flatMap({ identity.index(of: $0, .contact) }),
            contacts.indices.contains(index)
        else { throw .notFound("Contact") }
        return index
    }

    func contacts(matching inquiry: Inquiry) -> [Int] {
        func index(_ name: String, _ kind: Identity.Kind) -> Int? {
            inquiry.text(name).map { identity.index(of: $0, kind) ?? -1 }
        }
        if inquiry.text("stage_uuid") != nil || inquiry.text("tag_uuid") != nil { return [] }
        var wanted: [[Bool]] = []
        if let search = inquiry.text("search") { wanted.append(contactTexts.holding(search.lowercased())) }
        if let pool = index("pool_uuid", .pool) { wanted.append(members(ofPools: [pool])) }
        if let campaign = index("campaign_uuid", .campaign) {
            wanted.append(members(ofPools: campaigns.indices.contains(campaign) ? campaigns[campaign].pools : []))
        }
        let status = inquiry.text("status")
        return contacts.indices.filter { index in
            for choice in wanted where !choice[index] { return false }
            return status.map { $0 == self.status(ofContact: index) } ?? true
        }
    }

    /// For each contact, whether one of the pools holds it.
    private func members(ofPools chosen: [Int]) -> [Bool] {
        var found = [Bool](repeating: false, count: contacts.count)
        for pool in chosen where pools.indices.contains(pool) {
            for item in pools[pool].items { found[item.contact] = true }
        }
        return found
    }

    private func status(ofContact index: Int) -> String {
        isBlacklisted(index, at: now) ? "Blacklisted" : "Active"
    }

    func json(contact index: Int) -> JSON {
        let contact = contacts[index]
        return [
            "uuid": .text(identity.uuid(.contact, index)), "name": .text(contact.name),
            "surname": .text(contact.surname),
            "email": .text(contact.currentEmail), "phone_number": .text(contact.phoneNumber),
            "number_type": "mobile",
            "country_code": .text(contact.country.code), "timezone": .text(contact.country.timezone),
            "primary_language": .text(contact.country.language), "preferred_contact_channel": "",
            "preferred_contact_time": "", "status": .text(status(ofContact: index)), "tags": [],
            "customer_number": .text(contact.changed["customer_number"] ?? ""),
            "created_at": .moment(contact.createdAt), "updated_at": .moment(contact.updatedAt),
        ]
    }
}
