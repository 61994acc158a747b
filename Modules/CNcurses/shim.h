// ncursesw as Swift sees it: curses.h with wide characters switched on.
#ifndef MIHUTOP_CNCURSES_H
#define MIHUTOP_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
