// libcurl as Swift sees it.
#ifndef MIHUTOP_CCURL_H
#define MIHUTOP_CCURL_H

#include <curl/curl.h>

#endif
