#include "check/bind_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "check/claim_words.h"
#include "check/neighbours.h"
#include "check/weights.h"
#include "parse/place.h"
#include "refer/names.h"
#include "scan/words.h"

namespace factdesk {
namespace {

// How tightly a name stands to a role.
enum class Tie : std::uint8_t { loose, subject, direct };

// Words that may stand between a role and its holder; titles may too.
bool is_tie(std::uint64_t key) {
  static const WordSet ties = word_set("binding.name_ties");
  static constexpr std::uint64_t kMarks[] = {word_key(","), word_key("—"), word_key("–"),
                                             word_key(":"), word_key("("), word_key(".")};
  return ties.contains(key) || role_words().is_title(key) ||
         std::find(std::begin(kMarks), std::end(kMarks), key) != std::end(kMarks);
}

bool is_name(const Mention& mention) { return mention.reach <= Subject::short_form; }

class NameBinder {
 public:
  NameBinder(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence)
      : reading_(reading), scopes_(scopes), sentence_(sentence) {}

  std::optional<Binding> bind(FactId id, std::uint32_t slot_index, const Slot& slot,
                              std::vector<Candidate>& lost) {
    const Fact& fact = reading_.rules().facts[id];
    std::optional<Binding> best;
    for (const Mention& mention : reading_.mentions_in(sentence_)) {
      const bool right = mention.entity &&
                         std::find(slot.names.begin(), slot.names.end(), *mention.entity) != slot.names.end();
      if (!right && (!is_name(mention) || is_of_claim(fact, mention))) continue;
      const auto cue = find_cue(reading_, id, sentence_, mention.span);
      if (!cue || is_ruled_out(reading_, id, sentence_, mention.span)) continue;
      const Tie tie = tie_of(mention, *cue);
      const auto refuse = [&](Loss why) {
        lost.push_back({id, sentence_, mention.span, 0, Verdict::silent, Reason::none, why});
      };
      if (is_role_elsewhere(fact, *cue) || (!right && is_of_something_else(fact, mention, *cue))) {
        refuse(Loss::other_subject);
        continue;
      }
      if (is_of_another_kind(fact, *cue)) {
        refuse(Loss::not_in_the_role);
        continue;
      }
      if (!holds_now(mention, *cue)) {
        refuse(Loss::not_the_present_holder);
        continue;
      }
      const bool rival = (is_like(slot, mention) || is_agent(mention)) && !is_surname_of(slot, mention);
      const bool owner = !right && is_before_role(mention.tokens, *cue);  // "Acme chief executive Jane Roe"
      if (!right && (tie == Tie::loose || !rival || owner)) {
        refuse(Loss::not_in_the_role);
        continue;
      }
      auto scope = scopes_.at(id, sentence_, mention.span);
      if (!scope) continue;
      forget_own_subject(mention, *scope);
      Binding binding = make(id, slot_index, mention, std::move(*scope), *cue, right);
      binding.score += right ? reading_.weights().agrees : 0;
      binding.score += static_cast<double>(tie);
      binding.cue.linked = binding.cue.linked || tie == Tie::direct;
      if (!best || binding.score > best->score) best = std::move(binding);
    }
    return best;
  }

 private:
  static bool is_of_claim(const Fact& fact, const Mention& mention) {
    return is_of_fact(fact, mention) && !held_it(fact, *mention.entity);
  }

  // The holder of another period is a rival, whatever the claim says of him.
  static bool held_it(const Fact& fact, EntityId entity) {
    return std::any_of(fact.history.begin(), fact.history.end(), [&](const FactPeriod& period) {
      return std::any_of(period.slots.begin(), period.slots.end(), [&](const Slot& slot) {
        return std::find(slot.names.begin(), slot.names.end(), entity) != slot.names.end();
      });
    });
  }

  Tie tie_of(const Mention& mention, const CueSupport& cue) const {
    if (!cue.span) return Tie::loose;
    if (cue.where == CuePlace::head) return Tie::direct;
    if (cue.where != CuePlace::clause && cue.where != CuePlace::sentence) return Tie::loose;
    const Segmented& text = reading_.text();
    const TokenRange role = text.tokens_in(*cue.span);
    if (role.empty()) return Tie::loose;
    const bool before = mention.tokens.last <= role.first;
    const std::uint32_t first = before ? mention.tokens.last : role.last;
    const std::uint32_t last = before ? role.first : mention.tokens.first;
    if (first > last) return Tie::loose;
    constexpr std::uint32_t kDirect = 4;  // tokens: ", the company's" and the like
    std::uint32_t between = 0;
    bool linked = true;
    for (std::uint32_t at = first; at < last && linked; ++at) {
      if (is_owner(at)) continue;  // a name between is the role's owner: "Larry Ellison, Oracle's chairman"
      linked = is_tie(text.tokens[at].key) && ++between <= kDirect;
    }
    if (linked) return Tie::direct;
    const bool subject = before && cue.where == CuePlace::clause &&
                         is_last_name_before(mention, role.first) &&
                         !is_object(mention.tokens.last, role.first);
    return subject ? Tie::subject : Tie::loose;
  }

