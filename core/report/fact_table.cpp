#include "report/fact_table.h"

#include <algorithm>

#include "report/counts.h"
#include "report/terminal.h"
#include "report/tinted.h"
#include "report/wrap.h"

namespace factdesk {
namespace {

constexpr std::size_t kGap = 2;  // columns between two cells

struct TableCell {
  std::string text;  // visible()
  Tint tint = Tint::plain;
};
using TableRow = std::vector<TableCell>;

bool is_silent(const ReportFact& fact) {
  const std::string_view silent = name_of(Verdict::silent);
  return std::all_of(fact.articles.begin(), fact.articles.end(),
                     [&](const auto& article) { return article.second == silent; });
}

TableCell consensus_cell(const ReportFact& fact) {
  const bool differ = fact.consensus == name_of(Consensus::conflict);
  return {differ ? "articles differ" : "", Tint::yellow};
}

// What a column of articles is headed with: their paths, or numbers that a legend explains.
enum class Heads { paths, numbers };

// Facts down, articles across.
std::vector<TableRow> by_article(const Report& report, Heads heads) {
  std::vector<TableRow> rows(1, {{"fact", Tint::bold}});
  for (const ReportArticle& article : report.articles) {
    const std::string number = "[" + std::to_string(rows[0].size()) + "]";
    rows[0].push_back({heads == Heads::paths ? visible(article.path) : number, Tint::bold});
  }
  rows[0].push_back({});
  for (const ReportFact& fact : report.facts) {
    if (is_silent(fact)) continue;
    TableRow row{{visible(fact.id), Tint::plain}};
    for (const auto& [path, status] : fact.articles) {
      const bool silent = status == name_of(Verdict::silent);
      row.push_back({silent ? "-" : status, tint_of(status)});
    }
    row.push_back(consensus_cell(fact));
    rows.push_back(std::move(row));
  }
  return rows;
}

// "[1] drafts/a.md", a line each.
std::string legend(const Report& report) {
  std::string out;
  for (std::size_t at = 0; at < report.articles.size(); ++at)
    out += "[" + std::to_string(at + 1) + "] " + visible(report.articles[at].path) + "\n";
  return out;
}

// Facts down, the number of articles with each status across.
std::vector<TableRow> by_status(const Report& report) {
  std::vector<TableRow> rows(1, {{"fact", Tint::bold}});
  for (const auto& [status, count] : counts_of(std::vector<std::pair<std::string, std::string>>{})) {
    rows[0].push_back({std::string(status), Tint::bold});
  }
  rows[0].push_back({});
  for (const ReportFact& fact : report.facts) {
    if (is_silent(fact)) continue;
    TableRow row{{visible(fact.id), Tint::plain}};
    for (const auto& [status, count] : counts_of(fact.articles)) {
      row.push_back({count == 0 ? "-" : std::to_string(count), count == 0 ? Tint::faint : tint_of(status)});
    }
    row.push_back(consensus_cell(fact));
    rows.push_back(std::move(row));
  }
  return rows;
}

// Without the columns that no fact has anything in.
std::vector<TableRow> without_empty_columns(std::vector<TableRow> rows) {
  for (std::size_t at = rows[0].size(); at-- > 1;) {
    const bool empty =
        std::all_of(rows.begin() + 1, rows.end(), [&](const TableRow& row) { return row[at].text == "-"; });
    if (!empty) continue;
    for (TableRow& row : rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return rows;
}

std::vector<std::size_t> column_widths(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths(rows[0].size(), 0);
  for (const TableRow& row : rows) {
    for (std::size_t at = 0; at < row.size(); ++at)
      widths[at] = std::max(widths[at], display_width(row[at].text));
  }
  return widths;
}

std::size_t total_width(const std::vector<std::size_t>& widths) {
  std::size_t total = 0;
  for (const std::size_t width : widths) total += width + kGap;
  return total;
}

std::string text_of(const std::vector<TableRow>& rows, const Paint& paint) {
  const std::vector<std::size_t> widths = column_widths(rows);
  std::string out;
  for (const TableRow& row : rows) {
    std::string line;
    std::size_t blank = 0;  // owed before the next cell that is not empty
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (!row[at].text.empty()) {
        line += std::string(blank, ' ') + paint(row[at].tint, row[at].text);
        blank = 0;
      }
      blank += widths[at] - display_width(row[at].text) + kGap;
    }
    out += line + "\n";
  }
  return out;
}

// "price: 3 conflict, 1 agree; articles differ", a line each: what fits any width.
std::string list_of_facts(const Report& report, const Paint& paint, std::size_t width) {
  std::string out;
  for (const ReportFact& fact : report.facts) {
    if (is_silent(fact)) continue;
    std::vector<TintedPiece> pieces = {{Tint::plain, visible(fact.id)}};
    std::string before = ": ";
    for (const auto& [status, count] : counts_of(fact.articles)) {
      if (count == 0) continue;
      pieces.push_back({Tint::plain, before});
      pieces.push_back({tint_of(status), std::to_string(count) + " " + std::string(status)});
      before = ", ";
    }
    const TableCell consensus = consensus_cell(fact);
    if (!consensus.text.empty()) {
      pieces.push_back({Tint::plain, "; "});
      pieces.push_back({consensus.tint, consensus.text});
    }
    out += tinted_line(pieces, paint, width);
  }
  return out;
}

// The widest table that fits: headed with paths, with numbers and a legend, or counts of statuses; else a
// list.
std::string table_that_fits(const Report& report, const Paint& paint, std::size_t width) {
  const std::vector<TableRow> with_paths = by_article(report, Heads::paths);
  if (total_width(column_widths(with_paths)) <= width) return text_of(with_paths, paint);
  const std::vector<TableRow> with_numbers = by_article(report, Heads::numbers);
  if (total_width(column_widths(with_numbers)) <= width) return legend(report) + text_of(with_numbers, paint);
  const std::vector<TableRow> counts = without_empty_columns(by_status(report));
  if (total_width(column_widths(counts)) <= width) return text_of(counts, paint);
  return list_of_facts(report, paint, width);
}

}  // namespace

std::string fact_table(const Report& report, const Paint& paint, std::size_t width) {
  std::string silent;
  std::size_t silent_count = 0;
  for (const ReportFact& fact : report.facts) {
    if (!is_silent(fact)) continue;
    silent += (silent.empty() ? "" : ", ") + fact.id;
    ++silent_count;
  }
  std::string out;
  if (silent_count < report.facts.size()) out += table_that_fits(report, paint, width);
  if (silent_count > 0) {
    const std::string words = counted(silent_count, "fact") + " of which no article speaks: " + silent;
    for (const std::string& line : wrap_words(words, width)) out += paint(Tint::faint, line) + "\n";
  }
  return out;
}

}  // namespace factdesk
