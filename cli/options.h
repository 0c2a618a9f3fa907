// The command line as data. CLI11 is in options.cpp and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "report/render.h"
#include "rule/rule.h"

namespace factdesk {

enum class ColourChoice { automatic, always, never };

struct ReportRequest {
  const ReportFormat* format = nullptr;
  std::string file;
  std::string said_at;  // "": a flag; else where the configuration does, ".factdesk.yaml:6"
};

struct Options {
  std::string command;             // "check", "explain", "init", "rules check", "rules test", "rules list"
  std::vector<std::string> paths;  // articles; of `rules`, rule files
  std::vector<std::string> rules;  // empty: the default
  std::string config;              // a configuration; "": the one found upwards
  bool no_config = false;
  bool allow_outside = false;  // what a configuration names, and links, may lead out of their folder
  std::string format = "text";
  std::vector<ReportRequest> reports;
  std::optional<Day> date;
  std::optional<Severity> fail_on;  // none: never; nothing until merged() fills it in
  bool fail_on_flag = false;        // a flag says it, which wins over every folder
  std::string limit;                // what decided fail_on, in words; merged() fills it in
  std::string baseline;             // a file; "": none
  bool update_baseline = false;
  std::optional<std::string> changed;  // what git says is new against this, "" for the merge base
  bool allow_empty = false;
  std::string stdin_filename;  // what standard input is to reports, and whose format it has; "": plain text
  bool watch = false;
  bool force = false;  // of init: over what is there
  unsigned jobs = 0;   // 0: one a processor
  bool parse = false;  // of explain: the grammar of each sentence too
  bool all = false;
  bool stream = false;
  bool expanded = false;
  ColourChoice colour = ColourChoice::automatic;
};

// The options, or the status to leave with: help and version have been printed then, or what was wrong.
struct ParsedCommandLine {
  std::optional<int> exit_status;
  Options options;
};

ParsedCommandLine parse_command_line(int argc, char** argv);

}  // namespace factdesk
