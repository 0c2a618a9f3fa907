// Which lines are new between texts as they were and as they are, as git's diff has it: also of a text that
// was renamed. Of texts alone: git is run in a folder of our own, so that no attribute and no driver has a
// say.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/document.h"

namespace factdesk {

// New lines of each file of `git diff --unified=0`, by the path behind `+++ b/`.
using DiffLines = std::map<std::string, std::vector<LineRange>>;
DiffLines parse_diff(std::string_view diff);

class LineDiff {
 public:
  LineDiff();
  LineDiff(const LineDiff&) = delete;
  LineDiff& operator=(const LineDiff&) = delete;
  ~LineDiff();

  // A text before and after has one number; one that is gone or new has but one of the two.
  void add_before(std::size_t number, std::string_view text);
  void add_after(std::size_t number, std::string_view text);

  // By the number of the text after; what has no new lines is left out.
  Result<std::map<std::size_t, std::vector<LineRange>>> run() const;

 private:
  void write(const char* side, std::size_t number, std::string_view text);

  std::filesystem::path folder_;
  bool whole_ = true;  // everything could be written
  bool any_ = false;
};

// The text of a file with lines as articles count them: in UTF-8, each ended by a line feed, whether the
// bytes say CR, LF or both.
std::string plain_lines(std::string bytes, bool is_html);

}  // namespace factdesk
