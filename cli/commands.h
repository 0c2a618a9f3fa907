// The commands, one file each. Each returns the exit status.
#pragma once

#include "options.h"

namespace factdesk {

int run_check(const Options& options);
int run_explain(const Options& options);
int run_init(const Options& options);
int run_rules_check(const Options& options);
int run_rules_test(const Options& options);
int run_rules_list(const Options& options);

}  // namespace factdesk
