extension Route {
    /// Flows: their steps, runs, and the apps they are made of. One flow is `flow`, all of them are `flows`.
    static let flows: [Route] = [
        Route("flow.list", .get, "/flows", .documented, page: "flows/list-flows-paginated-filterable"),
        Route("flow.one", .get, "/flow/{uuid}", .inferred, page: "flows/read-a-flow-with-its-full-ordered-step-list"),
        Route("flow.create", .post, "/flow", .inferred, page: "flows/create-an-empty-flow-draft"),
        Route("flow.update", .patch, "/flow/{uuid}", .inferred, page: "flows/update-flow-name-or-description"),
        Route("flow.delete", .delete, "/flow/{uuid}", .inferred, page: "flows/delete-a-flow"),
        Route("flow.deploy", .post, "/flow/{uuid}/deploy", .inferred, page: "flows/deploy-a-flow-"),
        Route("flow.undeploy", .post, "/flow/{uuid}/undeploy", .documented, page: "flows/undeploy-"),
        Route(
            "flow.step.add", .post, "/flow/{uuid}/steps", .documented,
            page: "flow-steps/add-a-step-to-a-flow-trigger-as-step-1-actions-as-step-2"),
        Route("flow.step.one", .get, "/flow/{uuid}/steps/{step}", .inferred, page: "flow-steps/read-one-step"),
        Route(
            "flow.step.update", .patch, "/flow/{uuid}/steps/{step}", .documented,
            page: "flow-steps/update-any-subset-of-a-steps-fields"),
        Route(
            "flow.step.delete", .delete, "/flow/{uuid}/steps/{step}", .inferred,
            page: "flow-steps/delete-a-step-and-its-branch-children-if-any"),
        Route(
            "flow.step.test", .post, "/flow/{uuid}/steps/{step}/test", .documented, page: "flow-steps/test-a-step-"),
        Route(
            "flow.executions", .get, "/flow/{uuid}/executions", .inferred,
            page: "flow-executions/list-run-history-of-a-flow"),
        Route(
            "flow.execution", .get, "/flow/{uuid}/executions/{execution}", .inferred,
            page: "flow-executions/read-one-execution-with-per-step-requestresponseerror"),
        Route("flow.apps", .get, "/flow/apps", .documented, page: "flow-catalog/list-all-studio-integrations-apps"),
        Route(
            "flow.app", .get, "/flow/apps/{uid}", .documented, page: "flow-catalog/read-a-single-app-by-its-uid"),
        Route(
            "flow.app.triggers", .get, "/flow/apps/{uid}/triggers", .documented,
            page: "flow-catalog/list-the-trigger-events-an-app-exposes"),
        Route(
            "flow.app.actions", .get, "/flow/apps/{uid}/actions", .documented,
            page: "flow-catalog/list-the-actions-an-app-exposes"),
        Route(
            "flow.apps.triggers", .get, "/flow/apps/supports/triggers", .documented,
            page: "flow-catalog/list-apps-eligible-as-a-flows-trigger-step-1"),
        Route(
            "flow.apps.actions", .get, "/flow/apps/supports/actions", .documented,
            page: "flow-catalog/list-apps-eligible-as-a-flows-action-step-2"),
    ]

    /// Tables of imported data.
    static let tables: [Route] = [
        Route("table.list", .get, "/data", .inferred, page: "tables/get-all-imported-data"),
        Route("table.one", .get, "/data/{uuid}", .inferred, page: "tables/get-data-details-by-uuid"),
        Route("table.records", .get, "/data/{uuid}/records", .inferred, page: "tables/get-records-for-imported-data"),
        Route(
            "table.create", .post, "/data/tables", .documented,
            page: "tables/create-an-empty-table-with-a-column-schema"),
        Route(
            "table.import", .post, "/data/import/copypaste", .inferred,
            page: "tables/import-data-via-copy-paste-text"),
        Route(
            "table.record.add", .post, "/data/{uuid}/records", .inferred,
            page: "tables/create-a-record-for-imported-data"),
        Route(
            "table.record.update", .put, "/data/{uuid}/records/{record}", .inferred,
            page: "tables/update-record-values"),
        Route(
            "table.record.delete", .delete, "/data/{uuid}/records/{record}", .inferred,
            page: "tables/delete-a-record"),
        Route(
            "table.sync", .post, "/data/{uuid}/sync", .inferred,
            page: "tables/trigger-a-sync-for-data-across-all-associated-agents"),
        Route(
            "table.assign", .post, "/data/{uuid}/assign", .inferred, page: "tables/assign-imported-data-to-an-agent"),
    ]
}
