// The terminal modes as they were before curses, and the handlers that put them back.
#ifndef MIHUTOP_CTERMINALRESCUE_H
#define MIHUTOP_CTERMINALRESCUE_H

#endif
