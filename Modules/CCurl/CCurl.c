#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include <dlfcn.h>

// curl.h defines these also as macros that count their arguments.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

// The name under which every version of the library with this interface is installed.
static const char library_name[] = "libcurl.so.4";

// Every function of libcurl that is used: its name, what it answers, what it takes, and how that is handed on.
#define FORWARDED(FUNCTION) \
    FUNCTION(curl_easy_init, CURL *, (void), ()) \
    FUNCTION(curl_easy_header, CURLHcode, \
        (CURL *easy, const char *name, size_t index, unsigned origin, int request, struct curl_header **header), \
        (easy, name, index, origin, request, header)) \
    FUNCTION(curl_easy_strerror, const char *, (CURLcode code), (code)) \
    FUNCTION(curl_multi_init, CURLM *, (void), ()) \
    FUNCTION(curl_multi_add_handle, CURLMcode, (CURLM *multi, CURL *easy), (multi, easy)) \
    FUNCTION(curl_multi_remove_handle, CURLMcode, (CURLM *multi, CURL *easy), (multi, easy)) \
    FUNCTION(curl_multi_perform, CURLMcode, (CURLM *multi, int *running), (multi, running)) \
    FUNCTION(curl_multi_poll, CURLMcode, \
        (CURLM *multi, struct curl_waitfd extra[], unsigned count, int timeout, int *ready), \
        (multi, extra, count, timeout, ready)) \
    FUNCTION(curl_multi_wakeup, CURLMcode, (CURLM *multi), (multi)) \
    FUNCTION(curl_multi_info_read, CURLMsg *, (CURLM *multi, int *left), (multi, left)) \
    FUNCTION(curl_multi_cleanup, CURLMcode, (CURLM *multi), (multi)) \
    FUNCTION(curl_slist_append, struct curl_slist *, (struct curl_slist *list, const char *text), (list, text))

static struct {
#define POINTER(name, result, parameters, arguments) result(*name) parameters;
    FORWARDED(POINTER)
#undef POINTER
    void (*curl_easy_cleanup)(CURL *easy);
    void (*curl_slist_free_all)(struct curl_slist *list);
    CURLcode (*curl_global_init)(long flags);
    CURLcode (*curl_easy_setopt)(CURL *easy, CURLoption option, ...);
    CURLcode (*curl_easy_getinfo)(CURL *easy, CURLINFO info, ...);
    CURLMcode (*curl_multi_setopt)(CURLM *multi, CURLMoption option, ...);
} library;

static const char *missing;

// Finds one function; the first that is not there is noted.
static void *find(void *handle, const char *name) {
    void *function = dlsym(handle, name);
    if (!function && !missing) missing = dlerror();
    return function;
}

CURLcode curl_prepare_library(void) {
    void *handle = dlopen(library_name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        missing = dlerror();
        return CURLE_FAILED_INIT;
    }
#define FIND(name) library.name = (__typeof__(library.name))find(handle, #name);
#define FIND_FORWARDED(name, result, parameters, arguments) FIND(name)
    FORWARDED(FIND_FORWARDED)
    FIND(curl_easy_cleanup)
    FIND(curl_slist_free_all)
    FIND(curl_global_init)
    FIND(curl_easy_setopt)
    FIND(curl_easy_getinfo)
    FIND(curl_multi_setopt)
    return missing ? CURLE_FAILED_INIT : library.curl_global_init(CURL_GLOBAL_DEFAULT);
}

const char *curl_missing_library(void) { return missing; }

// Hidden, so that libcurl's calls of its own functions do not come by here.
#define HIDDEN __attribute__((visibility("hidden")))
#define FORWARD(name, result, parameters, arguments) \
    HIDDEN result name parameters { return library.name arguments; }
FORWARDED(FORWARD)

HIDDEN void curl_easy_cleanup(CURL *easy) { library.curl_easy_cleanup(easy); }
HIDDEN void curl_slist_free_all(struct curl_slist *list) { library.curl_slist_free_all(list); }

CURLcode curl_set_number(CURL *easy, CURLoption option, long value) {
    return library.curl_easy_setopt(easy, option, value);
}

CURLcode curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return library.curl_easy_setopt(easy, option, value);
}

CURLcode curl_set_text(CURL *easy, CURLoption option, const char *value) {
    return library.curl_easy_setopt(easy, option, value);
}

CURLcode curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return library.curl_easy_setopt(easy, option, value);
}

CURLcode curl_set_context(CURL *easy, CURLoption option, void *value) {
    return library.curl_easy_setopt(easy, option, value);
}

CURLcode curl_set_callback(CURL *easy, CURLoption option, curl_bytes_callback value) {
    return library.curl_easy_setopt(easy, option, value);
}

CURLcode curl_set_request_hook(CURL *easy, curl_prereq_callback value) {
    return library.curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}

CURLcode curl_get_number(CURL *easy, CURLINFO info, long *value) {
    return library.curl_easy_getinfo(easy, info, value);
}

CURLcode curl_get_size(CURL *easy, CURLINFO info, curl_off_t *value) {
    return library.curl_easy_getinfo(easy, info, value);
}

CURLMcode curl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
    return library.curl_multi_setopt(multi, option, value);
}
