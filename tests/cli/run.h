// Runs the program as a shell does, in a folder that is made for one test and goes with it.
#pragma once

#include <filesystem>
#include <string>

namespace factdesk::test {

struct Ran {
  int status = -1;
  std::string out, err;
};

// A folder with a rule file `site.yaml` (one fact, `price`: Acme paid $3 million for the site).
class Workplace {
 public:
  Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace();

  void write(const std::string& name, const std::string& bytes) const;  // makes the folders on the way
  std::string read(const std::string& name) const;
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  bool has(const std::string& name) const { return std::filesystem::exists(folder_ / name); }

  // A shell's line in the folder, with $F as the program. NO_COLOR, COLUMNS and TERM are not set.
  Ran run(const std::string& line) const;

 private:
  std::filesystem::path folder_;
};

// The n-th line of a text, from 0.
std::string line_of(const std::string& text, std::size_t number);

}  // namespace factdesk::test
