// Patterns of paths as .gitignore writes them: "*.md", "/drafts/", "archive/**", "!keep.md".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factdesk {

class Glob {
 public:
  // One line of a .gitignore, or one pattern of a configuration. Without a slash before its end it matches at
  // any depth.
  explicit Glob(std::string_view pattern);

  bool negated() const { return negated_; }      // it begins with "!"
  bool empty() const { return parts_.empty(); }  // a comment, or nothing

  // Of a path with "/" below the folder that the pattern stands in.
  bool matches(std::string_view path, bool is_folder) const;

 private:
  std::vector<std::string> parts_;  // between slashes; "**" is any number of folders
  bool negated_ = false;
  bool folders_only_ = false;
};

// "a/b/c.md" -> its parts
std::vector<std::string_view> parts_of_path(std::string_view path);

}  // namespace factdesk
