#include "line_diff.h"

#include <unistd.h>

#include <charconv>
#include <fstream>

#include "git_run.h"
#include "text/encoding.h"

namespace factdesk {
namespace {

namespace fs = std::filesystem;

constexpr char kBefore[] = "before";
constexpr char kAfter[] = "after";

}  // namespace

LineDiff::LineDiff() {
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / "factdesk-changed-XXXXXX").string();
  whole_ = !error && ::mkdtemp(name.data()) != nullptr;
  if (!whole_) return;
  folder_ = name;
  whole_ = fs::create_directory(folder_ / kBefore, error) && fs::create_directory(folder_ / kAfter, error);
}

LineDiff::~LineDiff() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

void LineDiff::write(const char* side, std::size_t number, std::string_view text) {
  if (!whole_) return;
  std::ofstream file(folder_ / side / std::to_string(number), std::ios::binary);
  file << text;
  file.close();
  whole_ = file.good();
  any_ = true;
}

void LineDiff::add_before(std::size_t number, std::string_view text) { write(kBefore, number, text); }
void LineDiff::add_after(std::size_t number, std::string_view text) { write(kAfter, number, text); }

Result<std::map<std::size_t, std::vector<LineRange>>> LineDiff::run() const {
  std::map<std::size_t, std::vector<LineRange>> changed;
  if (!whole_)
    return Error{"--changed: the folder for temporary files cannot be written to; TMPDIR names another"};
  if (!any_) return changed;
  const GitRun run =
      run_git_alone(folder_.string(), {"diff", "--no-index", "--text", "--unified=0", "--find-renames",
                                       "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/",
                                       "--dst-prefix=b/", "--", kBefore, kAfter});
  constexpr int kDiffer = 1;
  if (run.status != 0 && run.status != kDiffer) return Error{"--changed: git diff: " + first_line(run.err)};
  for (auto& [path, lines] : parse_diff(run.out)) {
    const std::string number = path.substr(path.find('/') + 1);
    std::size_t at = 0;
    std::from_chars(number.data(), number.data() + number.size(), at);
    changed[at] = std::move(lines);
  }
  return changed;
}

std::string plain_lines(std::string bytes, bool is_html) {
  const std::string text =
      first_bad_byte(bytes, is_html) ? std::move(bytes) : to_utf8(bytes, encoding_of(bytes, is_html));
  std::string lines;
  lines.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!pair) lines += text[at] == '\r' ? '\n' : text[at];
  }
  return lines;
}

}  // namespace factdesk
