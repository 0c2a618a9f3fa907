#include "boundary.h"

#include <algorithm>
#include <vector>

namespace factdesk {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // on one way, as Linux has it

// The parts still to go, the next one last.
void go_on_with(const fs::path& way, std::vector<fs::path>& parts) {
  const std::vector<fs::path> more(way.begin(), way.end());
  parts.insert(parts.end(), more.rbegin(), more.rend());
}

}  // namespace

fs::path where_it_leads(const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error);
  fs::path at = whole.root_path();
  std::vector<fs::path> parts;
  go_on_with(whole.relative_path(), parts);
  for (int links = 0; !parts.empty();) {
    const fs::path part = std::move(parts.back());
    parts.pop_back();
    if (part.empty() || part == ".") continue;
    const fs::path next = part == ".." ? at.parent_path() : at / part;
    if (links == kMostLinks || !fs::is_symlink(fs::symlink_status(next, error))) {
      at = next;
      continue;
    }
    ++links;
    const fs::path target = fs::read_symlink(next, error);
    if (target.is_absolute()) at = target.root_path();
    go_on_with(target.relative_path(), parts);
  }
  return at;
}

bool Boundary::holds(const fs::path& path) const {
  if (is_open()) return true;
  const fs::path end = where_it_leads(path);
  return std::mismatch(folder_.begin(), folder_.end(), end.begin(), end.end()).first == folder_.end();
}

}  // namespace factdesk
