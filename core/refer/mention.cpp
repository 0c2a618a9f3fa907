#include "refer/mention.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/lexicon.h"
#include "refer/definite.h"
#include "refer/names.h"
#include "scan/words.h"

namespace factdesk {
namespace {

// The known names that count where they overlap: the longest, then the first. "The ministry" is no
// description inside "the Ministry of Justice".
std::vector<KnownName> longest_names(const std::vector<KnownName>& known) {
  std::vector<KnownName> kept;
  for (const KnownName& name : known) {
    while (!kept.empty() && kept.back().tokens.last > name.tokens.first &&
           kept.back().tokens.size() < name.tokens.size()) {
      kept.pop_back();
    }
    if (!kept.empty() && kept.back().tokens.last > name.tokens.first) {
      // The same words for two entities ("the company" as `also` of both): both stay, the latest named one
      // wins later.
      if (!(kept.back().tokens == name.tokens) || kept.back().entity == name.entity) continue;
    }
    kept.push_back(name);
  }
  return kept;
}

class MentionFinder {
 public:
  MentionFinder(const Segmented& text, const std::vector<KnownName>& known)
      : text_(text),
        known_(longest_names(known)),
        runs_(find_names(text)),
        company_ends_(word_set("refer.company_ends")),
        taken_(text.tokens.size(), false) {}

  std::vector<Mention> run() {
    for (const KnownName& name : known_) {
      if (!name.description) named_.insert(name.entity);
    }
    find_surnames();
    for (const KnownName& name : known_) add_known(name);
    learn_short_forms();
    for (const NameRun& run : runs_) add_run(run);
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
    settle_surnames();
    mark_persons();
    return std::move(mentions_);
  }

 private:
  // An entity that is called by the last word of a longer name ("Helen Coverdale", "Coverdale") is a person;
  // a last word with digits ("Auralis S2") is a model.
  void find_surnames() {
    std::unordered_map<std::uint32_t, std::unordered_set<std::uint64_t>> last_words, single_words;
    for (const KnownName& name : known_) {
      if (name.description) continue;
      const Token& last = text_.tokens[name.tokens.last - 1];
      const std::string_view word = text_.words(last);
      const bool digits = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (digits || last.kind != TokenKind::word) continue;
      (name.tokens.size() > 1 ? last_words : single_words)[name.entity].insert(last.key);
    }
    for (const auto& [entity, words] : single_words) {
      for (const std::uint64_t word : words) {
        if (last_words[entity].contains(word)) persons_.insert(entity);
      }
    }
  }

  const NameRun* run_around(TokenRange tokens) const {
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), tokens.first,
                         [](std::uint32_t at, const NameRun& run) { return at < run.tokens.first; });
    if (after == runs_.begin()) return nullptr;
    const NameRun& run = *(after - 1);
    return run.tokens.last > tokens.first ? &run : nullptr;
  }

  void add_known(const KnownName& name) {
    if (name.description && !named_.contains(name.entity)) return;
    Mention mention = place(name.tokens);
    mention.entity = name.entity;
    mention.reach = name.description ? Subject::description : Subject::name;
    if (!name.description) judge_longer_name(name, mention);
    if (!name.description)
      std::fill(taken_.begin() + mention.tokens.first, taken_.begin() + mention.tokens.last, true);
    mentions_.push_back(mention);
  }

  // A known name inside a longer run of capitals: part of somebody else's name, or the same with "Inc."
  // behind it.
  void judge_longer_name(const KnownName& name, Mention& mention) {
    const NameRun* run = run_around(name.tokens);
    if (run == nullptr || run->tokens.size() <= name.tokens.size()) return;
    covered_.insert(run->tokens.first);
    if (run->tokens.first < name.tokens.first) {
      const bool one_before = run->tokens.first + 1 == name.tokens.first;
      const std::uint64_t opener = text_.tokens[run->tokens.first].key;
      // "BRUSSELS - The Halden Telescope": an article is no part of a name that is known without it
      const bool article = opener == word_key("the") || opener == word_key("a") || opener == word_key("an");
      const bool starts = run->tokens.first == text_.sentences[run->sentence].tokens.first;
      const bool sentence_start = one_before && (article || (starts && !persons_.contains(name.entity)));
      const bool other_known = is_known(run->tokens.first, name.tokens.first);
      if (!sentence_start && !other_known) {  // "Bank of America", "Jane Coverdale"
        mention.entity.reset();
        mention.tokens = run->tokens;
        mention.span = text_.span_of(run->tokens);
        return;
      }
    }
    for (std::uint32_t at = name.tokens.last; at < run->tokens.last; ++at) {
      if (company_ends_.contains(text_.tokens[at].key) || is_known(at, run->tokens.last)) return;
      mention.reach = Subject::inherited;  // "Quillfab Research": of it, and not it
      return;
    }
  }

  // Does a known name start and end inside these tokens?
  bool is_known(std::uint32_t first, std::uint32_t last) const {
    auto name =
        std::lower_bound(known_.begin(), known_.end(), first,
                         [](const KnownName& known, std::uint32_t at) { return known.tokens.first < at; });
    for (; name != known_.end() && name->tokens.first < last; ++name) {
      if (!name->description && name->tokens.last <= last) return true;
    }
    return false;
  }

