// The program: a table of commands, the only catch-all, the exit status.
#include <csignal>
#include <exception>
#include <new>

#include "commands.h"
#include "interrupt.h"
#include "output.h"

namespace {

using namespace factdesk;

struct Command {
  std::string_view name;
  int (*run)(const Options&);
};

constexpr Command kCommands[] = {
    {"check", run_check},
    {"explain", run_explain},
    {"init", run_init},
    {"rules check", run_rules_check},
    {"rules test", run_rules_test},
    {"rules list", run_rules_list},
};

int run(int argc, char** argv) {
  const ParsedCommandLine parsed = parse_command_line(argc, argv);
  if (parsed.exit_status) return *parsed.exit_status;
  for (const Command& command : kCommands) {
    if (command.name == parsed.options.command) return command.run(parsed.options);
  }
  return kCouldNotCheck;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is seen when writing
  end_on_interrupts();
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    print_error("out of memory");
  } catch (const std::exception& error) {
    print_error(std::string("internal error: ") + error.what());
  }
  return kCouldNotCheck;
}
