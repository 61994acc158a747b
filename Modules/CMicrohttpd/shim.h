// libmicrohttpd as Swift sees it.
#ifndef MIHUTOP_CMICROHTTPD_H
#define MIHUTOP_CMICROHTTPD_H

#include <microhttpd.h>

#endif
