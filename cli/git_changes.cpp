#include "git_changes.h"

#include <filesystem>
#include <limits>
#include <set>

#include "boundary.h"
#include "git_objects.h"
#include "git_run.h"
#include "inputs.h"
#include "read_file.h"
#include "line_diff.h"

namespace factdesk {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // from link to link, as Linux has it

// The root of the repository that holds the working directory.
Result<fs::path> repository_root() {
  const GitRun run = run_git({"rev-parse", "--show-toplevel"});
  if (run.status == kNoProgram) return Error{"--changed asks git, and git is not installed"};
  if (run.status == 0) return where_it_leads(first_line(run.out));
  if (run.err.find("dubious ownership") != std::string::npos) {
    return Error{
        "--changed asks git, and git does not trust this repository, which belongs to another user; "
        "`git config --global --add safe.directory FOLDER` says that you do"};
  }
  if (run.err.find("not a git repository") != std::string::npos)
    return Error{"--changed asks git, and this folder is in no git repository"};
  return Error{"--changed asks git, and it says: " + first_line(run.err)};
}

// A file's own name, whatever it links to, with the folders on the way resolved.
fs::path own_place(const fs::path& path) {
  std::error_code error;
  return where_it_leads(fs::absolute(path, error).parent_path()) / path.filename();
}

class ChangeFinder {
 public:
  ChangeFinder(fs::path root, std::map<std::string, GitFile> old)
      : root_(std::move(root)), old_(std::move(old)) {}

  Result<NewLines> run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (auto problem = add(path)) return std::move(*problem);
    }
    if (auto problem = compare_known()) return std::move(*problem);
    if (auto problem = add_gone()) return std::move(*problem);
    const auto changed = diff_.run();
    if (!changed) return Error{changed.error()};
    for (const auto& [number, lines] : *changed) {
      if (number < paths.size()) lines_[paths[number]] = lines;
    }
    return std::move(lines_);
  }

 private:
  // A path that is asked about, whose text before is in the commit.
  struct Known {
    std::size_t number;
    std::string path, object;
  };

  // The path below the root, "" for what lies elsewhere.
  std::string name_of(const fs::path& path) const {
    std::string name = path.lexically_relative(root_).generic_string();
    return name == ".." || name.starts_with("../") ? "" : name;
  }

  std::optional<Error> add(const std::string& path) {
    const std::size_t number = count_++;
    std::error_code error;
    fs::path file = own_place(path);
    for (int links = 0; links < kMostLinks; ++links) {
      const std::string name = name_of(file);
      if (name.empty())
        return Error{path + ": --changed knows nothing of it; it leads out of " + root_.string()};
      const auto old = old_.find(name);
      if (!fs::is_symlink(fs::symlink_status(file, error))) {
        if (old != old_.end() && old->second.kind == GitFileKind::file) {
          known_.push_back({number, path, old->second.object});
        } else {
          add_new(number, path);
        }
        return std::nullopt;
      }
      const std::string target = fs::read_symlink(file, error).string();
      const auto same = same_link(old, target);
      if (!same) return Error{same.error()};
      if (!*same) break;
      file = own_place(file.parent_path() / target);
    }
    lines_[path] = whole();
    return std::nullopt;
  }

  // Did the commit hold the link, and did it lead to the same place? One that did not brings another text.
  Result<bool> same_link(std::map<std::string, GitFile>::const_iterator old,
                         const std::string& target) const {
    if (old == old_.end() || old->second.kind != GitFileKind::link) return false;
    bool same = false;
    auto problem = read_objects({old->second.object},
                                [&](std::size_t, std::string_view bytes) { same = bytes == target; });
    if (problem) return std::move(*problem);
    return same;
  }

  static std::vector<LineRange> whole() { return {{1, std::numeric_limits<std::uint32_t>::max()}}; }

  // What cannot be read is all new, so that the check says why.
  std::optional<std::string> text_of(const std::string& path) {
    auto bytes = read_file(path);
    if (bytes) return plain_lines(std::move(*bytes), format_of_path(path) == Format::html);
    lines_[path] = whole();
    return std::nullopt;
  }

  void add_new(std::size_t number, const std::string& path) {
    const auto text = text_of(path);
    if (text && text->empty()) lines_[path] = whole();  // without a line it is new all the same
    if (text) diff_.add_after(number, *text);
    endings_.insert(fs::path(path).extension().string());
  }

  std::optional<Error> compare_known() {
    std::vector<std::string> objects;
    for (const Known& known : known_) objects.push_back(known.object);
    return read_objects(objects, [&](std::size_t at, std::string_view bytes) {
      const Known& known = known_[at];
      const bool is_html = format_of_path(known.path) == Format::html;
      const std::string before = plain_lines(std::string(bytes), is_html);
      const auto after = text_of(known.path);
      if (!after || *after == before) return;
      diff_.add_before(known.number, before);
      diff_.add_after(known.number, *after);
    });
  }

  // What is there no more may be what a new file was, if it was read in the same way.
  std::optional<Error> add_gone() {
    std::vector<std::string> objects;
    std::vector<std::string> names;
    for (const auto& [name, file] : old_) {
      std::error_code error;
      if (file.kind != GitFileKind::file || !endings_.contains(fs::path(name).extension().string())) continue;
      if (fs::exists(fs::symlink_status(root_ / name, error))) continue;
      objects.push_back(file.object);
      names.push_back(name);
    }
    return read_objects(objects, [&](std::size_t at, std::string_view bytes) {
      const bool is_html = format_of_path(names[at]) == Format::html;
      diff_.add_before(count_++, plain_lines(std::string(bytes), is_html));
    });
  }

  fs::path root_;
  std::map<std::string, GitFile> old_;
  std::size_t count_ = 0;  // numbers of texts: first those asked about, in their order, then what is gone
  std::vector<Known> known_;
  std::set<std::string> endings_;  // of new files
  NewLines lines_;
  LineDiff diff_;
};

}  // namespace

Result<GitChanges> git_changes(const ChangedRequest& request, const std::vector<std::string>& paths) {
  const auto root = repository_root();
  if (!root) return Error{root.error()};
  const auto base = find_base(request, read_ci_variables());
  if (!base) return Error{base.error()};
  auto old = files_of_commit(base->commit);
  if (!old) return Error{old.error()};
  auto lines = ChangeFinder(*root, std::move(*old)).run(paths);
  if (!lines) return Error{lines.error()};
  constexpr std::size_t kShortCommit = 12;
  return GitChanges{std::move(*lines), base->commit.substr(0, kShortCommit) + " (" + base->words + ")"};
}

}  // namespace factdesk
