// Text measuring that Glibc's module leaves out because it stands behind _GNU_SOURCE.
#ifndef MIHUTOP_CTEXT_H
#define MIHUTOP_CTEXT_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <locale.h>
#include <wchar.h>

// Modules built before this header was read may have hidden the declaration.
extern int wcwidth(wchar_t character);

#endif
