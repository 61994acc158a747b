// MihuAPI
