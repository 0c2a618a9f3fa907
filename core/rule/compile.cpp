#include "rule/compile.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "rule/claim_verb.h"
#include "rule/entities.h"
#include "rule/expand.h"
#include "rule/families.h"
#include "rule/history.h"
#include "rule/phrase_budget.h"
#include "rule/settings.h"
#include "rule/slots.h"
#include "value/noun.h"
#include "value/ordinal.h"

namespace factdesk {
namespace {

std::vector<ClaimWord> words_of_claim(const std::string& claim) {
  std::vector<ClaimWord> words;
  for (const Token& token : tokenise(claim)) {
    std::string singular =
        token.kind == TokenKind::word ? singular_of(fold(slice(claim, token.span()))) : std::string();
    words.push_back({token.key, std::move(singular)});
  }
  return words;
}

Families families_of(const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  Families families;
  for (const RuleFile& file : files) {
    for (const WrittenFamily& family : file.families) {
      std::vector<std::string> phrases;
      for (const LocatedText& phrase : family.phrases) {
        if (compile_member(file.path, phrase, problems)) phrases.push_back(phrase.text);
      }
      families.add(family.name.text, phrases);
    }
  }
  return families;
}

class RuleCompiler {
 public:
  RuleCompiler(std::vector<RuleFile>& files, std::vector<Problem>& problems)
      : files_(files),
        problems_(problems),
        entities_(files, problems),
        families_(families_of(files, problems)),
        phrases_(entities_) {
    complete_ = std::all_of(files.begin(), files.end(), [](const RuleFile& file) { return file.readable; });
  }

  Rules run() {
    rules_.values = merge_values(files_, problems_);
    rules_.lexicon = merge_lexicon(files_, problems_);
    rules_.entities = entities_.entities();
    for (std::uint32_t id = 0; id < entities_.phrases().size(); ++id) {
      const EntityTable::Naming& naming = entities_.named_by(id);
      add_phrase(entities_.phrases()[id],
                 {naming.also ? PhraseRole::also : PhraseRole::name, naming.entity, 0});
    }
    for (RuleFile& file : files_) compile_file(file);
    rules_.values.ordinals = std::any_of(rules_.facts.begin(), rules_.facts.end(), expects_place);
    rules_.sourcing = merge_sourcing(files_, entities_, complete_, problems_);
    return std::move(rules_);
  }

 private:
  static bool expects_place(const Fact& fact) {
    const auto is_place = [](const Slot& slot) {
      return std::any_of(slot.expected.literals.begin(), slot.expected.literals.end(),
                         [](const Value& literal) { return literal.unit == kOrdinalUnit; });
    };
    return std::any_of(fact.slots.begin(), fact.slots.end(), is_place) ||
           std::any_of(fact.history.begin(), fact.history.end(), [&](const FactPeriod& period) {
             return std::any_of(period.slots.begin(), period.slots.end(), is_place);
           });
  }

  void compile_file(RuleFile& file) {
    const auto index = static_cast<std::uint32_t>(rules_.files.size());
    RuleFileInfo info;
    info.path = file.path;
    info.title = file.title;
    info.facts = static_cast<std::uint32_t>(file.facts.size());
    info.accept = accepted_by(file);
    info.applies = file.applies;
    rules_.files.push_back(std::move(info));
    for (WrittenFact& written : file.facts) {
      if (is_new_id(file, written)) compile_fact(file, index, written);
    }
  }

  bool is_new_id(const RuleFile& file, const WrittenFact& fact) {
    const auto [first, fresh] = fact_places_.emplace(fact.id.text, where(file.path, fact.id.place));
    if (!fresh) {
      problems_.push_back({file.path, fact.id.place,
                           "the fact \"" + fact.id.text + "\" stands twice, first at " + first->second +
                               "; wanted each id once"});
    }
    return fresh;
  }

  void compile_fact(const RuleFile& file, std::uint32_t file_index, WrittenFact& written) {
    const Lookup lookup{file.path, entities_, rules_.values, complete_, problems_};
    const ClaimReading reading = expand_fact(written, families_, lookup);
    Fact fact;
    fact.id = written.id.text;
    fact.claim = written.claim.text;
    fact.file = file_index;
    fact.place = written.id.place;
    fact.in_claim = reading.named;
    fact.in_claim.insert(fact.in_claim.end(), reading.described.begin(), reading.described.end());
    fact.claim_words = words_of_claim(fact.claim);
    fact.claim_values = reading.all_values;
    fact.claim_verbs = verbs_like(reading.verb);
    fact.claim_is_past = reading.past;
    fact.status = written.status;
    fact.quotes = written.quotes;
    fact.severity = written.severity;
    fact.required = written.required && file.applies;
    std::set<EntityId> about;
    for (const LocatedText& id : written.about) {
      const auto entity = lookup.entity(id);
      if (entity && about.insert(*entity).second) fact.about.push_back(*entity);
    }
    const auto owner = static_cast<FactId>(rules_.facts.size());
    compile_slots(written, lookup, owner, fact);
    compile_phrases(file, written, owner, fact);
    fact.history = compile_history(written.history, lookup);
    // a fact whose values stand in its history alone: the latest are its own
    if (fact.slots.empty() && written.expect.empty() && !fact.history.empty())
      fact.slots = fact.history.back().slots;
    add_notes(written, fact);
    rules_.facts.push_back(std::move(fact));
  }

