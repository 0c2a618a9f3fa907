#include "commands.h"
namespace factdesk {
int run_rules_check(const Options&) { return 2; }
int run_rules_test(const Options&) { return 2; }
int run_rules_list(const Options&) { return 2; }
}
