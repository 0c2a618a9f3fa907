// Sentences of a block: candidates at . ! ? … with closers, then white space and what may open a sentence.
#include "text/segment.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/abbreviations.h"

namespace factdesk {
namespace {

bool is_terminator(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == 0x203C || c == 0x2049 || c == 0x3002 ||
         c == 0xFF01 || c == 0xFF1F;
}
bool is_wide_terminator(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }
bool is_closer(char32_t c) {
  return c == U'"' || c == U'\'' || c == 0x201D || c == 0x2019 || c == U')' || c == U']' || c == U'}' ||
         c == 0xBB;
}
bool is_opener(char32_t c) {
  return c == U'"' || c == U'\'' || c == 0x201C || c == 0x2018 || c == U'(' || c == U'[' || c == 0xAB ||
         c == 0xBF || c == 0xA1;
}

class BlockSplitter {
 public:
  BlockSplitter(std::string_view text, Span block, std::uint32_t index)
      : text_(text), block_(block), index_(index) {}

  void run(std::vector<SentenceSpan>& out) {
    std::uint32_t start = block_.start;
    for (std::uint32_t at = block_.start; at < block_.end;) {
      const CodePoint point = code_point_at(text_, at);
      if (!is_terminator(point.value)) {
        if (const std::uint32_t behind_marker = list_item_at(at, start)) {
          push(out, start, at);
          start = at;
          at = behind_marker;
          continue;
        }
        at += point.size;
        if (at - start > (point.value == U' ' ? kLongest : kLongestUnbroken)) {
          push(out, start, at);
          start = at;
        }
        continue;
      }
      if (const std::uint32_t elision = elision_behind(at)) {  // "compounds. . . . The practice"
        push(out, start, at + 1);
        start = at + 1;
        at = elision;
        continue;
      }
      const std::uint32_t run = end_of_terminators(at);
      const std::uint32_t end = end_of_closers(run);
      if (ends_sentence(start, at, run, end)) {
        push(out, start, end);
        start = end;
      }
      at = end;
    }
    push(out, start, block_.end);
  }

 private:
  // Bytes of a sentence; what goes on without a stop is no prose, and is read in pieces of this size.
  static constexpr std::uint32_t kLongest = 4096;
  static constexpr std::uint32_t kLongestUnbroken = 2 * kLongest;  // and without a space

  char32_t at(std::uint32_t offset) const {
    return offset < block_.end ? code_point_at(text_, offset).value : U'\0';
  }
  std::uint32_t size_at(std::uint32_t offset) const { return code_point_at(text_, offset).size; }

  // "!!", "?!", "...", also spaced points (". . .")
  std::uint32_t end_of_terminators(std::uint32_t offset) const {
    while (offset < block_.end) {
      if (is_terminator(at(offset))) {
        offset += size_at(offset);
      } else if (at(offset) == U' ' && at(offset + 1) == U'.' &&
                 (offset + 2 >= block_.end || at(offset + 2) == U' ' || at(offset + 2) == U'.')) {
        ++offset;
      } else {
        break;
      }
    }
    return offset;
  }

  std::uint32_t end_of_closers(std::uint32_t offset) const {
    while (offset < block_.end && is_closer(at(offset))) offset += size_at(offset);
    return offset;
  }

  std::uint32_t skip_space(std::uint32_t offset) const {
    while (offset < block_.end && is_space(at(offset))) offset += size_at(offset);
    return offset;
  }

  // A point at a word's end, three spaced points and a capital: the points open the next sentence. -> their
  // end, or 0.
  std::uint32_t elision_behind(std::uint32_t offset) const {
    constexpr std::string_view kPoints = " . . .";
    if (at(offset) != U'.' || offset == block_.start || !is_letter(code_point_before(text_, offset).value))
      return 0;
    if (!text_.substr(offset + 1, block_.end - offset - 1).starts_with(kPoints)) return 0;
    const auto end = offset + 1 + static_cast<std::uint32_t>(kPoints.size());
    const std::uint32_t word = skip_space(end);
    return word > end && is_upper(at(word)) ? end : 0;
  }

