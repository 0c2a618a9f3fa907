#include "layering/layering.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

namespace factdesk::layering {
namespace {

constexpr std::size_t kLongestFile = 400;  // lines
constexpr std::array<std::string_view, 10> kStages{"base",  "text",   "scan", "parse", "value",
                                                   "refer", "stance", "rule", "check", "report"};
// The source articles' subjects: code and lexicon know the language and no article.
constexpr std::array<std::string_view, 4> kSeedNames{"microsoft", "openai", "softbank", "stargate"};

// A third-party header and the files that may include it: a path, or a folder's .cpp files ("core/scan/").
struct Library {
  std::string_view header;
  std::vector<std::string_view> allowed;
};
const std::array<Library, 7> kLibraries{{
    {"CLI/", {"cli/options.cpp"}},
    {"yaml-cpp/", {"core/base/node_yaml.cpp", "cmake/lexicon_table.cpp"}},
    {"nlohmann/", {"core/", "cli/"}},
    {"md4c", {"core/text/markdown.cpp"}},
    {"gumbo", {"core/text/html.cpp", "core/text/html_tree.cpp"}},
    {"re2/", {"core/scan/"}},
    {"utf8proc", {"core/base/utf8.cpp"}},
}};

std::optional<std::size_t> stage_named(std::string_view name) {
  const auto found = std::find(kStages.begin(), kStages.end(), name);
  return found == kStages.end() ? std::nullopt : std::optional<std::size_t>(found - kStages.begin());
}

// "core/text/html.cpp" -> text
std::optional<std::size_t> stage_of_path(std::string_view path) {
  if (!path.starts_with("core/")) return std::nullopt;
  path.remove_prefix(5);
  return stage_named(path.substr(0, path.find('/')));
}

// What stands between the quotes or brackets of an #include line, or nothing.
std::optional<std::string_view> included(std::string_view line) {
  if (!line.starts_with("#include ")) return std::nullopt;
  const std::size_t open = line.find_first_of("\"<");
  const std::size_t close = line.find_last_of("\">");
  if (open == std::string_view::npos || close <= open) return std::nullopt;
  return line.substr(open + 1, close - open - 1);
}

bool may_include(std::string_view path, const Library& library) {
  return std::any_of(library.allowed.begin(), library.allowed.end(), [&](std::string_view allowed) {
    return allowed.back() == '/' ? path.starts_with(allowed) && path.ends_with(".cpp") : path == allowed;
  });
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

class TreeCheck {
 public:
  std::vector<std::string> run(const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files) check(file);
    for (const auto& [name, places] : definitions_) {
      if (places.size() > 1)
        problems_.push_back(places[1] + ": defines " + name + ", which " + places[0] + " defines too");
    }
    return std::move(problems_);
  }

 private:
  void check(const SourceFile& file) {
    const bool is_code = file.path.ends_with(".cpp") || file.path.ends_with(".h");
    const bool is_product = !file.path.starts_with("tests/");
    std::istringstream lines(file.text);
    std::string line;
    std::size_t number = 0;
    while (std::getline(lines, line)) {
      ++number;
      if (is_code && is_product) check_include(file.path, number, line);
      if (is_product) check_names(file.path, number, line);
      if (file.path.starts_with("core/") && file.path.ends_with(".h"))
        note_definition(file.path, number, line);
    }
    if (is_code && number > kLongestFile)
      report(file.path, number, "is longer than " + std::to_string(kLongestFile) + " lines");
  }

  void report(const std::string& path, std::size_t line, const std::string& what) {
    problems_.push_back(path + ":" + std::to_string(line) + ": " + what);
  }

  void check_include(const std::string& path, std::size_t number, std::string_view line) {
    const auto header = included(line);
    if (!header) return;
    const auto own = stage_of_path(path);
    const auto other = stage_named(header->substr(0, header->find('/')));
    if (own && other && *other > *own)
      report(path, number, "includes " + std::string(*header) + ", of a stage to its right");
    if (own && header->starts_with("cli/"))
      report(path, number, "includes " + std::string(*header) + ", of the command line");
    for (const Library& library : kLibraries) {
      if (header->starts_with(library.header) && !may_include(path, library))
        report(path, number, "includes " + std::string(*header) + ", which is another file's library");
    }
  }

  void check_names(const std::string& path, std::size_t number, std::string_view line) {
    const std::string folded = lower(line);
    for (const std::string_view name : kSeedNames) {
      if (folded.find(name) != std::string::npos)
        report(path, number, "names " + std::string(name) + ", a subject of the source articles");
    }
  }

  // Two types of one name in one namespace are one to the linker, which then mixes them up without a word.
  void note_definition(const std::string& path, std::size_t number, std::string_view line) {
    for (const std::string_view keyword : {"struct ", "class ", "enum class "}) {
      if (!line.starts_with(keyword) || line.find('{') == std::string_view::npos) continue;
      const std::string_view rest = line.substr(keyword.size());
      definitions_[std::string(rest.substr(0, rest.find_first_of(" :{")))].push_back(path + ":" +
                                                                                     std::to_string(number));
    }
  }

  std::vector<std::string> problems_;
  std::map<std::string, std::vector<std::string>>
      definitions_;  // a type's name -> places, in the order of files
};

}  // namespace

std::vector<std::string> problems_of(const std::vector<SourceFile>& files) { return TreeCheck().run(files); }

std::vector<SourceFile> files_of(const std::filesystem::path& root) {
  std::vector<SourceFile> files;
  for (const char* folder : {"core", "cli", "cmake", "tests", "rules/lexicon"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream bytes(entry.path(), std::ios::binary);
      files.push_back({std::filesystem::relative(entry.path(), root).generic_string(),
                       std::string(std::istreambuf_iterator<char>(bytes), {})});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace factdesk::layering
