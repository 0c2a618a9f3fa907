// How an article was read, sentence by sentence, as text for people.
#include <cstdio>

#include "parse/place.h"
#include "report/ci_log.h"
#include "report/grammar_text.h"
#include "report/names.h"
#include "report/paint.h"
#include "report/places.h"
#include "report/render.h"
#include "report/silence_words.h"
#include "report/terminal.h"
#include "report/wrap.h"
#include "stance/read.h"

namespace factdesk {
namespace {

constexpr std::size_t kIndent = 4;      // columns
constexpr std::size_t kLabelRoom = 10;  // columns of "stance", "value", …

std::string quoted(const std::string& words) { return "\"" + words + "\""; }

std::string bound_text(const std::optional<Decimal>& bound, ValueKind kind) {
  if (!bound) return "";
  const auto day = kind == ValueKind::date ? bound->whole() : std::nullopt;
  return day ? iso_text(day_of_number(*day)) : bound->text();
}

// "money 1000000000 USD, 950000000 to 1050000000, about"
std::string value_text(const Value& value) {
  std::string out(name_of(value.kind));
  if (value.written) out += " " + value.written->text();
  if (!value.unit.empty()) out += " " + value.unit;
  const std::string low = bound_text(value.range.low, value.kind);
  const std::string high = bound_text(value.range.high, value.kind);
  const bool point = value.written && low == high;
  if (!point && !low.empty()) out += ", from " + low + (value.range.low_open ? " (excluded)" : "");
  if (!point && !high.empty()) {
    out += (low.empty() ? ", up to " : " to ") + high;
    if (value.range.high_open && value.kind != ValueKind::date) out += " (excluded)";
  }
  if (value.grain != Grain::none) out += ", a " + std::string(name_of(value.grain));
  if (value.modifier != Modifier::none) out += ", " + std::string(name_of(value.modifier));
  if (!value.alternatives.empty()) out += "; or " + value_text(value.alternatives.front());
  return out;
}

class TextExplanation {
 public:
  TextExplanation(const Explanation& explanation, const Rules& rules, const RenderOptions& options)
      : explanation_(explanation),
        document_(*explanation.article.document),
        rules_(rules),
        options_(options),
        paint_(options.colour) {}

  std::string run() {
    out_ += paint_(Tint::bold, visible(document_.path));
    if (document_.date) out_ += "  " + iso_text(*document_.date);
    if (!document_.title.empty()) out_ += "  " + visible(document_.title);
    out_ += "\n\n";
    const std::vector<Sentence>& sentences = explanation_.article.segmented.sentences;
    for (std::uint32_t at = 0; at < sentences.size(); ++at) add_sentence(sentences[at], at);
    if (sentences.empty()) out_ += "no sentences\n";
    add_silence();
    return std::move(out_);
  }

 private:
  void add_sentence(const Sentence& sentence, std::uint32_t at) {
    const ReportPoint start = report_span(document_, sentence.span).start;
    const BlockKind kind = document_.blocks[sentence.block].kind;
    out_ += paint_(Tint::bold, std::to_string(start.line) + ":" + std::to_string(start.column));
    if (kind != BlockKind::paragraph) out_ += " " + std::string(name_of(kind));
    out_ += "\n";
    for (const std::string& line : wrap_words(one_line(document_, sentence.span), options_.width - kIndent)) {
      out_ += std::string(kIndent, ' ') + line + "\n";
    }
    add_field("stance", stance_text(at), Tint::plain);
    if (options_.grammar) add_grammar(explanation_.parses[at]);
    add_subjects(at);
    for (; value_ < explanation_.values.size(); ++value_) {
      const Value& value = explanation_.values[value_];
      if (!sentence.span.contains(value.span)) break;
      add_field("value", quoted(one_line(document_, value.span)) + ": " + value_text(value), Tint::plain);
    }
    for (const Candidate& candidate : explanation_.candidates) {
      if (candidate.sentence == at) add_candidate(candidate);
    }
    for (const Finding& finding : explanation_.article.findings) {
      if (finding.sentence == at) add_verdict(finding);
    }
    out_ += "\n";
  }