  // `mark` is the first terminator, `run` the end of the terminators, `end` that of the closers behind them.
  bool ends_sentence(std::uint32_t start, std::uint32_t mark, std::uint32_t run, std::uint32_t end) const {
    if (end >= block_.end) return true;
    if (is_wide_terminator(at(mark))) return true;
    const std::uint32_t next = skip_space(end);
    if (next == end) return opens_glued(start, mark, end);  // "3.5", "example.com"
    if (next >= block_.end) return true;
    std::uint32_t word = next;
    while (word < block_.end && is_opener(at(word))) word += size_at(word);
    const char32_t first = at(word);
    const bool may_open = is_upper(first) || is_digit(first) ||
                          (is_letter(first) && fold_case(first) == first && !is_lower(first)) ||
                          word > next || is_bullet(first);
    if (!may_open) return false;
    if (word > next && is_lower(first) && end == run) return false;
    if (is_elision(mark, run, at(next), first)) return false;
    const bool single_point = run - mark == 1 && at(mark) == U'.';
    if (!single_point) return !is_lower(first);
    const auto [before, last] = words_before(start, mark);
    if (is_item_number(last, mark)) return false;
    if (is_time_of_day(last) && opens_with_title(word)) return has_more_words({start, mark}, kShortOpener);
    return point_ends_sentence(before, last, text_.substr(word, block_.end - word));
  }

  // "[...]" before a bracket, and ". . . I": nothing has ended.
  bool is_elision(std::uint32_t mark, std::uint32_t run, char32_t next, char32_t first) const {
    const bool bracketed =
        mark > block_.start && code_point_before(text_, mark).value == U'[' && at(run) == U']';
    if (bracketed && next == U'(') return true;
    const bool spaced =
        mark > block_.start && is_space(code_point_before(text_, mark).value) && run - mark > 1;
    return spaced && first == U'I';
  }

  // "Today is Tuesday.Mr. Smith": a plain word or number, a point, and a capitalised word that is no ending
  // of an address; in a sentence of several words.
  bool opens_glued(std::uint32_t start, std::uint32_t mark, std::uint32_t end) const {
    if (end != mark + 1 || at(mark) != U'.') return false;
    std::uint32_t word = mark;
    while (word > start && is_plain_byte(text_[word - 1])) --word;
    if (word > start && text_[word - 1] >= 'A' && text_[word - 1] <= 'Z') --word;
    if (word <= skip_space(start) || !is_space(code_point_before(text_, word).value)) return false;
    std::uint32_t letters = end;
    while (letters < block_.end && is_letter(at(letters))) letters += size_at(letters);
    constexpr std::uint32_t kShortestWord = 2;  // bytes
    const bool spaced = is_space(at(letters)) || (at(letters) == U'.' && is_space(at(letters + 1)));
    return mark > word + 1 && letters >= end + kShortestWord && is_upper(at(end)) && !is_upper(at(end + 1)) &&
           spaced && !is_address_ending(slice(text_, {end, letters}));
  }

  static bool is_plain_byte(char c) {
    return (c >= 'a' && c <= 'z') || is_digit(static_cast<unsigned char>(c)) || c == ',';
  }

  static bool is_address_ending(std::string_view word) {
    const std::string folded = fold(word);
    for (const char* ending :
         {"com", "net", "org", "io", "js", "co", "edu", "gov", "info", "txt", "pdf", "html"}) {
      if (folded == ending) return true;
    }
    return false;
  }

  static constexpr std::uint32_t kShortOpener = 4;  // words: "At 5 a.m. Mr. Smith went" has said nothing yet

