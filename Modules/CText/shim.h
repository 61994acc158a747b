// Text measuring that Glibc's module leaves out because it stands behind _GNU_SOURCE.
#ifndef MIHUTOP_CTEXT_H
#define MIHUTOP_CTEXT_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <locale.h>
#include <stdint.h>
#include <wchar.h>

// Modules built before this header was read may have hidden the declaration.
extern int wcwidth(wchar_t character);

// The locale whose character tables are Unicode's. It is part of the C library, so it is always there.
static inline locale_t ctext_unicode(void) {
    return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

// wcwidth as `unicode` sees it, whatever the thread's own locale is: in the C locale it knows ASCII only.
static inline int ctext_columns(uint32_t scalar, locale_t unicode) {
    locale_t own = uselocale(unicode);
    int columns = wcwidth((wchar_t)scalar);
    uselocale(own);
    return columns;
}

#endif
