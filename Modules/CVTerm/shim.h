// libvterm as the tests see it: a terminal whose cells can be read.
#ifndef MIHUTOP_CVTERM_H
#define MIHUTOP_CVTERM_H

#include <vterm.h>

#endif
