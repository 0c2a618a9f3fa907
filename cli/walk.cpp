#include "walk.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/utf8.h"
#include "boundary.h"
#include "inputs.h"
#include "read_file.h"

namespace factdesk {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kEndings = {".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"};

bool has_known_ending(const fs::path& path) {
  const std::string ending = fold(path.extension().string());
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

// A NUL near the beginning, as git has it; text of two or four bytes a letter begins with a mark.
bool is_binary(const fs::path& path) {
  constexpr std::size_t kHead = 8000;
  const auto read = read_file(path.string(), kHead);
  const std::string_view bytes = read ? std::string_view(*read) : std::string_view();
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                      bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4));
  return !marked && bytes.find('\0') != std::string_view::npos;
}

// The patterns of one .gitignore, and where it stands.
struct IgnoreFile {
  fs::path folder;
  std::vector<Glob> globs;
};

Result<std::vector<Glob>> read_ignore_file(const fs::path& path) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 20;
  std::vector<Glob> globs;
  std::error_code error;
  if (!fs::exists(path, error) && !error) return globs;
  const auto bytes = read_file(path.string(), kMostBytes + 1);
  if (!bytes) return Error{bytes.error()};
  if (bytes->size() > kMostBytes) return Error{path.string() + ": larger than 1 MiB"};
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);) {
    Glob glob(line);
    if (!glob.empty()) globs.push_back(std::move(glob));
  }
  return globs;
}

std::string below(const fs::path& path, const fs::path& folder) {
  return path.lexically_relative(folder).generic_string();
}

class FolderWalk {
 public:
  FolderWalk(const fs::path& folder, const Selection& selection) : selection_(selection) {
    std::error_code error;
    absolute_ = fs::weakly_canonical(folder, error);
    if (!selection.links_lead_out) boundary_ = Boundary(absolute_);
    for (const fs::path& above : folders_above(absolute_)) add_ignore_file(above);
  }

  Walked run(const fs::path& folder) {
    enter(folder, absolute_);
    std::sort(walked_.files.begin(), walked_.files.end());
    return std::move(walked_);
  }

 private:
  // From the root of the git repository that holds the folder down to its parent; none without one.
  static std::vector<fs::path> folders_above(const fs::path& folder) {
    std::vector<fs::path> above;
    std::error_code error;
    for (fs::path at = folder; !fs::exists(at / ".git", error);) {
      if (at == at.parent_path()) return {};
      at = at.parent_path();
      above.insert(above.begin(), at);
    }
    return above;
  }

  void add_ignore_file(const fs::path& folder) {
    auto globs = read_ignore_file(folder / ".gitignore");
    if (!globs) {
      walked_.problems.push_back(globs.error());
    } else if (!globs->empty()) {
      ignores_.push_back({folder, std::move(*globs)});
    }
  }

  void enter(const fs::path& shown, const fs::path& absolute) {
    const std::size_t ignores = ignores_.size();
    add_ignore_file(absolute);
    std::error_code error;
    fs::directory_iterator entry(shown, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const fs::path name = entry->path().filename();
      if (name.string().starts_with(".")) continue;
      std::error_code gone;  // a file that vanishes, a link that leads nowhere
      const bool is_folder = entry->is_directory(gone);
      const fs::path inside = absolute / name;
      if (is_ignored(inside, is_folder) || is_excluded(inside, is_folder)) continue;
      if (is_folder) {
        if (!entry->is_symlink(gone)) enter(entry->path(), inside);
      } else if (is_wanted(inside) && entry->is_symlink(gone) && !boundary_.holds(inside)) {
        walked_.problems.push_back(printed_path(entry->path().string()) + ": " + kLeadsOut);
      } else if (is_wanted(inside) && entry->is_regular_file(gone) &&
                 (has_known_ending(inside) || !is_binary(entry->path()))) {
        walked_.files.push_back(entry->path().string());
      }
    }
    if (error) walked_.problems.push_back(printed_path(shown.string()) + ": " + error.message());
    ignores_.resize(ignores);
  }

  // The last pattern that matches decides, of the nearest file that has one.
  bool is_ignored(const fs::path& path, bool is_folder) const {
    for (auto file = ignores_.rbegin(); file != ignores_.rend(); ++file) {
      const std::string name = below(path, file->folder);
      for (auto glob = file->globs.rbegin(); glob != file->globs.rend(); ++glob) {
        if (glob->matches(name, is_folder)) return !glob->negated();
      }
    }
    return false;
  }

  bool is_excluded(const fs::path& path, bool is_folder) const {
    const std::string name = below(path, selection_.root);
    bool excluded = false;
    for (const Glob& glob : selection_.exclude) {
      if (glob.matches(name, is_folder)) excluded = !glob.negated();
    }
    return excluded;
  }

  bool is_wanted(const fs::path& path) const {
    if (selection_.include.empty()) return has_known_ending(path);
    const std::string name = below(path, selection_.root);
    bool wanted = false;
    for (const Glob& glob : selection_.include) {
      if (glob.matches(name, false)) wanted = !glob.negated();
    }
    return wanted;
  }

  const Selection& selection_;
  fs::path absolute_;
  Boundary boundary_;
  std::vector<IgnoreFile> ignores_;  // the outermost first
  Walked walked_;
};

}  // namespace

Walked walk_articles(const std::string& folder, const Selection& selection) {
  return FolderWalk(folder, selection).run(folder);
}

}  // namespace factdesk
