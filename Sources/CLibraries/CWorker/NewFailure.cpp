#include <new>
#include <unistd.h>

extern "C" {
#include "CWorker.h"
}

static int exit_code;

static void end_process() { _exit(exit_code); }

void linux_exit_when_new_fails(int code) {
  exit_code = code;
  std::set_new_handler(end_process);
}
