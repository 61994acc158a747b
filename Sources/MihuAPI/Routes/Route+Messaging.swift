extension Route {
    /// SMS and WhatsApp: sending, calling, templates.
    static let messaging: [Route] = [
        Route("sms.send", .post, "/sms/send", .documented, page: "sms/send-an-sms-message"),
        Route(
            "whatsapp.send", .post, "/whatsapp/template", .documented, page: "whatsapp/send-whatsapp-template-message"),
        Route("whatsapp.call", .post, "/whatsapp/call", .documented, page: "whatsapp-calling/make-a-whatsapp-call"),
        Route(
            "template.list", .get, "/whatsapp/templates", .inferred,
            page: "whatsapp-templates/list-whatsapp-message-templates"),
        Route(
            "template.one", .get, "/whatsapp/templates/{uuid}", .inferred,
            page: "whatsapp-templates/get-a-single-template-by-uuid"),
        Route(
            "template.create", .post, "/whatsapp/templates", .documented,
            page: "whatsapp-templates/create-a-new-whatsapp-template"),
        Route(
            "template.delete", .delete, "/whatsapp/templates/{uuid}", .inferred,
            page: "whatsapp-templates/delete-a-template-meta-"),
        Route(
            "template.syncAll", .post, "/whatsapp/templates/sync", .documented,
            page: "whatsapp-templates/bulk-sync-templates-for-a-waba-from-meta-into-local-db"),
        Route(
            "template.sync", .post, "/whatsapp/templates/{uuid}/sync", .documented,
            page: "whatsapp-templates/refresh-a-single-templates-status-from-meta"),
    ]
}
