#include "check/new_lines.h"

#include <algorithm>

namespace factdesk {
namespace {

bool touches_new_lines(const Document& document, Span file) {
  const std::uint32_t first = document.lines.at(document.file, file.start).line;
  const std::uint32_t last = document.lines.at(document.file, file.empty() ? file.start : file.end - 1).line;
  const std::vector<LineRange>& all = *document.new_lines;
  const auto next =
      std::partition_point(all.begin(), all.end(), [&](LineRange lines) { return lines.last < first; });
  return next != all.end() && next->first <= last;
}

}  // namespace

void keep_new_lines(const Segmented& text, std::vector<Finding>& findings) {
  const Document& document = *text.document;
  if (!document.new_lines) return;
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.sentence == kNoSentence) return false;
    const Span sentence = text.sentences[finding.sentence].span;
    return !touches_new_lines(document, document.map.to_file(hull(sentence, finding.place)));
  });
}

void keep_new_lines(const Document& document, std::vector<SuppressionProblem>& problems) {
  if (!document.new_lines) return;
  std::erase_if(problems, [&](const SuppressionProblem& problem) {
    return !touches_new_lines(document, problem.source);
  });
}

}  // namespace factdesk
