extension Route {
    static let agentList = Route(
        "agent.list", .get, "/agents", gives: .agents, .documented, page: "agents/list-agents")
    static let agentOne = Route(
        "agent.one", .get, "/agents/{uuid}", gives: .agent, .documented, page: "agents/get-one-agent")

    /// The agents of the workspace, and what of their making has a known path.
    static let agents: [Route] = [
        agentList, agentOne,
        Route("agent.create", .post, "/agents", .inferred, page: "agents/create-an-agent"),
        Route("agent.update", .patch, "/agents/{uuid}", .inferred, page: "agents/update-an-agent"),
        Route("agent.replace", .put, "/agents/{uuid}", .inferred, page: "agents/replacesync-an-agent"),
        Route("agent.delete", .delete, "/agents/{uuid}", .inferred, page: "agents/soft-delete-an-agent"),
        Route(
            "agent.channels", .get, "/agents/{uuid}/channels", .documented,
            page: "agents/channels-and-phone-numbers-for-an-agent"),
        Route(
            "agent.numbers", .get, "/agents/{uuid}/phone-numbers", .inferred,
            page: "agents/phone-numbers-owned-by-an-agent"),
        Route(
            "agent.guideline.add", .post, "/agents/{uuid}/guidelines", .documented,
            page: "agents/add-a-single-guideline"),
        Route("agent.note.add", .post, "/agents/{uuid}/notes", .inferred, page: "agents/add-a-single-note"),
        Route(
            "agent.training.replace", .put, "/agents/{uuid}/training", .inferred,
            page: "agents/replace-agent-training-data"),
        Route(
            "agent.webhook.list", .get, "/agents/{uuid}/webhooks", .inferred,
            page: "agents/list-webhooks-for-an-agent"),
        Route(
            "agent.webhook.one", .get, "/agents/{uuid}/webhooks/{webhook}", .inferred,
            page: "agents/get-one-webhook"),
        Route(
            "agent.webhook.add", .post, "/agents/{uuid}/webhooks", .inferred,
            page: "agents/add-a-webhook-to-this-agent"),
        Route(
            "agent.webhook.update", .patch, "/agents/{uuid}/webhooks/{webhook}", .documented,
            page: "agents/update-a-webhook"),
        Route(
            "agent.webhook.delete", .delete, "/agents/{uuid}/webhooks/{webhook}", .inferred,
            page: "agents/delete-a-webhook"),
        Route(
            "agent.callBehavior", .get, "/agents/{uuid}/call-behavior", .inferred, page: "agents/get-call-behavior"),
        Route(
            "agent.callBehavior.update", .patch, "/agents/{uuid}/call-behavior", .documented,
            page: "agents/update-call-behavior"),
        Route(
            "agent.voice", .get, "/agents/{uuid}/voice-advanced", .documented,
            page: "agents/get-supported-voice-tuning-fields"),
        Route(
            "agent.sms.assign", .post, "/agents/{uuid}/channels/sms", .documented,
            page: "agent-channel-bindings/assign-an-sms-phone-number-to-an-agent"),
        Route(
            "agent.sipTrunk.assign", .post, "/agents/{uuid}/channels/call/sip-trunk", .documented,
            page: "sip-trunk/assign-a-sip-trunk-connection-to-an-agent-for-calls"),
    ]

    /// How sessions are judged: the default and what an agent has of its own.
    static let evaluationSettings: [Route] = [
        Route(
            "evaluate.default", .get, "/evaluate/default", .inferred,
            page: "evaluate/read-the-global-default-evaluate-settings"),
        Route(
            "evaluate.default.update", .put, "/evaluate/default", .documented,
            page: "evaluate/update-the-global-default-evaluate-settings"),
        Route(
            "evaluate.default.reset", .post, "/evaluate/default/reset", .documented,
            page: "evaluate/reset-the-global-default-to-factory-values"),
        Route(
            "evaluate.agent", .get, "/agents/{uuid}/evaluate", .inferred,
            page: "evaluate/read-effective-evaluate-settings-for-one-agent"),
        Route(
            "evaluate.agent.update", .put, "/agents/{uuid}/evaluate", .documented,
            page: "evaluate/update-an-agents-evaluate-settings"),
        Route(
            "evaluate.agent.assign", .post, "/agents/{uuid}/evaluate/assign", .inferred,
            page: "evaluate/create-an-override-for-an-agent-clones-current-default"),
        Route(
            "evaluate.agent.reassign", .post, "/agents/{uuid}/evaluate/reassign", .inferred,
            page: "evaluate/force-overwrite-the-agents-override-with-a-fresh-copy-of-the-current-default"),
        Route(
            "evaluate.agent.reset", .post, "/agents/{uuid}/evaluate/reset", .inferred,
            page: "evaluate/reset-the-agents-override-to-factory-defaults"),
        Route(
            "evaluate.agent.delete", .delete, "/agents/{uuid}/evaluate", .inferred,
            page: "evaluate/remove-the-agents-override-revert-to-global-default"),
    ]
}