  // Surnames and heads of known names, and acronyms in brackets behind them: word -> entity.
  void learn_short_forms() {
    for (const KnownName& name : known_) {
      if (name.description) continue;
      const std::uint32_t after = name.tokens.last;
      if (after + 2 < text_.tokens.size() && text_.words(text_.tokens[after]) == "(" &&
          text_.tokens[after + 1].all_capitals && text_.words(text_.tokens[after + 2]) == ")") {
        learn(text_.tokens[after + 1].key, name.entity);
      }
      if (name.tokens.size() < 2) continue;
      const NameRun* run = run_around(name.tokens);
      if (run != nullptr && run->titled && name.tokens.size() <= 3) {
        persons_.insert(name.entity);
        learn(text_.tokens[name.tokens.last - 1].key, name.entity);
      } else if (company_ends_.contains(text_.tokens[name.tokens.last - 1].key)) {
        learn(text_.tokens[name.tokens.first].key, name.entity);
      } else if (name.tokens.size() == 2 && text_.tokens[name.tokens.last - 1].kind == TokenKind::word) {
        learn(text_.tokens[name.tokens.last - 1].key, name.entity);
      }
    }
  }

  void learn(std::uint64_t word, std::uint32_t entity) {
    const auto [found, added] = short_forms_.emplace(word, entity);
    if (!added && found->second != entity) found->second = kShared;
  }

  void add_run(const NameRun& run) {
    if (covered_.contains(run.tokens.first)) return;
    const bool known = std::any_of(taken_.begin() + run.tokens.first, taken_.begin() + run.tokens.last,
                                   [](bool taken) { return taken; });
    if (known) return;
    Mention mention = place(run.tokens);
    mention.person = run.titled;
    if (run.tokens.size() == 1) {
      const auto found = short_forms_.find(text_.tokens[run.tokens.first].key);
      if (found != short_forms_.end() && found->second != kShared) {
        mention.entity = found->second;
        mention.reach = Subject::short_form;
      }
    }
    mentions_.push_back(mention);
  }

  Mention place(TokenRange tokens) const {
    Mention mention;
    mention.tokens = tokens;
    mention.span = text_.span_of(tokens);
    const auto after =
        std::upper_bound(text_.sentences.begin(), text_.sentences.end(), mention.span.start,
                         [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.start; });
    if (after != text_.sentences.begin() && (after - 1)->span.contains(mention.span.start)) {
      mention.sentence = static_cast<std::uint32_t>(after - 1 - text_.sentences.begin());
      mention.block = (after - 1)->block;
    }
    return mention;
  }

  // "Ilona Varga and Peter Varga run it. Varga owns 40%.": where two people have a surname, it goes to the
  // one named in full last in its paragraph, else to whom it went first.
  void settle_surnames() {
    struct Bearers {
      std::size_t last = 0;  // into mentions_
      bool several = false;  // not all of one name
    };
    std::unordered_map<std::uint64_t, Bearers> bearers;  // by surname
    std::unordered_map<std::uint64_t, std::optional<std::uint32_t>> before;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      Mention& mention = mentions_[i];
      const std::uint64_t surname = text_.tokens[mention.tokens.last - 1].key;
      if (mention.reach > Subject::short_form) continue;
      const auto [named, first] = mention.tokens.size() > 1 ? bearers.emplace(surname, Bearers{i, false})
                                                            : std::pair(bearers.find(surname), false);
      if (mention.tokens.size() > 1) {
        Bearers& all = named->second;
        if (!first) all = {i, all.several || !is_same_name(mentions_[all.last], mention)};
        continue;
      }
      const auto went = before.find(surname);
      if (named != bearers.end() && named->second.several) {
        const Mention& last = mentions_[named->second.last];
        const bool near = last.block == mention.block || went == before.end();
        mention.entity = near ? last.entity : went->second;
      }
      before.emplace(surname, mention.entity);
    }
  }

  bool is_same_name(const Mention& a, const Mention& b) const {
    if (a.entity || b.entity) return a.entity == b.entity;
    return text_.words(a.span) == text_.words(b.span);
  }

  void mark_persons() {
    for (Mention& mention : mentions_) {
      if (mention.entity && persons_.contains(*mention.entity)) mention.person = true;
    }
  }

  static constexpr std::uint32_t kShared = 0xFFFFFFFF;  // a short form of two entities names neither

  const Segmented& text_;
  std::vector<KnownName> known_;
  std::vector<NameRun> runs_;
  WordSet company_ends_;
  std::unordered_set<std::uint32_t> named_;
  std::unordered_set<std::uint32_t> persons_;
  std::vector<bool> taken_;                    // by token: a known name stands there
  std::unordered_set<std::uint32_t> covered_;  // first tokens of runs that a known name speaks for
  std::unordered_map<std::uint64_t, std::uint32_t> short_forms_;
  std::vector<Mention> mentions_;
};

}  // namespace

bool is_possessive(const Segmented& text, std::uint32_t token) {
  const std::uint64_t key = text.tokens[token].key;
  return key == word_key("'s") || key == word_key("'");
}

Mentions find_mentions(const Segmented& text, const std::vector<KnownName>& known) {
  Mentions mentions;
  mentions.all = MentionFinder(text, known).run();
  mentions.steps = resolve_definites(text, mentions.all);
  return mentions;
}

}  // namespace factdesk
