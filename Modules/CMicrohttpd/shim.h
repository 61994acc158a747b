// libmicrohttpd as Swift sees it.
#ifndef MIHUTOP_CMICROHTTPD_H
#define MIHUTOP_CMICROHTTPD_H

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

// MHD_start_daemon, MHD_get_daemon_info and MHD_get_connection_info are variadic, which Swift cannot call.

// A server on 127.0.0.1 with a thread per connection, which sets no Date header of its own. Port 0 is a free one.
static inline struct MHD_Daemon *mihutop_start_loopback(
    uint16_t port, MHD_AcceptPolicyCallback accepts, MHD_AccessHandlerCallback answers,
    MHD_RequestCompletedCallback completed, void *owner, unsigned int idle_seconds)
{
    struct sockaddr_in loopback;
    memset(&loopback, 0, sizeof loopback);
    loopback.sin_family = AF_INET;
    loopback.sin_port = htons(port);
    loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ITC
            | MHD_USE_SUPPRESS_DATE_NO_CLOCK,
        port, accepts, owner, answers, owner, MHD_OPTION_SOCK_ADDR, (struct sockaddr *) &loopback,
        MHD_OPTION_NOTIFY_COMPLETED, completed, owner, MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds,
        MHD_OPTION_END);
}

// The port that a server listens on.
static inline uint16_t mihutop_port(struct MHD_Daemon *daemon)
{
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

// The socket of a connection, to be watched only.
static inline int mihutop_socket(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

// Makes the connection end with a reset instead of an orderly close.
static inline void mihutop_reset_on_close(struct MHD_Connection *connection)
{
    struct linger none = { 1, 0 };
    setsockopt(mihutop_socket(connection), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

#endif