  // "Hale answers to the chief executive": a role behind a preposition is somebody else's, unless Hale is or
  // becomes it.
  bool is_object(std::uint32_t first, std::uint32_t role) const {
    static const WordSet determiners = word_set("clauses.determiners");
    static const WordSet becoming = word_set("binding.becoming");
    const Segmented& text = reading_.text();
    static const WordSet prepositions = word_set("clauses.prepositions");
    if (role < first + 2 || !determiners.contains(text.tokens[role - 1].key) ||
        !prepositions.contains(text.tokens[role - 2].key))
      return false;
    for (std::uint32_t at = first; at < role; ++at) {
      if (becoming.contains(text.tokens[at].key)) return false;
    }
    return true;
  }

  bool is_owner(std::uint32_t at) const {
    const auto mentions = reading_.mentions_in(sentence_);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.tokens.contains(at) && mention.tokens.last < reading_.text().tokens.size();
    });
  }

  // "Pryce, the Union candidate, won": a subject with nobody else's name behind it, and no preposition before
  // it.
  bool is_last_name_before(const Mention& mention, std::uint32_t role) const {
    static const WordSet prepositions = word_set("binding.name_prepositions");
    const std::uint32_t first = mention.tokens.first;
    if (first > reading_.sentence(sentence_).tokens.first &&
        prepositions.contains(reading_.text().tokens[first - 1].key))
      return false;
    constexpr std::uint32_t kFar = 8;  // tokens between a subject and its verb
    return role - mention.tokens.last <= kFar;
  }

  // "defensive coach" beside a claim of the coach
  bool is_of_another_kind(const Fact& fact, const CueSupport& cue) const {
    static const WordSet kinds = word_set("binding.role_kinds");
    const Segmented& text = reading_.text();
    if (!cue.span || cue.where == CuePlace::head) return false;
    const TokenRange role = text.tokens_in(*cue.span);
    if (role.empty() || role.first == 0) return false;
    return kinds.contains(text.tokens[role.first - 1].key) && !is_in_claim(fact, text, role.first - 1);
  }

  // `former`, `then-`, `acting` before the name or the role.
  bool holds_now(const Mention& mention, const CueSupport& cue) const {
    static const WordSet not_present = word_set("refer.not_present");
    const Segmented& text = reading_.text();
    const auto marked = [&](TokenRange range) {
      constexpr std::uint32_t kBack = 3;  // tokens: "the former Oracle chairman"
      const std::uint32_t start = reading_.sentence(sentence_).tokens.first;
      for (std::uint32_t at = range.first; at > start && at + kBack > range.first; --at) {
        if (not_present.contains(text.tokens[at - 1].key)) return true;
      }
      return false;
    };
    return !marked(mention.tokens) &&
           !(cue.span && cue.where != CuePlace::head && marked(text.tokens_in(*cue.span)));
  }

  // A name of as many words as the expected one has, or a known surname: one word beside "Larry Ellison" may
  // be a firm.
  bool is_like(const Slot& slot, const Mention& mention) const {
    if (mention.person || mention.entity) return true;
    const Entity& expected = reading_.rules().entities[slot.names.front()];
    const bool expected_long = expected.names.front().find(' ') != std::string::npos;
    return !expected_long || mention.tokens.size() >= 2;
  }

  // "Ellesby University" beside a claim of Ellesby; not "Cray School" beside one of Marsh School.
  bool shares_a_word(const Fact& fact, const Mention& mention) const {
    const Segmented& text = reading_.text();
    std::uint32_t first = mention.tokens.first;
    if (mention.tokens.size() > 1 && text.tokens[first].key == word_key("the")) ++first;
    return is_in_claim(fact, text, first);
  }

