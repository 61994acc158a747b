extension Route {
    static let evaluations = [
        Route(
            .get, "/api/v1/evaluations", "List evaluations", .page(of: "Evaluation", withSize: true),
            query: [
                .page, .perPage, Parameter("session_uuid", .uuid), Parameter("conversation_uuid", .uuid),
                Parameter("contact_uuid", .uuid),
            ]
        ) { world, inquiry in
            world.evaluationPage(inquiry)
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

extension World {
    /// A page of the evaluations that match, newest first.
    fileprivate func evaluationPage(_ inquiry: Inquiry) -> Reply {
        let only = inquiry.text("conversation_uuid").map { identity.index(of: $0, .conversation) ?? -1 }
        let session = inquiry.text("session_uuid").map {
            identity.name(of: $0) ?? Identity.Name(kind: .session, index: -1, part: -1)
        }
        let matching = ConversationFilter(inquiry, in: self).matches(in: self)
        let chosen = only.map { only in matching.filter { $0 == only } } ?? matching
        let found = sessions(of: chosen).filter { key in
            if let session, session != Identity.Name(kind: .session, index: key.conversation, part: key.part) {
                return false
            }
            return evaluatedAt(key) != nil
        }
        let page = Page(inquiry, of: found.count)
        let shown = found.page(page.rows, by: { evaluatedAt($0) ?? now }, descending: true)
        let rows = shown.compactMap { evaluation(of: $0).map { json($0) } }
        return .wrapped("Evaluations retrieved successfully", page.paginator(rows, withSize: true))
    }
}
