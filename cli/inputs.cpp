#include "inputs.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/utf8.h"
#include "text/document.h"
#include "walk.h"

namespace factdesk {
namespace {

namespace fs = std::filesystem;

bool has_ending(const fs::path& path, std::initializer_list<std::string_view> endings) {
  const std::string ending = fold(path.extension().string());
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool is_rule_file(const fs::path& path) {
  return path.filename() != "schema.json" && has_ending(path, {".yaml", ".yml", ".json"});
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

// Collects files without doubles.
class Finder {
 public:
  void add(const std::string& path) {
    if (seen_.insert(printed_path(path)).second) found_.paths.push_back(printed_path(path));
  }
  void complain(const std::string& path, const std::string& why) {
    found_.problems.push_back(printed_path(path) + ": " + why);
  }

  void pass_on(const std::string& problem) { found_.problems.push_back(problem); }

  // Rule files in a folder, in the order of their paths' bytes.
  std::vector<std::string> list_rules(const fs::path& folder, const Boundary& boundary) {
    std::vector<std::string> files;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      std::error_code gone;
      if (is_hidden(entry->path()) || entry->is_directory(gone) || !is_rule_file(entry->path())) continue;
      if (entry->is_symlink(gone) && !boundary.holds(entry->path())) {
        complain(entry->path().string(), kLeadsOut);
      } else {
        files.push_back(entry->path().string());
      }
    }
    if (error) complain(folder.string(), error.message());
    std::sort(files.begin(), files.end());
    return files;
  }

  FoundFiles take() { return std::move(found_); }

 private:
  std::set<std::string> seen_;
  FoundFiles found_;
};

enum class Kind { missing, file, folder };

Kind kind_of(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Kind::missing;
  return fs::is_directory(status) ? Kind::folder : Kind::file;
}

// Why a path leads to nothing: it is not there, or nobody lets us look.
std::string why_missing(const std::string& path) {
  std::error_code error;
  const bool absent = fs::status(path, error).type() == fs::file_type::not_found;
  return absent || !error ? "no such file or folder" : error.message();
}

}  // namespace

std::string printed_path(const std::string& path) {
  if (path == "-" || path.empty()) return path;
  fs::path plain = fs::path(path).lexically_normal();
  if (plain.is_absolute()) {
    std::error_code error;
    const fs::path inside = plain.lexically_relative(fs::current_path(error));
    if (!error && !inside.empty() && *inside.begin() != "..") plain = inside;
  }
  std::string text = plain.generic_string();
  if (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

std::string name_of_input(const std::string& path, const std::string& stdin_filename) {
  return path == "-" && !stdin_filename.empty() ? printed_path(stdin_filename) : path;
}

FoundFiles find_articles(const std::vector<std::string>& paths, const Selection& selection) {
  Finder finder;
  for (const std::string& path : paths) {
    if (path == "-") {
      finder.add(path);
      continue;
    }
    switch (kind_of(path)) {
      case Kind::missing:
        finder.complain(path, why_missing(path));
        break;
      case Kind::file:
        finder.add(path);
        break;
      case Kind::folder: {
        const Walked walked = walk_articles(path, selection);
        for (const std::string& file : walked.files) finder.add(file);
        for (const std::string& problem : walked.problems) finder.pass_on(problem);
        break;
      }
    }
  }
  return finder.take();
}

FoundFiles find_rule_files(const std::vector<std::string>& paths, const Boundary& boundary,
                           bool links_lead_out) {
  Finder finder;
  for (const std::string& path : paths) {
    if (!boundary.holds(path)) {
      finder.complain(path,
                      "leads out of the configuration's folder and is not read; name it with --rules, or say "
                      "--allow-outside if that is right");
      continue;
    }
    switch (kind_of(path)) {
      case Kind::missing:
        finder.complain(path, why_missing(path) + "; wanted a rule file or a folder of them");
        break;
      case Kind::file:
        finder.add(path);
        break;
      case Kind::folder: {
        const bool persons = boundary.is_open() && !links_lead_out;
        const std::vector<std::string> files = finder.list_rules(path, persons ? Boundary(path) : boundary);
        if (files.empty()) finder.complain(path, "the folder holds no rule file (.yaml, .yml, .json)");
        for (const std::string& file : files) finder.add(file);
        break;
      }
    }
  }
  return finder.take();
}

std::string encoding_problem(const std::string& path, const std::string& bytes, bool is_html) {
  const auto bad = first_bad_byte(bytes, is_html);
  if (!bad) return "";
  // The bytes before it can be read, so its place can be counted.
  const std::string before = to_utf8(bytes.substr(0, bad->offset), encoding_of(bytes, is_html));
  const LineColumn place = LineIndex(before).at(before, static_cast<std::uint32_t>(before.size()));
  return path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + bad->what;
}

std::string utf8_problem(const std::string& path, const std::string& bytes) {
  const Encoding encoding = encoding_of(bytes, false);
  if (encoding != Encoding::utf8) return path + ":1:1: it looks like UTF-16 or UTF-32; save it as UTF-8";
  return encoding_problem(path, bytes, false);
}

}  // namespace factdesk
