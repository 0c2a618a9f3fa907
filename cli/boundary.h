// What a checkout may make the program read or write. A path that a person names is theirs; what a
// configuration names, and what is found in a folder, stays inside a folder once links are resolved.
#pragma once

#include <filesystem>
#include <string>

namespace factdesk {

// Where a path leads: absolute, every link on the way resolved, also one to something that is not there
// (yet). As far as it can be followed; links in a circle lead to themselves.
std::filesystem::path where_it_leads(const std::filesystem::path& path);

class Boundary {
 public:
  // Everything is inside: a flag says so, or a person named it.
  Boundary() = default;
  // Inside is what leads into `folder`.
  explicit Boundary(const std::filesystem::path& folder) : folder_(where_it_leads(folder)) {}

  bool holds(const std::filesystem::path& path) const;
  bool is_open() const { return folder_.empty(); }

 private:
  std::filesystem::path folder_;
};

constexpr char kLeadsOut[] =
    "leads out of the folder and is not read; name it by itself, or say --allow-outside if that is right";

}  // namespace factdesk
