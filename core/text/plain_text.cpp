// Plain text: paragraphs apart by blank lines or one a line, wrapped lines joined, short lines without a stop
// as headings, "- " lines as list items.
#include <algorithm>

#include "base/utf8.h"
#include "text/readers.h"

namespace factdesk {
namespace {

constexpr std::size_t kWidestWrap = 120;      // code points; longer lines are paragraphs of their own
constexpr std::size_t kNarrowestWrap = 40;    // shorter texts are not wrapped
constexpr std::size_t kLongestHeading = 120;  // code points
constexpr std::size_t kHeadingWords = 20;

struct Line {
  std::string_view text;  // without its end and outer white space
  std::uint32_t offset = 0;
  std::uint32_t next = 0;  // where the line after it starts
  std::size_t indent = 0;
  std::size_t marker = 0;  // bytes of a list marker with its white space, 0 for none
  std::size_t width = 0;   // code points
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

// "- ", "* ", "• ", "– ", "1. ", "2) "
std::size_t marker_size(std::string_view text) {
  std::size_t size = 0;
  for (const std::string_view bullet : {"-", "*", "+", "•", "–", "—", "·", "‣"}) {
    if (text.starts_with(bullet)) size = bullet.size();
  }
  if (size == 0) {
    constexpr std::size_t kNumberDigits = 3;
    while (size < text.size() && size < kNumberDigits && text[size] >= '0' && text[size] <= '9') ++size;
    if (size == 0 || size >= text.size() || (text[size] != '.' && text[size] != ')')) return 0;
    ++size;
  }
  const std::size_t spaces = size;
  while (size < text.size() && is_blank(text[size])) ++size;
  return size > spaces && size < text.size() ? size : 0;
}

// "1. One 2. Two", "• One • Two": markers that run on in one line are for the splitting of sentences.
bool runs_on(std::string_view text, std::size_t marker) {
  const std::string_view own = text.substr(0, marker);
  std::string next;
  if (own.starts_with("•")) {
    next = " •";
  } else if (own.front() >= '0' && own.front() <= '9') {
    const std::size_t digits = own.find_first_not_of("0123456789");
    next = " " + std::to_string(std::stoi(std::string(own.substr(0, digits))) + 1) + own[digits];
  }
  return !next.empty() && text.find(next, marker) != std::string_view::npos;
}

std::vector<Line> split_lines(std::string_view file, std::uint32_t start) {
  std::vector<Line> lines;
  std::size_t at = start;
  while (at < file.size()) {
    const std::size_t end = std::min(file.find_first_of("\n\r", at), file.size());
    Line line;
    std::size_t first = at;
    while (first < end && is_blank(file[first])) ++first;
    std::size_t last = end;
    while (last > first && is_blank(file[last - 1])) --last;
    line.text = file.substr(first, last - first);
    line.offset = static_cast<std::uint32_t>(first);
    line.indent = first - at;
    line.marker = marker_size(line.text);
    if (line.marker > 0 && runs_on(line.text, line.marker)) line.marker = 0;
    line.width = count_code_points(line.text);
    at = end + (end + 1 < file.size() && file[end] == '\r' && file[end + 1] == '\n' ? 2 : 1);
    line.next = static_cast<std::uint32_t>(std::min(at, file.size()));
    lines.push_back(line);
  }
  return lines;
}

bool starts_lower(std::string_view text) {
  const char32_t first = code_point_at(text, 0).value;
  return is_letter(first) && fold_case(first) == first && !is_upper(first);
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    const bool closer = last.value == U'"' || last.value == U'\'' || last.value == U')' ||
                        last.value == U']' || last.value == 0x201D || last.value == 0x2019;
    if (!closer)
      return last.value == U'.' || last.value == U'!' || last.value == U'?' || last.value == U';' ||
             last.value == U',' || last.value == 0x2026;
    text.remove_suffix(last.size);
  }
  return false;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool blank = is_blank(c);
    words += !blank && !in_word ? 1 : 0;
    in_word = !blank;
  }
  return words;
}

// Does the text's end mark a wrapped line: the next word would not have fitted, or goes on in lower case?
bool is_wrapped(const Line& line, const Line& next, std::size_t widest) {
  if (next.marker > 0) return false;
  if (starts_lower(next.text) && !ends_sentence(line.text)) return true;
  if (widest < kNarrowestWrap || widest > kWidestWrap) return false;
  const std::size_t word =
      count_code_points(next.text.substr(0, std::min(next.text.find_first_of(" \t"), next.text.size())));
  return line.width + 1 + word > widest;
}

class PlainTextReader {
 public:
  PlainTextReader(Document& document, DocumentBuilder& builder, std::uint32_t start)
      : document_(document), builder_(builder), lines_(split_lines(document.file, start)) {}

