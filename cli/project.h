// The configuration in force: the .factdesk.yaml found upwards from the working directory, and what flags
// make of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "boundary.h"
#include "config.h"
#include "options.h"
#include "walk.h"

namespace factdesk {

constexpr char kConfigName[] = ".factdesk.yaml";

struct Project {
  std::string path;            // of the configuration, as messages print it; "" where there is none
  std::string folder;          // its folder, relative to the working directory where it can be: "", "../.."
  std::filesystem::path root;  // the same, absolute
  Config config;
  Boundary boundary;  // of what the configuration names
  bool allow_outside = false;

  // A path of the configuration as reports print it.
  std::string below(const std::string& written) const;
  // An article's path relative to the root; "" for what lies elsewhere.
  std::string name_of(const std::string& article) const;
  // "../.factdesk.yaml:4"
  std::string place_of(const Place& place) const;
  // What decides a run, as reports say it: "fail_on never, .factdesk.yaml:3".
  std::string limit_of(const FailOn& fail_on) const;
  Selection selection() const;
};

// The configuration, read as far as it can be, and all that is wrong with it.
struct OpenedProject {
  Project project;
  std::vector<std::string> problems;
};
OpenedProject look_for_project(const Options& options);

// Nothing where something was wrong, which has been said on standard error.
std::optional<Project> open_project(const Options& options);

// The options with what the configuration says where no flag does.
Options merged(Options options, const Project& project);

}  // namespace factdesk
