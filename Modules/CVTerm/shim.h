// libvterm as the tests see it: a terminal whose cells can be read. And what the tests need of the C library beyond what
// Glibc's module shows.
#ifndef MIHUTOP_CVTERM_H
#define MIHUTOP_CVTERM_H

#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vterm.h>

// Behind _GNU_SOURCE: POSIX_SPAWN_SETSID and the functions below.
static const short cvterm_spawn_in_new_session = 0x80;
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *name, size_t length);
extern int pipe2(int ends[2], int flags);

// A descriptor that becomes readable when the process ends; syscall is variadic, which Swift does not import.
static inline int cvterm_process_descriptor(int process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

// The number of an indexed colour; -1 for the terminal's own, -2 for one given as red, green and blue.
static inline int cvterm_color_number(VTermColor color) {
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color)) return -1;
    return VTERM_COLOR_IS_INDEXED(&color) ? color.indexed.idx : -2;
}

#endif
