#include "CMicrohttpd.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

// The name under which every version of the library with this interface is installed.
static const char library_name[] = "libmicrohttpd.so.12";

// Every function of libmicrohttpd that is used: its name, what it answers, what it takes, and how that is handed on.
#define FORWARDED(FUNCTION) \
    FUNCTION(MHD_add_response_header, enum MHD_Result, \
        (struct MHD_Response *response, const char *header, const char *content), (response, header, content)) \
    FUNCTION(MHD_create_response_from_buffer, struct MHD_Response *, \
        (size_t size, void *buffer, enum MHD_ResponseMemoryMode mode), (size, buffer, mode)) \
    FUNCTION(MHD_create_response_from_callback, struct MHD_Response *, \
        (uint64_t size, size_t block_size, MHD_ContentReaderCallback reader, void *owner, \
            MHD_ContentReaderFreeCallback release), \
        (size, block_size, reader, owner, release)) \
    FUNCTION(MHD_get_connection_values, int, \
        (struct MHD_Connection *connection, enum MHD_ValueKind kind, MHD_KeyValueIterator iterator, void *owner), \
        (connection, kind, iterator, owner)) \
    FUNCTION(MHD_lookup_connection_value, const char *, \
        (struct MHD_Connection *connection, enum MHD_ValueKind kind, const char *key), (connection, kind, key)) \
    FUNCTION(MHD_queue_response, enum MHD_Result, \
        (struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response), \
        (connection, status, response))

static struct {
#define POINTER(name, result, parameters, arguments) result(*name) parameters;
    FORWARDED(POINTER)
#undef POINTER
    void (*MHD_destroy_response)(struct MHD_Response *response);
    void (*MHD_stop_daemon)(struct MHD_Daemon *daemon);
    struct MHD_Daemon *(*MHD_start_daemon)(
        unsigned int flags, uint16_t port, MHD_AcceptPolicyCallback accepts, void *accepts_owner,
        MHD_AccessHandlerCallback answers, void *answers_owner, ...);
    const union MHD_DaemonInfo *(*MHD_get_daemon_info)(
        struct MHD_Daemon *daemon, enum MHD_DaemonInfoType type, ...);
    const union MHD_ConnectionInfo *(*MHD_get_connection_info)(
        struct MHD_Connection *connection, enum MHD_ConnectionInfoType type, ...);
} library;

static const char *missing = NULL;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

// Finds one function; the first that is not there is noted.
static void *find(void *handle, const char *name) {
    void *function = dlsym(handle, name);
    if (!function && !missing) missing = dlerror();
    return function;
}

static void load(void) {
    void *handle = dlopen(library_name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        missing = dlerror();
        return;
    }
#define FIND(name) library.name = (__typeof__(library.name))find(handle, #name);
#define FIND_FORWARDED(name, result, parameters, arguments) FIND(name)
    FORWARDED(FIND_FORWARDED)
    FIND(MHD_destroy_response)
    FIND(MHD_stop_daemon)
    FIND(MHD_start_daemon)
    FIND(MHD_get_daemon_info)
    FIND(MHD_get_connection_info)
}

const char *mihutop_missing_server_library(void) { return missing; }

// Hidden, so that the library's calls of its own functions do not come by here.
#define HIDDEN __attribute__((visibility("hidden")))
#define FORWARD(name, result, parameters, arguments) \
    HIDDEN result name parameters { return library.name arguments; }
FORWARDED(FORWARD)

HIDDEN void MHD_destroy_response(struct MHD_Response *response) { library.MHD_destroy_response(response); }
HIDDEN void MHD_stop_daemon(struct MHD_Daemon *daemon) { library.MHD_stop_daemon(daemon); }

struct MHD_Daemon *mihutop_start_loopback(
    uint16_t port, MHD_AcceptPolicyCallback accepts, MHD_AccessHandlerCallback answers,
    MHD_RequestCompletedCallback completed, void *owner, unsigned int idle_seconds)
{
    pthread_once(&loading, load);
    if (missing) return NULL;
    struct sockaddr_in loopback;
    memset(&loopback, 0, sizeof loopback);
    loopback.sin_family = AF_INET;
    loopback.sin_port = htons(port);
    loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return library.MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ITC
            | MHD_USE_SUPPRESS_DATE_NO_CLOCK,
        port, accepts, owner, answers, owner, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&loopback,
        MHD_OPTION_NOTIFY_COMPLETED, completed, owner, MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_END);
}

uint16_t mihutop_port(struct MHD_Daemon *daemon) {
    const union MHD_DaemonInfo *info = library.MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

int mihutop_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        library.MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

void mihutop_reset_on_close(struct MHD_Connection *connection) {
    struct linger none = {1, 0};
    setsockopt(mihutop_socket(connection), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}
