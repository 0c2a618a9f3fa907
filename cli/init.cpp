// factdesk init: a configuration to begin with, every line of it explained.
#include <sys/stat.h>

#include "commands.h"
#include "output.h"
#include "project.h"

namespace factdesk {
namespace {

constexpr char kTemplate[] =
    "# factdesk reads this file in the folder it runs in and in those above. Paths and patterns\n"
    "# are relative to this file's folder. Flags win over what stands here.\n"
    "factdesk: 1\n"
    "\n"
    "# Rule files, or folders of them.\n"
    "rules: [rules]\n"
    "\n"
    "# Which files below a folder are articles, as in .gitignore (which is respected). Without\n"
    "# `include`: .txt .md .markdown .html .htm .xhtml. What is hidden or binary never is.\n"
    "# include: [\"*.md\", \"letters/**/*.txt\"]\n"
    "exclude: [README.md, CHANGELOG.md]\n"
    "\n"
    "# Exit with 1 from this severity: error, warning, note, never.\n"
    "fail_on: error\n"
    "\n"
    "# How 1/2/2025 is read: day_first or month_first.\n"
    "# date_order: day_first\n"
    "\n"
    "# Source classes that count as sourcing: named, document, outlet, anonymous, vague.\n"
    "# accept: [named, document, outlet]\n"
    "\n"
    "# Severities of conflicts, by fact; `sourcing` is that section's.\n"
    "# severities: {opening-day: warning, sourcing: note}\n"
    "\n"
    "# Reports that every check writes.\n"
    "# reports: {json: build/factdesk.json}\n"
    "\n"
    "# What differs in some folders: rules, fail_on, date_order, accept, severities. A folder\n"
    "# inside another adds to what that one says.\n"
    "# folders:\n"
    "#   drafts: {fail_on: never}\n"
    "#   letters: {accept: [named, document, outlet, anonymous]}\n";

}  // namespace

int run_init(const Options& options) {
  struct stat there {};
  if (!options.force && ::lstat(kConfigName, &there) == 0) {
    print_error(std::string(kConfigName) + " is there already; --force writes over it");
    return kCouldNotCheck;
  }
  if (const auto problem = replace_file(kConfigName, kTemplate)) {
    print_error(*problem);
    return kCouldNotCheck;
  }
  return write_out(std::string("wrote ") + kConfigName + "\n") == Written::failed ? kCouldNotCheck
                                                                                  : kNothingFound;
}

}  // namespace factdesk