  void run() {
    for (std::size_t at = 0; at < lines_.size();) {
      if (lines_[at].text.empty()) {
        ++at;
        continue;
      }
      at = read_block(at);
    }
  }

 private:
  // The widest line of the run of lines without a blank that holds `at`.
  std::size_t widest_around(std::size_t at) const {
    std::size_t first = at;
    while (first > 0 && !lines_[first - 1].text.empty()) --first;
    std::size_t widest = 0;
    for (; first < lines_.size() && !lines_[first].text.empty(); ++first)
      widest = std::max(widest, lines_[first].width);
    return widest;
  }

  std::size_t read_block(std::size_t at) {
    if (at >= run_end_) {
      widest_ = widest_around(at);
      run_end_ = at;
      while (run_end_ < lines_.size() && !lines_[run_end_].text.empty()) ++run_end_;
      scraps_ = is_list_of_scraps(at);
    }
    std::size_t end = at + 1;
    while (end < run_end_ && goes_on(at, end)) ++end;
    open_block(at, end);
    for (std::size_t i = at; i < end; ++i) {
      const Line& line = lines_[i];
      const std::size_t skip = i == at ? line.marker : 0;
      builder_.add(line.text.substr(skip), line.offset + static_cast<std::uint32_t>(skip));
      builder_.add_space({line.offset + static_cast<std::uint32_t>(line.text.size()), line.next});
    }
    builder_.close();
    return end;
  }

  bool goes_on(std::size_t first, std::size_t next) const {
    if (scraps_) return false;
    if (lines_[first].marker > 0 && lines_[next].marker == 0 && lines_[next].indent > lines_[first].indent)
      return true;
    return is_wrapped(lines_[next - 1], lines_[next], widest_);
  }

  // Narrow lines in lower case from the first on, none with a stop: "features / contact manager / events".
  bool is_list_of_scraps(std::size_t first) const {
    if (widest_ >= kNarrowestWrap) return false;
    for (std::size_t at = first; at < run_end_; ++at) {
      if (!starts_lower(lines_[at].text) || ends_sentence(lines_[at].text)) return false;
    }
    return true;
  }

  void open_block(std::size_t at, std::size_t end) {
    const Line& line = lines_[at];
    Block block;
    if (line.marker > 0) {
      block.kind = BlockKind::list_item;
      block.level = 1;
      if (!in_list_) lead_in_ = builder_.last_block();
      block.lead_in =
          lead_in_ >= 0 && document_.blocks[static_cast<std::size_t>(lead_in_)].kind != BlockKind::title
              ? lead_in_
              : kNoBlock;
      in_list_ = true;
    } else {
      in_list_ = false;
      if (end == at + 1 && is_heading(line, at)) {
        block.kind = BlockKind::heading;
        block.level = heading_level();
      }
    }
    after_heading_ = block.kind == BlockKind::heading;
    builder_.open(block);
  }

  // A line of its own, short, without a final stop; one that ends in a colon only if its words have capitals.
  bool is_heading(const Line& line, std::size_t at) const {
    if (line.width > kLongestHeading || count_words(line.text) > kHeadingWords || ends_sentence(line.text))
      return false;
    if (line.text.back() == ':' && at + 1 < lines_.size()) return starts_every_word_with_capital(line.text);
    return !starts_lower(line.text);
  }

  static bool starts_every_word_with_capital(std::string_view text) {
    constexpr std::size_t kSmallWord = 3;
    bool start = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (start && text[at] >= 'a' && text[at] <= 'z' &&
          std::min(text.find(' ', at), text.size()) - at > kSmallWord)
        return false;
      start = text[at] == ' ';
    }
    return true;
  }

  // Plain text shows no levels: the first block is the headline, a heading right under another is below it.
  int heading_level() {
    if (builder_.last_block() < 0 || document_.blocks.back().kind == BlockKind::title) return 1;
    level_ = after_heading_ ? std::min(level_ + 1, 3) : 2;
    return level_;
  }

  Document& document_;
  DocumentBuilder& builder_;
  std::vector<Line> lines_;
  std::size_t run_end_ = 0;
  std::size_t widest_ = 0;
  bool scraps_ = false;  // the run is a list of scraps, a line each
  bool in_list_ = false;
  bool after_heading_ = false;
  int level_ = 1;
  std::int32_t lead_in_ = kNoBlock;
};

}  // namespace

void read_plain_text(Document& document, DocumentBuilder& builder, std::uint32_t start) {
  PlainTextReader(document, builder, start).run();
}

}  // namespace factdesk
