// factdesk init: a configuration and a rule file to begin with, every line of them explained.
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands.h"
#include "output.h"
#include "project.h"
#include "rule_set.h"

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
    "# `include`: .txt .md .markdown .html .htm .xhtml. What is hidden never is.\n"
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
    "# What `check --changed` is against, where the remote does not say it.\n"
    "# main_branch: main\n"
    "\n"
    "# What differs in some folders: rules, fail_on, date_order, accept, severities. A folder\n"
    "# inside another adds to what that one says.\n"
    "# folders:\n"
    "#   drafts: {fail_on: never}\n"
    "#   letters: {accept: [named, document, outlet, anonymous]}\n";

constexpr char kStarterName[] = "facts.yaml";
constexpr char kStarter[] =
    "# Facts of record: what is true, so that articles can be held against it. What stands here is\n"
    "# an example; write your own in its place. `factdesk rules check` says whether it can be read,\n"
    "# `factdesk rules test` runs the examples, `factdesk rules list --expanded` shows what was\n"
    "# read from a claim alone.\n"
    "factdesk: 1\n"
    "\n"
    "# Who or what the facts are about. `also` counts in an article that names them too.\n"
    "entities:\n"
    "  library: {names: [Mill Lane library], also: [the library]}\n"
    "\n"
    "facts:\n"
    "  # A claim is enough, where it holds a value:\n"
    "  visitors: Mill Lane library had 183,000 visitors in 2023.\n"
    "\n"
    "  # What holds no value is said by phrases that affirm or deny it:\n"
    "  stays-open:\n"
    "    claim: Mill Lane library stays open.\n"
    "    about: [library]\n"
    "    affirm: [stays open, \"remain* open\", saved]\n"
    "    deny: [to close, will close, closure, shut down]\n"
    "    examples:\n"
    "      conflict: [Mill Lane library will close in May.]\n"
    "\n"
    "# Flag hedges (`might`, `reportedly`) about these entities that no source carries.\n"
    "sourcing: {watch: all}\n";

// The folder of rules that the configuration names, unless there is something in it already.
bool has_rules() {
  std::error_code error;
  return std::filesystem::exists(kDefaultRules, error) &&
         !(std::filesystem::is_directory(kDefaultRules, error) &&
           std::filesystem::is_empty(kDefaultRules, error));
}

}  // namespace

int run_init(const Options& options) {
  struct stat there {};
  if (!options.force && ::lstat(kConfigName, &there) == 0) {
    print_error(std::string(kConfigName) + " is there already; --force writes over it");
    return kCouldNotCheck;
  }
  std::vector<std::pair<std::string, std::string_view>> files = {{kConfigName, kTemplate}};
  if (!has_rules()) files.emplace_back(std::string(kDefaultRules) + "/" + kStarterName, kStarter);
  std::string wrote;
  for (const auto& [name, bytes] : files) {
    if (const auto problem = replace_file(name, bytes)) {
      print_error(*problem);
      return kCouldNotCheck;
    }
    wrote += "wrote " + name + "\n";
  }
  return write_out(wrote) == Written::failed ? kCouldNotCheck : kNothingFound;
}

}  // namespace factdesk