  // What came of it: "visitors: conflict (value-differs), low confidence, at "138,000 visitors"".
  void add_verdict(const Finding& finding) {
    std::string text = finding.fact ? rules_.facts[*finding.fact].id : "sourcing";
    text +=
        ": " + std::string(name_of(finding.verdict)) + " (" + std::string(name_of(finding.reason)) + "), " +
        std::string(name_of(finding.confidence)) + " confidence" +
        (finding.confidence == Confidence::low ? " (" + std::string(words_of(finding.weakness)) + ")" : "") +
        ", at " + quoted(one_line(document_, finding.place));
    add_field("verdict", text, tint_of(name_of(finding.verdict)));
  }

  std::string stance_text(std::uint32_t at) const {
    const Stance& main = explanation_.mains[at];
    std::string out = std::string(name_of(main.polarity)) + ", " + std::string(name_of(main.modality));
    for (const Cue& cue : explanation_.stances[at].cues) {
      out += "; " + std::string(name_of(cue.kind)) + " " + quoted(one_line(document_, cue.span));
      if (!cue.scope.empty()) out += " over " + quoted(one_line(document_, cue.scope));
    }
    for (const Attribution& source : explanation_.stances[at].sources) {
      out += "; source (" + std::string(name_of(source.source_class)) + ")";
      if (!source.words.empty()) out += " " + quoted(one_line(document_, source.words));
      if (!source.scope.empty()) out += " over " + quoted(one_line(document_, source.scope));
    }
    return out;
  }

  void add_grammar(const Parse& parse) {
    for (const std::string& line : clause_lines(parse, document_.text))
      add_field("clause", line, Tint::plain);
    for (const std::string& line : group_lines(parse, document_.text)) add_field("group", line, Tint::plain);
  }

  // Whom each clause tells of, where there is more than one.
  void add_subjects(std::uint32_t at) {
    const Parse& parse = explanation_.parses[at];
    const Segmented& text = explanation_.article.segmented;
    for (const Clause& clause : parse.clauses) {
      const Span predicate = parse.words[clause.predicate].span;
      const Index told = told_at(parse, predicate);
      if (parse.clauses.size() < 2 || told == kNone) continue;
      add_field("about",
                quoted(one_line(document_, text.span_of(stretch_at(parse, predicate)))) + " about " +
                    quoted(one_line(document_, text.span_of(phrase_of(parse, told)))),
                Tint::faint);
    }
  }

  void add_candidate(const Candidate& candidate) {
    constexpr int kRoom = 32;  // characters of a score
    char score[kRoom];
    std::snprintf(score, sizeof score, "%.1f", candidate.score);
    std::string text = rules_.facts[candidate.fact].id;
    if (candidate.value) text += ", " + quoted(one_line(document_, *candidate.value));
    text += ", score " + std::string(score) + ": " + std::string(name_of(candidate.verdict));
    if (candidate.loss != Loss::none) {
      text += ", " + std::string(words_of(candidate.loss));
    } else if (candidate.reason != Reason::none) {
      text += " (" + std::string(name_of(candidate.reason)) + ")";
    }
    add_field("fact", text, tint_of(name_of(candidate.verdict)));
  }

  // Why nothing is said of the facts of which nothing is.
  void add_silence() {
    if (explanation_.silent.empty()) return;
    out_ += paint_(Tint::bold, "Nothing is said of") + "\n";
    for (const SilentFact& silent : explanation_.silent) {
      const std::string text = rules_.facts[silent.fact].id + ": " + words_of(silent, document_, rules_);
      add_field("fact", text, Tint::plain);
    }
  }

  void add_field(std::string_view label, const std::string& text, Tint tint) {
    std::string head = std::string(kIndent, ' ') + std::string(label);
    head.resize(kIndent + kLabelRoom, ' ');
    for (const std::string& line : wrap_words(text, options_.width - kIndent - kLabelRoom)) {
      out_ += paint_(Tint::faint, head) + paint_(tint, line) + "\n";
      head.assign(head.size(), ' ');
    }
  }

  const Explanation& explanation_;
  const Document& document_;
  const Rules& rules_;
  const RenderOptions& options_;
  Paint paint_;
  std::size_t value_ = 0;  // the next one to print
  std::string out_;
};

}  // namespace

std::string render_explain_text(const Explanation& explanation, const Rules& rules,
                                const RenderOptions& options) {
  return without_commands(TextExplanation(explanation, rules, options).run());
}

}  // namespace factdesk
