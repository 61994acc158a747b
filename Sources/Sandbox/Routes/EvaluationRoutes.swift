extension Route {
    static let evaluations = [
        Route(
            .get, "/api/v1/evaluations", "List evaluations", .page(of: "Evaluation", withSize: true),
            query: [
                .page, .perPage, Parameter("session_uuid", .uuid), Parameter("conversation_uuid", .uuid),
                Parameter("contact_uuid", .uuid),
            ]
        ) { world, inquiry in
            let filter = ConversationFilter(inquiry, in: world)
            let only = inquiry.text("conversation_uuid").map { world.identity.index(of: $0, .conversation) ?? -1 }
            let session = inquiry.text("session_uuid").map {
                world.identity.name(of: $0) ?? Identity.Name(kind: .session, index: -1, part: -1)
            }
            var found: [Int] = []
            for index in world.conversations(matching: filter) where only == nil || only == index {
                for part in 0..<world.conversations[index].sessionCount(at: world.now) {
                    if let session, session != Identity.Name(kind: .session, index: index, part: part) { continue }
                    let key = SessionKey(index, part)
                    if world.evaluatedAt(key) != nil { found.append(key.number) }
                }
            }
            let page = Page(inquiry, of: found.count)
            let shown = found.page(
                page.rows, by: { world.evaluatedAt(SessionKey(number: $0)) ?? world.now }, descending: true)
            let rows = shown.compactMap { world.evaluation(of: SessionKey(number: $0)).map { world.json($0) } }
            return .wrapped("Evaluations retrieved successfully", page.paginator(rows, withSize: true))
        },
        Route(.get, "/api/v1/evaluations/{uuid}", "One evaluation", .one("Evaluation")) {
            world, inquiry throws(Refusal) in
            guard let name = inquiry.path["uuid"].flatMap({ world.identity.name(of: $0) }), name.kind == .evaluation,
                world.conversations.indices.contains(name.index),
                let evaluation = world.evaluation(of: SessionKey(name.index, name.part))
            else { throw .notFound("Evaluation") }
            return .wrapped("Evaluation retrieved successfully", world.json(evaluation))
        },
    ]
}
