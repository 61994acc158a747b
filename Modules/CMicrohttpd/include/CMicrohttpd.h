// libmicrohttpd as Swift sees it.
//
// The library is loaded when the first server starts: nobody who watches a real workspace needs it. The functions below
// that carry its own names lead there; until mihutop_start_loopback has given a server none of them may be called.
//
// MHD_start_daemon, MHD_get_daemon_info and MHD_get_connection_info are variadic, which Swift cannot call.
#ifndef MIHUTOP_CMICROHTTPD_H
#define MIHUTOP_CMICROHTTPD_H

#include <microhttpd.h>
#include <stdint.h>

/// A server on 127.0.0.1 with a thread per connection, which sets no Date header of its own. Port 0 is a free one. NULL
/// when the port is taken, the system refuses, or the library is missing.
struct MHD_Daemon *mihutop_start_loopback(
    uint16_t port, MHD_AcceptPolicyCallback accepts, MHD_AccessHandlerCallback answers,
    MHD_RequestCompletedCallback completed, void *owner, unsigned int idle_seconds);

/// Why the library or one of its functions was not found, in the words of dlerror(3); NULL when it was, or was not looked
/// for yet.
const char *mihutop_missing_server_library(void);

/// The port that a server listens on.
uint16_t mihutop_port(struct MHD_Daemon *daemon);

/// The socket of a connection, to be watched only.
int mihutop_socket(struct MHD_Connection *connection);

/// Makes the connection end with a reset instead of an orderly close.
void mihutop_reset_on_close(struct MHD_Connection *connection);

#endif
