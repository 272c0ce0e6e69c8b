// libseccomp writes the kernel's filter of system calls. Its actions are function-like macros and its rules are
// variadic, neither of which Swift imports, so what is used is wrapped here. All results are 0 or -errno.
// Source: seccomp_init(3), seccomp_rule_add(3), seccomp_load(3).
#pragma once
#include <errno.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>

// A filter that answers every call without a rule with an error number; null without memory.
static inline scmp_filter_ctx seccomp_open(int error) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(error));
  // A search tree instead of a chain: some hundred comparisons fewer for each call.
  if (filter) seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  return filter;
}

static inline void seccomp_close(scmp_filter_ctx filter) { seccomp_release(filter); }

// The number of a call on this processor, or negative where it has no such call.
static inline int seccomp_number(const char *name) { return seccomp_syscall_resolve_name(name); }

static inline int seccomp_allow(scmp_filter_ctx filter, int call) {
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 0, NULL);
}

// Allows a call whose argument, from 0, equals `value` in the bits of `mask`.
static inline int seccomp_allow_masked(
    scmp_filter_ctx filter, int call, unsigned argument, uint64_t mask, uint64_t value) {
  struct scmp_arg_cmp comparison = {argument, SCMP_CMP_MASKED_EQ, mask, value};
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &comparison);
}

static inline int seccomp_allow_masked_twice(
    scmp_filter_ctx filter, int call, unsigned first, uint64_t first_mask, uint64_t first_value, unsigned second,
    uint64_t second_mask, uint64_t second_value) {
  struct scmp_arg_cmp comparisons[2] = {
      {first, SCMP_CMP_MASKED_EQ, first_mask, first_value},
      {second, SCMP_CMP_MASKED_EQ, second_mask, second_value},
  };
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 2, comparisons);
}

static inline int seccomp_answer(scmp_filter_ctx filter, int call, int error) {
  return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(error), call, 0, NULL);
}
