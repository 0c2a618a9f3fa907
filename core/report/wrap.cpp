#include "report/wrap.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/ci_log.h"
#include "report/terminal.h"

namespace factdesk {
namespace {

constexpr std::size_t kMostLines = 4;        // of a sentence that is shown whole
constexpr std::size_t kLinesAroundMark = 1;  // of a longer one
constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kEllipsisRoom = 4;  // columns: one and a space at either end

// What one code point looks like.
struct Cell {
  std::string shown;
  std::size_t width = 0;
  bool space = false;
  bool marked = false;
};

struct CellRange {
  std::size_t first = 0, last = 0;
};

std::vector<Cell> cells_of(std::string_view text, Span mark) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    Cell cell;
    cell.shown = visible(text.substr(at, point.size));
    cell.width = display_width(cell.shown);
    cell.space = point.value == U' ';
    cell.marked = mark.contains(static_cast<std::uint32_t>(at));
    cells.push_back(std::move(cell));
    at += point.size;
  }
  return cells;
}

// Shown with a backslash, so that the marks below the words stay where they are (see ci_log.h).
void show_with_backslash(Cell& cell, bool before) {
  cell.shown = before ? "\\" + cell.shown : cell.shown + "\\";
  ++cell.width;
}

void break_marked_commands(std::string_view text, std::vector<Cell>& cells) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (marked_command(text, offset) > 0) show_with_backslash(cells[at + 1], false);
    offset += code_point_at(text, offset).size;
  }
}

// Lines that fit, broken at spaces (which are left out there) or inside a word that is too long.
std::vector<CellRange> break_lines(const std::vector<Cell>& cells, std::size_t width) {
  std::vector<CellRange> lines;
  std::size_t first = 0;
  while (first < cells.size()) {
    std::size_t last = first;
    std::size_t used = 0;
    std::size_t space = first;  // the last one that the line may be broken at
    while (last < cells.size() && (used + cells[last].width <= width || last == first)) {
      used += cells[last].width;
      if (cells[last].space && last > first) space = last;
      ++last;
    }
    if (last < cells.size() && !cells[last].space && space > first) last = space;
    lines.push_back({first, last});
    first = last;
    while (first < cells.size() && cells[first].space) ++first;
  }
  return lines;
}

void break_leading_command(CellRange range, std::vector<Cell>& cells) {
  std::size_t at = range.first;
  while (at < range.last && cells[at].space) ++at;
  std::string beginning;
  for (std::size_t next = at; next < std::min(range.last, at + 2); ++next) beginning += cells[next].shown;
  if (leading_command(beginning) == 0) show_with_backslash(cells[at], true);
}

MarkedLine marked_line(const std::vector<Cell>& cells, CellRange range) {
  MarkedLine line;
  for (std::size_t at = range.first; at < range.last; ++at) {
    const Cell& cell = cells[at];
    if (cell.marked) {
      line.has_mark = true;
      line.marked += cell.shown;
      line.mark_width += cell.width;
    } else if (line.has_mark) {
      line.after += cell.shown;
    } else {
      line.before += cell.shown;
      line.mark_column += cell.width;
    }
  }
  if (line.has_mark) line.mark_width = std::max<std::size_t>(line.mark_width, 1);
  return line;
}

// The lines to show: all of a few, else those with the mark and their neighbours.
CellRange lines_to_show(const std::vector<MarkedLine>& lines) {
  if (lines.size() <= kMostLines) return {0, lines.size()};
  const auto has_mark = [](const MarkedLine& line) { return line.has_mark; };
  const auto first = std::find_if(lines.begin(), lines.end(), has_mark);
  if (first == lines.end()) return {0, kMostLines};
  const auto last = std::find_if(lines.rbegin(), lines.rend(), has_mark).base();
  const auto start = static_cast<std::size_t>(first - lines.begin());
  const auto end = static_cast<std::size_t>(last - lines.begin());
  return {start - std::min(start, kLinesAroundMark), std::min(lines.size(), end + kLinesAroundMark)};
}

}  // namespace

std::vector<MarkedLine> wrap_marked(std::string_view sentence, Span mark, std::size_t width) {
  std::vector<Cell> cells = cells_of(sentence, mark);
  break_marked_commands(sentence, cells);
  std::vector<MarkedLine> lines;
  for (const CellRange range : break_lines(cells, width - std::min(width / 2, kEllipsisRoom))) {
    break_leading_command(range, cells);
    lines.push_back(marked_line(cells, range));
  }
  const CellRange shown = lines_to_show(lines);
  const bool more = shown.last < lines.size();
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(shown.last), lines.end());
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(shown.first));
  if (more) lines.back().after += " " + std::string(kEllipsis);
  if (shown.first > 0) {
    lines.front().before = std::string(kEllipsis) + " " + lines.front().before;
    lines.front().mark_column += 2;
  }
  return lines;
}

std::vector<std::string> wrap_words(std::string_view text, std::size_t width, std::size_t indent) {
  const std::string shown = visible(text);
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t end = std::min(shown.find(' ', at), shown.size());
    const std::string word = shown.substr(at, end - at);
    const std::size_t word_width = display_width(word);
    if (lines.empty() || used + 1 + word_width > width) {
      used = (lines.empty() ? 0 : indent) + word_width;
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
      used += 1 + word_width;
    }
    at = end + 1;
  }
  return lines;
}

}  // namespace factdesk
