#define _GNU_SOURCE
#include "CTerminalRescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT(list) (sizeof(list) / sizeof(list)[0])
#define TEXT_LIMIT 256

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS, SIGXCPU, SIGXFSZ};
static const int caught[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};

static struct {
    volatile sig_atomic_t armed;
    int input, output;
    struct termios modes;
    char farewell[TEXT_LIMIT], last_words[TEXT_LIMIT];
} rescue;

static struct sigaction before_fatal[COUNT(fatal)];
static struct sigaction before_caught[COUNT(caught)];
static struct sigaction before_pipe;
static int signal_pipe[2] = {-1, -1};

// A handler that runs on a stack of its own can also report that the main thread's stack overflowed.
static char spare_stack[64 * 1024];

static void say(const char *text) {
    ssize_t written = write(rescue.output, text, strlen(text));
    (void)written;
}

static void restore(void) {
    if (!rescue.armed) return;
    rescue.armed = 0;
    say(rescue.farewell);
    tcsetattr(rescue.input, TCSANOW, &rescue.modes);
}

static void on_fatal(int number, siginfo_t *info, void *context) {
    (void)context;
    if (rescue.armed) {
        restore();
        say(rescue.last_words);
    }
    for (size_t i = 0; i < COUNT(fatal); i++)
        if (fatal[i] == number) sigaction(number, &before_fatal[i], NULL);
    // A fault happens again when this returns; a signal that somebody sent has to be sent again.
    if (info->si_code <= 0) raise(number);
}

static void watch_for_the_end(void) {
    static int watching;
    if (watching) return;
    watching = 1;
    atexit(restore);
    stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &action, &before_fatal[i]);
}

static void copy(char *to, const char *from) {
    size_t length = strnlen(from, TEXT_LIMIT - 1);
    memcpy(to, from, length);
    to[length] = 0;
}

void terminal_rescue_arm(
    int input, int output, const struct termios *modes, const char *farewell, const char *last_words) {
    rescue.armed = 0;
    rescue.input = input;
    rescue.output = output;
    rescue.modes = *modes;
    copy(rescue.farewell, farewell);
    copy(rescue.last_words, last_words);
    watch_for_the_end();
    rescue.armed = 1;
}

void terminal_rescue_disarm(void) {
    rescue.armed = 0;
}

static void on_signal(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already says that signals wait.
    ssize_t written = write(signal_pipe[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void install(int number, void (*handler)(int), struct sigaction *before) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(number, &action, before);
}

int terminal_signals_catch(void) {
    static int saved;
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
    for (size_t i = 0; i < COUNT(caught); i++) install(caught[i], on_signal, saved ? NULL : &before_caught[i]);
    install(SIGPIPE, SIG_IGN, saved ? NULL : &before_pipe);
    saved = 1;
    return signal_pipe[0];
}

void terminal_signals_release(void) {
    for (size_t i = 0; i < COUNT(caught); i++) sigaction(caught[i], &before_caught[i], NULL);
    sigaction(SIGPIPE, &before_pipe, NULL);
}

void terminal_signals_stop(void) {
    install(SIGTSTP, SIG_DFL, NULL);
    raise(SIGTSTP);
    install(SIGTSTP, on_signal, NULL);
}