  void compile_slots(const WrittenFact& written, const Lookup& lookup, FactId owner, Fact& fact) {
    for (const WrittenSlot& slot : written.expect) {
      auto compiled = compile_slot(slot, lookup);
      if (!compiled) continue;
      const auto index = static_cast<std::uint32_t>(fact.slots.size());
      for (const LocatedText& near : slot.near) {
        if (auto phrase = phrases_.compile(lookup.path, near, entities_, families_, complete_, problems_)) {
          add_phrase(std::move(*phrase), {PhraseRole::near, owner, index});
          compiled->has_near = true;
        }
      }
      fact.slots.push_back(std::move(*compiled));
    }
  }

  std::vector<Phrase> compile_list(const RuleFile& file, const std::vector<LocatedText>& written) {
    std::vector<Phrase> phrases;
    for (const LocatedText& text : written) {
      if (auto phrase = phrases_.compile(file.path, text, entities_, families_, complete_, problems_))
        phrases.push_back(std::move(*phrase));
    }
    return phrases;
  }

  void compile_phrases(const RuleFile& file, const WrittenFact& written, FactId owner, Fact& fact) {
    std::vector<Phrase> unless = compile_list(file, written.unless);
    Vocabulary ruling_out;
    for (const Phrase& phrase : unless) ruling_out.add(0, phrase);
    bool reachable = unless.empty();
    bool any = false;
    const auto add = [&](const std::vector<LocatedText>& texts, PhraseRole role) {
      std::vector<Phrase> phrases = compile_list(file, texts);
      any = any || !phrases.empty();
      for (Phrase& phrase : phrases) {
        reachable = reachable || !is_ruled_out(phrase, ruling_out);
        add_phrase(std::move(phrase), {role, owner, 0});
      }
      return !phrases.empty();
    };
    fact.has_cues = add(written.cues, PhraseRole::cue);
    fact.has_affirm = add(written.affirm, PhraseRole::affirm);
    fact.has_deny = add(written.deny, PhraseRole::deny);
    if (any && !reachable) {
      problems_.push_back({file.path, written.unless.front().place,
                           "`unless` rules out every cue and phrase of \"" + fact.id +
                               "\", so nothing can match it; wanted one that it leaves"});
    }
    for (Phrase& phrase : unless) add_phrase(std::move(phrase), {PhraseRole::unless, owner, 0});
  }

  // Names are known everywhere; what is said of a fact counts only where its file applies.
  void add_phrase(Phrase phrase, PhraseMeaning meaning) {
    const bool of_entity = meaning.role == PhraseRole::name || meaning.role == PhraseRole::also;
    if (!of_entity && !rules_.files.back().applies) return;
    rules_.vocabulary.add(static_cast<std::uint32_t>(rules_.meanings.size()), std::move(phrase));
    rules_.meanings.push_back(meaning);
  }

  static void add_notes(const WrittenFact& written, Fact& fact) {
    const auto words = [](const std::optional<LocatedText>& text) {
      return text ? text->text : std::string();
    };
    for (const WrittenSource& source : written.sources) {
      fact.sources.push_back({words(source.title), words(source.publisher), words(source.date),
                              words(source.url), words(source.quote)});
    }
    for (std::size_t i = 0; i < written.examples.size(); ++i) {
      for (const LocatedText& sentence : written.examples[i])
        fact.examples.by_verdict[i].push_back({sentence.text, sentence.place});
    }
  }

  std::vector<RuleFile>& files_;
  std::vector<Problem>& problems_;
  EntityTable entities_;
  Families families_;
  PhraseBudget phrases_;
  bool complete_ = true;  // every file could be read, so an unknown id is a mistake
  std::map<std::string, std::string> fact_places_;
  Rules rules_;
};

}  // namespace

Rules compile_rules(std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  return RuleCompiler(files, problems).run();
}

}  // namespace factdesk
