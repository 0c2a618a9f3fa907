#include "base/lexicon.h"

#include <algorithm>

namespace factdesk {

namespace generated {
extern const LexiconRow kLexiconRows[];
extern const std::size_t kLexiconRowCount;
}  // namespace generated

std::optional<std::string_view> LexiconRow::attribute(std::string_view key) const {
  std::string_view rest = attributes;
  while (!rest.empty()) {
    const std::size_t line_end = rest.find('\n');
    const std::string_view line = rest.substr(0, line_end);
    if (line.size() > key.size() && line.starts_with(key) && line[key.size()] == '=')
      return line.substr(key.size() + 1);
    rest.remove_prefix(line_end + 1);
  }
  return std::nullopt;
}

std::span<const LexiconRow> lexicon() { return {generated::kLexiconRows, generated::kLexiconRowCount}; }

std::span<const LexiconRow> lexicon(std::string_view list) {
  const auto all = lexicon();
  const auto first =
      std::find_if(all.begin(), all.end(), [&](const LexiconRow& row) { return row.list == list; });
  const auto last = std::find_if(first, all.end(), [&](const LexiconRow& row) { return row.list != list; });
  return all.subspan(static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - first));
}

}  // namespace factdesk
