extension Route {
    /// The telephone numbers of the workspace.
    static let phoneNumbers: [Route] = [
        Route("number.list", .get, "/phone-numbers", .documented, page: "phone-numbers/list-your-phone-numbers"),
        Route("number.one", .get, "/phone-numbers/{uuid}", .inferred, page: "phone-numbers/get-one-phone-number"),
        Route(
            "number.summary", .get, "/phone-numbers/summary", .inferred, page: "phone-numbers/phone-number-summary"),
        Route("number.rates", .get, "/phone-numbers/rates", .documented, page: "phone-numbers/outbound-call-rates"),
        Route(
            "number.channels", .get, "/phone-numbers/{uuid}/channels", .documented,
            page: "phone-numbers/channels-for-one-phone-number"),
        Route(
            "number.channelsByNumber", .get, "/phone-numbers/channels", .documented,
            page: "phone-numbers/channels-for-a-phone-number-look-up-by-number"),
        Route(
            "number.byAgent", .get, "/phone-numbers/by-agent", .inferred,
            page: "phone-numbers/phone-numbers-grouped-by-agent"),
        Route(
            "number.search", .get, "/phone-numbers/search", .documented,
            page: "phone-numbers/search-numbers-available-to-buy"),
        Route(
            "number.requirements", .get, "/phone-numbers/search/requirements", .documented,
            page: "phone-numbers/compliance-requirements-for-a-country"),
        Route("number.buy", .post, "/phone-numbers", .documented, page: "phone-numbers/buy-a-phone-number"),
        Route(
            "number.update", .patch, "/phone-numbers/{uuid}", .documented,
            page: "phone-numbers/update-channel-settings"),
        Route(
            "number.release", .delete, "/phone-numbers/{uuid}", .documented,
            page: "phone-numbers/release-a-phone-number"),
    ]

    /// Lines of the workspace's own: SIP trunks and connectors to a switchboard.
    static let trunks: [Route] = [
        Route(
            "trunk.list", .get, "/phone-numbers/trunks", .documented,
            page: "phone-numbers/list-external-trunks-byo-numbers"),
        Route(
            "trunk.assign", .put, "/phone-numbers/trunks/assign", .documented,
            page: "phone-numbers/assign-or-reassign-an-external-trunk-to-an-agent"),
        Route(
            "trunk.create", .post, "/phone-numbers/trunks", .documented,
            page: "phone-numbers/register-an-external-sip-trunk-byo-number"),
        Route(
            "sipTrunk.list", .get, "/channels/sip-trunk/connections", .inferred,
            page: "sip-trunk/list-all-sip-trunk-connections"),
        Route(
            "sipTrunk.create", .post, "/channels/sip-trunk/connections", .documented,
            page: "sip-trunk/add-a-new-sip-trunk-connection"),
        Route(
            "sipTrunk.delete", .delete, "/channels/sip-trunk/connections/{uuid}", .inferred,
            page: "sip-trunk/delete-a-sip-trunk-connection"),
        Route(
            "connector.list", .get, "/pbx_extension_connectors", .inferred,
            page: "pbx-extension-connectors/list-pbx-extension-connectors"),
        Route(
            "connector.one", .get, "/pbx_extension_connectors/{uuid}", .documented,
            page: "pbx-extension-connectors/get-a-single-pbx-extension-connector"),
        Route(
            "connector.create", .post, "/pbx_extension_connectors", .documented,
            page: "pbx-extension-connectors/create-a-pbx-extension-connector"),
        Route(
            "connector.delete", .delete, "/pbx_extension_connectors/{uuid}", .inferred,
            page: "pbx-extension-connectors/delete-a-pbx-extension-connector"),
    ]
}
