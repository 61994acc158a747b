// libcurl as Swift sees it.
//
// The library is loaded when it is prepared, not when the program starts: with what it needs itself it is most of what the
// program would have to wait for before its first frame. The functions below that carry libcurl's own names lead there;
// before curl_prepare_library has answered CURLE_OK none but curl_missing_library may be called.
//
// Swift cannot call variadic functions: each class of argument that this project sets or asks for has its own function.
#ifndef MIHUTOP_CCURL_H
#define MIHUTOP_CCURL_H

#include <curl/curl.h>

/// What libcurl calls with bytes of a reply or of its header. Answering less than `size * count` ends the transfer.
typedef size_t (*curl_bytes_callback)(char *bytes, size_t size, size_t count, void *context);

/// Loads libcurl and makes it ready. Not thread-safe; once, before everything else.
CURLcode curl_prepare_library(void);

/// Why the library or one of its functions was not found, in the words of dlerror(3); NULL when it was.
const char *curl_missing_library(void);

CURLcode curl_set_number(CURL *easy, CURLoption option, long value);
CURLcode curl_set_size(CURL *easy, CURLoption option, curl_off_t value);
CURLcode curl_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
CURLcode curl_set_context(CURL *easy, CURLoption option, void *value);
CURLcode curl_set_callback(CURL *easy, CURLoption option, curl_bytes_callback value);
CURLcode curl_set_request_hook(CURL *easy, curl_prereq_callback value);
CURLcode curl_get_number(CURL *easy, CURLINFO info, long *value);
CURLcode curl_get_size(CURL *easy, CURLINFO info, curl_off_t *value);
CURLMcode curl_multi_set_number(CURLM *multi, CURLMoption option, long value);

#endif
