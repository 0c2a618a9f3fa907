// A configuration, .factdesk.yaml: what a command line would otherwise say each time, and what differs from
// folder to folder. As written: paths and patterns are relative to its folder.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/node.h"
#include "rule/overrides.h"
#include "rule/rule_file.h"

namespace factdesk {

struct FailOn {
  Severity severity = Severity::error;  // none: never
  Place place;
};

// What holds for all articles, or for those of one folder.
struct ConfigPart {
  std::vector<LocatedText> rules;  // rule files and folders of them
  std::optional<FailOn> fail_on;
  std::optional<DateOrder> date_order;
  std::optional<std::array<bool, 6>> accept;  // by SourceClass
  std::vector<std::pair<LocatedText, Severity>> severities;
};

struct ConfigFolder {
  LocatedText path;
  ConfigPart part;
};

struct Config {
  ConfigPart all;
  std::vector<LocatedText> include, exclude;
  std::optional<LocatedText> main_branch;                    // for --changed
  std::vector<std::pair<LocatedText, std::string>> reports;  // a format's name -> a file
  std::vector<ConfigFolder> folders;                         // the later wins
};

// All problems are appended, with `path`.
Config read_config(std::string_view bytes, const std::string& path, std::vector<Problem>& problems);

}  // namespace factdesk
