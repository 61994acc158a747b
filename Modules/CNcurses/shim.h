// ncursesw as Swift sees it: curses.h with wide characters switched on, and what Swift does not import from it.
#ifndef MIHUTOP_CNCURSES_H
#define MIHUTOP_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

// Behind _GNU_SOURCE; modules built before this header was read may have hidden it.
extern int memfd_create(const char *name, unsigned int flags);

// A file in memory for what curses writes; closed on exec. -1 with errno.
static inline int cncurses_memory_file(void) { return memfd_create("screen", 1 /* MFD_CLOEXEC */); }

// Macros with casts.
static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_underline = A_UNDERLINE;
static const attr_t cncurses_reverse = A_REVERSE;

// Global variables that change are refused by Swift 6; curses belongs to one thread, which reads them here.
static inline WINDOW *cncurses_screen(void) { return stdscr; }
static inline WINDOW *cncurses_on_terminal(void) { return curscr; }
static inline int cncurses_colors(void) { return COLORS; }

// The text of a capability; NULL where the terminal lacks it, which curses tells as NULL or as -1.
static inline const char *cncurses_capability(const char *name) {
    const char *text = tigetstr((char *)name);
    return text == (const char *)-1 ? NULL : text;
}

#endif