  static bool is_time_of_day(std::string_view word) {
    const std::string folded = fold(word);
    return folded == "a.m" || folded == "p.m";
  }
  bool opens_with_title(std::uint32_t word) const {
    const std::string_view rest = text_.substr(word, block_.end - word);
    for (const char* title : {"Mr. ", "Mrs. ", "Ms. ", "Dr. "}) {
      if (rest.starts_with(title)) return true;
    }
    return false;
  }
  bool has_more_words(Span span, std::uint32_t most) const {
    std::uint32_t words = 0;
    bool inside = false;
    for (std::uint32_t at = span.start; at < span.end && words <= most; ++at) {
      const bool blank = text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\t';
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words > most;
  }

  static bool is_lower(char32_t c) { return is_letter(c) && !is_upper(c) && (c < 0x80 || fold_case(c) == c); }
  static bool is_bullet(char32_t c) {
    return c == 0x2022 || c == U'-' || c == 0x2013 || c == 0x2014 || c == U'$' || c == 0x20AC || c == 0xA3;
  }

  std::pair<std::string_view, std::string_view> words_before(std::uint32_t sentence,
                                                             std::uint32_t end) const {
    const std::uint32_t start = std::max(word_start(end), sentence);
    std::uint32_t space = start;
    while (space > block_.start && is_space(code_point_before(text_, space).value))
      space -= code_point_before(text_, space).size;
    const std::uint32_t before = word_start(space);
    return {slice(text_, {before, space}), slice(text_, {start, end})};
  }

  // Letters, digits and inner points, back from `end`.
  std::uint32_t word_start(std::uint32_t end) const {
    while (end > block_.start) {
      const CodePoint point = code_point_before(text_, end);
      constexpr char32_t kDegree = 0xB0;  // "N°."
      if (!is_letter(point.value) && !is_digit(point.value) && point.value != U'.' && point.value != kDegree)
        break;
      end -= point.size;
    }
    return end;
  }

  // "1. The first item": a number that opens a sentence numbers it.
  bool is_item_number(std::string_view word, std::uint32_t mark) const {
    constexpr std::size_t kItemDigits = 2;
    if (word.empty() || word.size() > kItemDigits) return false;
    const bool letter = word.size() == 1 && word.front() >= 'a' && word.front() <= 'z';
    for (const char c : word) {
      if (!is_digit(static_cast<unsigned char>(c)) && !letter) return false;
    }
    const auto start = mark - static_cast<std::uint32_t>(word.size());
    const std::size_t marker = marker_size(block_.start);
    return start == block_.start || (marker > 0 && mark < block_.start + marker);
  }

  // Items that run on in one line: "1.) The first item 2.) The second item", "• 9. One • 10. Two", "a. One b.
  // Two".
  // -> the end of the item's marker, whose point ends nothing, or 0.
  std::uint32_t list_item_at(std::uint32_t offset, std::uint32_t sentence) const {
    if (offset == sentence || offset == block_.start || !is_space(code_point_before(text_, offset).value))
      return 0;
    const std::size_t own = marker_size(offset);
    const std::size_t first = marker_size(block_.start);
    const bool runs_on = own > 0 && first > 0 && marker_class(offset) == marker_class(block_.start);
    if (!runs_on) return 0;
    return offset + static_cast<std::uint32_t>(own);
  }

  // "1.)", "1)", "10.", "a.", "•", "⁃": the bytes of a marker that white space and a capital follow, or 0.
  std::size_t marker_size(std::uint32_t offset) const {
    std::uint32_t end = offset;
    const char32_t first = at(end);
    if (first == 0x2022 || first == 0x2043) {
      end += size_at(end);
      std::uint32_t number = skip_space(end);  // "• 9. The first item"
      const std::uint32_t digits = number;
      while (is_digit(at(number)) && number - digits < 2) ++number;
      if (number > digits && at(number) == U'.') end = number + 1;
    } else {
      while (is_digit(at(end)) && end - offset < 2) ++end;
      if (end == offset && first >= U'a' && first <= U'z') ++end;
      if (end == offset) return 0;
      const bool point = at(end) == U'.';
      end += point ? 1 : 0;
      const bool bracket = at(end) == U')';
      end += bracket ? 1 : 0;
      if (!point && !bracket) return 0;
    }
    const std::uint32_t word = skip_space(end);
    if (word == end && first != 0x2022 && first != 0x2043) return 0;
    return is_upper(at(word)) || is_digit(at(word)) ? end - offset : 0;
  }

  int marker_class(std::uint32_t offset) const {
    const char32_t first = at(offset);
    return first == 0x2022 || first == 0x2043 ? 0 : (is_digit(first) ? 1 : 2);
  }

  void push(std::vector<SentenceSpan>& out, std::uint32_t start, std::uint32_t end) {
    start = std::min(skip_space(start), end);
    while (end > start && is_space(code_point_before(text_, end).value))
      end -= code_point_before(text_, end).size;
    if (end > start) out.push_back({{start, end}, index_});
  }

  std::string_view text_;
  Span block_;
  std::uint32_t index_;
};

}  // namespace

std::vector<SentenceSpan> split_sentences(const Document& document) {
  std::vector<SentenceSpan> sentences;
  for (std::size_t index = 0; index < document.blocks.size(); ++index) {
    const Block& block = document.blocks[index];
    if (block.kind != BlockKind::title)
      BlockSplitter(document.text, block.span, static_cast<std::uint32_t>(index)).run(sentences);
  }
  return sentences;
}

}  // namespace factdesk
