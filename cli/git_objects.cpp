#include "git_objects.h"

#include <algorithm>
#include <charconv>

#include "git_run.h"

namespace factdesk {
namespace {

constexpr std::size_t kAtOnce = 256;  // objects that are in memory together

Error unreadable(const GitRun& run) {
  return Error{"--changed: git cannot read this clone's history (" + first_line(run.err) +
               "); a clone made with --filter needs `git fetch --refetch` first"};
}

// "100644 blob 7ab…\tdrafts/a.md"
struct TreeLine {
  std::string_view mode, object, path;
};

std::optional<TreeLine> tree_line(std::string_view line) {
  const std::size_t mode = line.find(' ');
  const std::size_t tab = line.find('\t');
  if (mode == std::string_view::npos || tab == std::string_view::npos) return std::nullopt;
  const std::size_t kind = line.find(' ', mode + 1);
  if (kind == std::string_view::npos || kind > tab) return std::nullopt;
  return TreeLine{line.substr(0, mode), line.substr(kind + 1, tab - kind - 1), line.substr(tab + 1)};
}

// The next object of `git cat-file --batch`: "7ab… blob 12\n", its bytes, "\n". Nothing where it is missing.
std::optional<std::string_view> next_object(std::string_view& batch) {
  const std::size_t end = batch.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view head = batch.substr(0, end);
  std::size_t size = 0;
  const char* digits = head.data() + head.rfind(' ') + 1;
  const auto [stop, error] = std::from_chars(digits, head.data() + head.size(), size);
  if (error != std::errc() || stop != head.data() + head.size() || batch.size() < end + 1 + size)
    return std::nullopt;
  const std::string_view bytes = batch.substr(end + 1, size);
  batch.remove_prefix(std::min(batch.size(), end + 1 + size + 1));
  return bytes;
}

}  // namespace

Result<std::map<std::string, GitFile>> files_of_commit(const std::string& commit) {
  const GitRun run = run_git({"ls-tree", "-r", "-z", "--full-tree", commit});
  if (run.status != 0) return unreadable(run);
  std::map<std::string, GitFile> files;
  for (const std::string_view line : split_at_nul(run.out)) {
    const auto entry = tree_line(line);
    if (!entry) continue;
    const bool is_file = entry->mode.starts_with("100");
    if (!is_file && entry->mode != "120000") continue;
    files[std::string(entry->path)] = {is_file ? GitFileKind::file : GitFileKind::link,
                                       std::string(entry->object)};
  }
  return files;
}

std::optional<Error> read_objects(const std::vector<std::string>& objects, const TakeObject& take) {
  for (std::size_t first = 0; first < objects.size(); first += kAtOnce) {
    const std::size_t last = std::min(objects.size(), first + kAtOnce);
    std::string names;
    for (std::size_t at = first; at < last; ++at) names += objects[at] + "\n";
    const GitRun run = run_git({"cat-file", "--batch"}, names);
    std::string_view batch = run.out;
    for (std::size_t at = first; at < last; ++at) {
      const auto bytes = next_object(batch);
      if (run.status != 0 || !bytes) return unreadable(run);
      take(at, *bytes);
    }
  }
  return std::nullopt;
}

}  // namespace factdesk
