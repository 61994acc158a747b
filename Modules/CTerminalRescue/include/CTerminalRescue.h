// What must hold even when the program cannot run another line of Swift: the terminal gets its modes back, and signals
// are written down by nothing but write(2).
#ifndef MIHUTOP_CTERMINALRESCUE_H
#define MIHUTOP_CTERMINALRESCUE_H

#include <stddef.h>
#include <termios.h>

// From now on exit(3) and fatal signals write `farewell` to `output` and set `modes` on `input`; fatal signals then write
// `last_words` as well. Texts are copied and cut at 255 bytes. May be called again to replace what was said before.
void terminal_rescue_arm(
    int input, int output, const struct termios *modes, const char *farewell, const char *last_words);

// The terminal is in order; nothing is done at exit or on a fatal signal.
void terminal_rescue_disarm(void);

// Catches WINCH, INT, TERM, HUP, QUIT, TSTP and CONT into a pipe, one byte (the number) per signal, and ignores PIPE.
// Called again it puts the same handlers back where something replaced them. Returns the end to read, which never
// blocks, or -1 with errno.
int terminal_signals_catch(void);

// What was in place before terminal_signals_catch is in place again. The pipe stays.
void terminal_signals_release(void);

// Stops the process as SIGTSTP does by default, and returns when it is continued. Where nobody could continue it
// (orphaned process group) the kernel does not stop it, and this returns at once.
void terminal_signals_stop(void);

#endif
