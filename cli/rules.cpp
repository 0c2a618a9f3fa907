// factdesk rules check, test, list: rule files by themselves.
#include <algorithm>

#include "check/examples.h"
#include "commands.h"
#include "output.h"
#include "report/ci_log.h"
#include "report/counts.h"
#include "report/paint.h"
#include "report/silence_words.h"
#include "report/terminal.h"
#include "rule/expanded.h"
#include "rule_set.h"

namespace factdesk {
namespace {

int print(const std::string& out, int status) {
  return write_out(without_commands(out)) == Written::failed ? kCouldNotCheck : status;
}

std::string sizes_of(const Rules& rules) {
  return counted(rules.files.size(), "file") + ", " + counted(rules.facts.size(), "fact");
}

// "money: $3 million", "name: roe"; "statement" for a fact without slots.
std::string expected_text(const Fact& fact) {
  std::string expected;
  for (const Slot& slot : fact.slots)
    expected += (expected.empty() ? "" : ", ") + std::string(name_of(slot.kind)) + ": " + slot.written;
  return expected.empty() ? "statement" : expected;
}

// What to write, so that the claim agrees with its own fact.
std::string remedy_of(const ExampleFailure& failure, const SilentFact* silent) {
  switch (failure.got) {
    case Verdict::conflict:
      return "the same in `claim` and in `expect`, `affirm` and `deny`";
    case Verdict::speculation:
    case Verdict::reported:
      return "the claim as plain fact, without a hedge; or `status: unconfirmed`";
    case Verdict::unclear:
      return "the value in the claim with its unit, its currency and its year, as `expect` has it";
    case Verdict::agree:
      return "the claim so that it does not confirm itself; or leave `status: unconfirmed` out";
    case Verdict::silent:
    case Verdict::missing:
      break;
  }
  if (silent == nullptr) return "the claim as one plain sentence";
  switch (silent->why) {
    case Silence::unnamed:
      return "that name in the claim, or another entity in `about`";
    case Silence::no_phrase:
      return "`cues:` (or `affirm:`) with words that the claim holds";
    case Silence::no_value:
      return "the value of `expect` beside that cue in the claim";
    case Silence::lost:
      return "the claim as one plain sentence: who, the cue, the value";
  }
  return "";
}

// What was understood of a claim that does not agree with itself, and what to write.
std::string claim_text(const Rules& rules, const ExampleFailure& failure) {
  const Fact& fact = rules.facts[failure.fact];
  std::string about;
  for (const EntityId entity : fact.about)
    about += (about.empty() ? " about " : ", ") + rules.entities[entity].names.front();
  const auto& all = failure.explanation.silent;
  const auto silent =
      std::find_if(all.begin(), all.end(), [&](const SilentFact& one) { return one.fact == failure.fact; });
  std::string out =
      "    the claim is its own first example; understood: " + visible(expected_text(fact) + about);
  if (silent != all.end())
    out += "; but " + visible(words_of(*silent, *failure.explanation.article.document, rules));
  return out + "\n    write " + remedy_of(failure, silent == all.end() ? nullptr : &*silent) + "\n";
}

// "facts.yaml:14:5: price: wanted agree, got conflict (value-differs)", then the sentence.
std::string failure_text(const Rules& rules, const ExampleFailure& failure, const Paint& paint) {
  const Fact& fact = rules.facts[failure.fact];
  const std::string place = visible(rules.files[fact.file].path) + ":" + std::to_string(failure.place.line) +
                            ":" + std::to_string(failure.place.column) + ": ";
  std::string out = paint(Tint::bold, place) + visible(fact.id) + ": wanted " +
                    std::string(name_of(failure.wanted)) + ", got " +
                    paint(tint_of(name_of(failure.got)), name_of(failure.got));
  if (failure.reason != Reason::none) out += " (" + std::string(name_of(failure.reason)) + ")";
  out += "\n    " + visible(failure.sentence) + "\n";
  return failure.is_claim ? out + claim_text(rules, failure) : out;
}

// "price  [money: $3 million]  Acme paid $3 million for the site."
std::string fact_line(const Fact& fact, std::size_t id_room, const Paint& paint) {
  const std::string expected = expected_text(fact);
  const std::string id = visible(fact.id);
  return paint(Tint::bold, id) + std::string(id_room - display_width(id) + 2, ' ') + visible(fact.claim) +
         paint(Tint::faint, "  [" + visible(expected) + "]") + "\n";
}

}  // namespace

int run_rules_check(const Options& options) {
  const auto project = open_project(options);
  const auto loaded = project ? load_rule_set(options.paths, *project) : std::nullopt;
  if (!loaded) return kCouldNotCheck;
  return print(sizes_of(loaded->rules) + ": no problems\n", kNothingFound);
}

int run_rules_test(const Options& options) {
  const auto project = open_project(options);
  const auto loaded = project ? load_rule_set(options.paths, *project) : std::nullopt;
  if (!loaded) return kCouldNotCheck;
  const ExampleRun run = run_examples(loaded->rules);
  const Paint paint(render_options(options).colour);
  std::string out;
  for (const ExampleFailure& failure : run.failures) out += failure_text(loaded->rules, failure, paint);
  out += sizes_of(loaded->rules) + ", " + counted(run.ran, "sentence") + ": ";
  out += run.failures.empty() ? "all as wanted" : std::to_string(run.failures.size()) + " not as wanted";
  return print(out + "\n", run.failures.empty() ? kNothingFound : kSomethingFound);
}

int run_rules_list(const Options& options) {
  const auto project = open_project(options);
  const auto loaded = project ? load_rule_set(options.paths, *project) : std::nullopt;
  if (!loaded) return kCouldNotCheck;
  if (options.expanded) return print(visible_lines(expanded_text(loaded->files)), kNothingFound);
  const Paint paint(render_options(options).colour);
  std::size_t room = 0;
  for (const Fact& fact : loaded->rules.facts) room = std::max(room, display_width(visible(fact.id)));
  std::string out;
  for (const Fact& fact : loaded->rules.facts) out += fact_line(fact, room, paint);
  return print(out, kNothingFound);
}

}  // namespace factdesk