  // "the chief executive of Bolt", "Bolt's chief executive", "won the Amber Prize": a role or an event of
  // somebody else.
  bool is_role_elsewhere(const Fact& fact, const CueSupport& cue) const {
    if (!cue.span || (cue.where != CuePlace::clause && cue.where != CuePlace::sentence)) return false;
    const Segmented& text = reading_.text();
    if (is_title_elsewhere(fact, cue)) return true;
    const TokenRange role = text.tokens_in(*cue.span);
    static constexpr std::uint64_t kOf[] = {word_key("of"), word_key("at"), word_key("for"), word_key("the")};
    const auto mentions = reading_.mentions_in(sentence_);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      if (!is_name(mention) || mention.person || is_of_fact(fact, mention) || shares_a_word(fact, mention))
        return false;
      const std::uint32_t first = mention.tokens.first;
      const bool behind = first == role.last + 1 && std::find(std::begin(kOf), std::end(kOf),
                                                              text.tokens[role.last].key) != std::end(kOf);
      const bool owns = mention.tokens.last + 1 == role.first && is_possessive(text, mention.tokens.last);
      return behind || owns || is_before_role(mention.tokens, cue);
    });
  }

  // "Acme chief executive Jane Roe", of an Acme that no rule names.
  bool is_title_elsewhere(const Fact& fact, const CueSupport& cue) const {
    const Parse& parse = reading_.parse_of(sentence_);
    const Index role = cue.span ? head_at(parse, *cue.span) : kNone;
    if (role == kNone || parse.words[role].group == kNone) return false;
    const Segmented& text = reading_.text();
    const std::uint32_t end = text.tokens_in(*cue.span).first;
    const auto mentions = reading_.mentions_in(sentence_);
    for (Index at = parse.groups[parse.words[role].group].first; at < role; ++at) {
      const Word& word = parse.words[at];
      if (word.tokens.last > end) break;
      if (!is_proper(word.tag) || role_words().is_title(word.key) ||
          is_in_claim(fact, text, word.tokens.first))
        continue;
      const bool own = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.tokens.contains(word.tokens.first) && (mention.person || is_of_fact(fact, mention));
      });
      if (!own) return true;
    }
    return false;
  }
  static bool is_proper(WordClass tag) { return tag == WordClass::NNP || tag == WordClass::NNPS; }

  // "Acme chief executive": a name right before a role is whose role it is, and no holder.
  bool is_before_role(TokenRange name, const CueSupport& cue) const {
    if (!cue.span || reading_.text().tokens_in(*cue.span).first != name.last) return false;
    const Parse& parse = reading_.parse_of(sentence_);
    const Index role = head_at(parse, *cue.span);
    const Index owner = parse.word_of(name.last - 1);
    if (role == kNone || owner == kNone) return false;
    const auto is_noun = [&](Index word) {
      return parse.words[word].tag >= WordClass::NN && parse.words[word].tag <= WordClass::NNS;
    };
    return is_noun(role) && is_noun(owner);
  }

  // "won the Amber Prize", "the leader of the campaign"
  bool is_of_something_else(const Fact& fact, const Mention& mention, const CueSupport& cue) const {
    const Neighbours near(reading_, fact, sentence_, mention.span, cue);
    return near.has_another_object() || near.is_of_another();
  }

  // One word that ends the expected name: of two people with one surname it may mean either.
  bool is_surname_of(const Slot& slot, const Mention& mention) const {
    const std::string word = fold(reading_.text().words(mention.span));
    return std::any_of(slot.names.begin(), slot.names.end(), [&](EntityId id) {
      const std::vector<std::string>& names = reading_.rules().entities[id].names;
      return std::any_of(names.begin(), names.end(),
                         [&](const std::string& name) { return fold(name).ends_with(" " + word); });
    });
  }

  // "cells built by Torvane"
  bool is_agent(const Mention& mention) const {
    const std::uint32_t first = mention.tokens.first;
    return first > reading_.sentence(sentence_).tokens.first &&
           reading_.text().tokens[first - 1].key == word_key("by");
  }

  // The holder himself is no other subject.
  void forget_own_subject(const Mention& mention, Scope& scope) const {
    const Parse& parse = reading_.parse_of(sentence_);
    const Index told = told_at(parse, mention.span);
    if (told != kNone && phrase_of(parse, told).contains(mention.tokens.first)) scope.other_subject = false;
  }

  Binding make(FactId id, std::uint32_t slot, const Mention& mention, Scope scope, const CueSupport& cue,
               bool right) const {
    Binding binding;
    binding.fact = id;
    binding.slot = slot;
    binding.sentence = sentence_;
    binding.value.span = binding.value.core = mention.span;
    binding.scope = std::move(scope);
    binding.cue = cue;
    binding.cue.inside_value = false;
    binding.match = right ? Match::equal : Match::differs;
    binding.score = reading_.weights().entity_in_sentence + reading_.weights().cue_in_clause +
                    reading_.weights().per_token_to_cue * cue.distance;
    return binding;
  }

  Reading& reading_;
  ScopeFinder& scopes_;
  std::uint32_t sentence_;
};

}  // namespace

std::vector<Binding> bind_names(Reading& reading, ScopeFinder& scopes, std::uint32_t sentence,
                                const std::vector<Contender>& contenders, std::vector<Candidate>& lost) {
  std::vector<Binding> bound;
  NameBinder binder(reading, scopes, sentence);
  for (const Contender& contender : contenders) {
    for (std::uint32_t slot = 0; slot < contender.slots->size(); ++slot) {
      if ((*contender.slots)[slot].kind != SlotKind::name) continue;
      if (auto binding = binder.bind(contender.fact, slot, (*contender.slots)[slot], lost))
        bound.push_back(std::move(*binding));
    }
  }
  return bound;
}

}  // namespace factdesk
