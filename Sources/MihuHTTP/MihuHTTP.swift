// MihuHTTP
