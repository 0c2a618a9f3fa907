#include "report/grammar_text.h"

#include "report/names.h"
#include "report/terminal.h"

namespace factdesk {
namespace {

class GrammarText {
 public:
  GrammarText(const Parse& parse, std::string_view text) : parse_(parse), text_(text) {}

  std::string clause(Index at) const {
    const Clause& clause = parse_.clauses[at];
    std::string line(depth(at) * 2, ' ');
    line += verb_words(clause) + " (" + std::string(name_of(clause.kind));
    if (clause.tense != Tense::none) line += ", " + std::string(name_of(clause.tense));
    if (clause.perfect) line += ", perfect";
    if (clause.passive) line += ", passive";
    if (clause.negator != kNone) line += ", negated";
    line += ")";
    add_part(line, "subject", clause.subject);
    const Index doer = parse_.doer(at);
    if (clause.subject == kNone && clause.agent == kNone) add_part(line, "left to", doer);
    add_part(line, "object", clause.object);
    add_part(line, "agent", clause.agent);
    return line;
  }

  // Empty where the group is tied to no other.
  std::string group(Index at) const {
    const Group& group = parse_.groups[at];
    std::string line = group_words(at);
    const std::size_t bare = line.size();
    add_part(line, "owner", group.owner);
    add_part(line, "of", group.of);
    add_part(line, "describes", group.describes);
    add_part(line, "joined to", group.joined_to);
    return line.size() == bare ? "" : line;
  }

 private:
  void add_part(std::string& line, std::string_view name, Index group) const {
    if (group != kNone) line += "; " + std::string(name) + " \"" + group_words(group) + "\"";
  }

  std::string words(std::size_t first, std::size_t last) const {
    return visible(slice(text_, Span{parse_.words[first].span.start, parse_.words[last - 1].span.end}));
  }
  std::string group_words(Index at) const { return words(parse_.groups[at].first, parse_.groups[at].last); }

  // The verb with what helps it: "was bought", "has not said".
  std::string verb_words(const Clause& clause) const {
    std::string out;
    for (Index at = 0; at < parse_.words.size(); ++at) {
      const Word& word = parse_.words[at];
      const bool helps =
          word.head == clause.predicate &&
          (word.relation == Relation::aux || word.relation == Relation::aux_pass || at == clause.negator);
      if (!helps && at != clause.verb && at != clause.predicate) continue;
      out += (out.empty() ? "" : " ") + words(at, at + 1U);
    }
    return out;
  }

  std::size_t depth(Index at) const {
    std::size_t depth = 0;
    for (Index above = parse_.clauses[at].parent; above != kNone; above = parse_.clauses[above].parent)
      ++depth;
    return depth;
  }

  const Parse& parse_;
  std::string_view text_;
};

}  // namespace

std::vector<std::string> clause_lines(const Parse& parse, std::string_view text) {
  std::vector<std::string> lines;
  for (Index at = 0; at < parse.clauses.size(); ++at) lines.push_back(GrammarText(parse, text).clause(at));
  return lines;
}

std::vector<std::string> group_lines(const Parse& parse, std::string_view text) {
  std::vector<std::string> lines;
  for (Index at = 0; at < parse.groups.size(); ++at) {
    std::string line = GrammarText(parse, text).group(at);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace factdesk
