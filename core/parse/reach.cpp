#include "parse/reach.h"

#include <algorithm>

namespace factdesk {
namespace {

constexpr std::initializer_list<Relation> kSubjects = {Relation::nsubj, Relation::nsubj_pass,
                                                       Relation::nsubj_outer, Relation::csubj};

// What carries no words of its own into a clause: it is said of the word that it hangs on.
bool is_particle(Relation relation) {
  return is_one_of(relation, {Relation::aux, Relation::aux_pass, Relation::cop, Relation::advmod,
                              Relation::mark, Relation::cc, Relation::expl, Relation::discourse,
                              Relation::fixed, Relation::compound_prt, Relation::case_});
}

bool is_finite(WordClass tag) {
  return tag == WordClass::VBD || tag == WordClass::VBP || tag == WordClass::VBZ || tag == WordClass::MD;
}

}  // namespace

Index Reach::top(TokenRange tokens) const {
  Index found = kNone;
  std::size_t least = parse_.words.size() + 1;
  for (Index at = 0; at < parse_.words.size(); ++at) {
    const TokenRange own = parse_.words[at].tokens;
    if (own.last <= tokens.first || own.first >= tokens.last) continue;
    std::size_t depth = 0;
    for (Index above = parse_.words[at].head; above != kNone; above = parse_.words[above].head) ++depth;
    // of a contraction that was cut, "don't", what denies is the second word
    const bool cut = found != kNone && depth == least && parse_.words[found].tokens.first == own.first;
    if (depth >= least && !cut) continue;
    least = depth;
    found = at;
  }
  return found;
}

Index Reach::governor(TokenRange tokens) const {
  Index at = top(tokens);
  while (at != kNone) {
    const Word& word = parse_.words[at];
    if (word.head == kNone || syntax_.is_predicate(at)) return at;
    const Relation relation = word.relation;
    const bool of_predicate = syntax_.is_predicate(word.head);
    const bool pronoun = word.tag == WordClass::NN || word.tag == WordClass::PRP || word.tag == WordClass::DT;
    const bool argument = is_one_of(relation, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer,
                                               Relation::obj, Relation::iobj});
    const bool bare = relation == Relation::obl && pronoun && tokens.contains(word.tokens.first);
    const bool setting = relation == Relation::obl && of_predicate && (is_inverted(at) || is_governed(at));
    const bool climbs = setting || relation == Relation::det || is_particle(relation) ||
                        relation == Relation::amod || relation == Relation::nummod ||
                        ((argument || bare) && of_predicate);
    if (!climbs) return at;
    if (relation == Relation::case_ && syntax_.is_predicate(word.head)) return word.head;
    if (relation == Relation::case_ || relation == Relation::amod) return word.head;
    at = word.head;
  }
  return at;
}

// "In neither case was he at fault": a helper stands between what opens the clause and its subject.
bool Reach::is_inverted(Index opener) const {
  const Index predicate = parse_.words[opener].head;
  const Index helper = syntax_.child(predicate, {Relation::aux, Relation::aux_pass, Relation::cop});
  const Index subject = syntax_.child(predicate, {Relation::nsubj, Relation::nsubj_pass});
  return helper != kNone && subject != kNone && opener < helper && helper < subject;
}

// "think of no better place", not "opened at no cost": the verb asks for the preposition.
bool Reach::is_governed(Index noun) const {
  static const WordSet governed = word_set("parse.object_prepositions");
  const Index preposition = syntax_.child(noun, {Relation::case_});
  return preposition != kNone && noun > parse_.words[noun].head &&
         governed.contains(parse_.words[preposition].key);
}

Index Reach::described(TokenRange tokens) const {
  const Index at = top(tokens);
  if (at == kNone || parse_.words[at].head == kNone) return at;
  const Relation relation = parse_.words[at].relation;
  const bool in_front = relation == Relation::det || relation == Relation::amod || is_particle(relation) ||
                        relation == Relation::compound || relation == Relation::nummod;
  return in_front ? parse_.words[at].head : at;
}

std::vector<bool> Reach::words_under(Index governor, const ReachLimits& limits) const {
  std::vector<bool> taken(parse_.words.size(), false);
  take(governor, Depth::own, limits, taken);
  return taken;
}

Index Reach::opener_of_complement(Index governor) const {
  const auto is_that = [&](Index at) {
    return at < parse_.words.size() && parse_.words[at].key == word_key("that") &&
           parse_.words[at].tag == WordClass::IN;
  };
  const Index object = syntax_.child(governor, {Relation::obj, Relation::obl});
  const Index of_object = object == kNone ? kNone : syntax_.child(object, {Relation::acl});
  for (const Index complement :
       {syntax_.child(governor, {Relation::ccomp}), syntax_.child(governor, {Relation::csubj}), of_object}) {
    const Index opener = complement == kNone ? kNone : syntax_.child(complement, {Relation::mark});
    if (opener != kNone && opener > governor && is_that(opener)) return opener;
  }
  const auto behind = static_cast<Index>(governor + 1);
  return is_that(behind) ? behind : kNone;
}

std::vector<bool> Reach::complement_from(Index opener) const {
  std::vector<bool> taken(parse_.words.size(), false);
  std::fill(taken.begin() + opener, taken.end(), true);
  for (Index at = opener; at < parse_.words.size(); ++at) {
    if (!stands_as_so(at)) continue;
    const std::vector<bool> inside = all_under(at);
    for (Index word = opener; word < parse_.words.size(); ++word) taken[word] = taken[word] && !inside[word];
  }
  return taken;
}

bool Reach::stands_as_so(Index word) const {
  const Relation relation = parse_.words[word].relation;
  if (relation == Relation::acl_relcl) return is_relative(word);
  if (relation == Relation::advcl) return is_contrast(word);
  if (relation == Relation::conj && syntax_.is_predicate(word))
    return !is_joined_in(word, Depth::complement, {});
  return relation == Relation::parataxis && is_behind_colon(word);
}

// "who left", "the shops it owns": one without a pronoun has a subject of its own, or the parse errs.
bool Reach::is_relative(Index predicate) const {
  const std::vector<bool> inside = all_under(predicate);
  for (Index at = 0; at < inside.size(); ++at) {
    const WordClass tag = parse_.words[at].tag;
    const bool pronoun =
        tag == WordClass::WDT || tag == WordClass::WP || tag == WordClass::WPS || tag == WordClass::WRB;
    if (inside[at] && pronoun) return true;
  }
  return has(predicate, kSubjects);
}

// "It has not come: no shop has closed", "…; he left": a clause that is said for itself.
bool Reach::is_behind_colon(Index predicate) const {
  const Index first = first_under(predicate);
  return first > 0 && syntax_.is_predicate(predicate) && parse_.words[first - 1U].tag == WordClass::colon;
}

// "its 430-strong staff", "Acme's 30 shops": that it has so many is known.
bool Reach::is_counted_belonging(Index noun) const {
  if (!has(noun, {Relation::nmod_poss}) || syntax_.is_predicate(noun)) return false;
  const std::vector<Index>& below = syntax_.below(noun);
  return std::any_of(below.begin(), below.end(), [&](Index word) {
    return is_one_of(parse_.words[word].relation, {Relation::nummod, Relation::amod, Relation::compound}) &&
           has_number(word);
  });
}

// "in the first searches of the area": where a definite noun is only the setting, it is known.
bool Reach::is_known_setting(Index noun) const {
  const Word& word = parse_.words[noun];
  const bool common = word.tag == WordClass::NN || word.tag == WordClass::NNS;
  return word.relation == Relation::obl && common && is_definite(noun) && !has_number(noun);
}

bool Reach::turns(Index word) const {
  const Word& one = parse_.words[word];
  return one.tag == WordClass::CC && (one.key == word_key("but") || one.key == word_key("yet"));
}

bool Reach::has_number(Index word) const {
  const std::vector<Index>& below = syntax_.below(word);
  return parse_.words[word].tag == WordClass::CD ||
         std::any_of(below.begin(), below.end(), [&](Index one) { return has_number(one); });
}

Index Reach::first_under(Index word) const {
  Index first = word;
  for (const Index below : syntax_.below(word)) {
    if (parse_.words[below].relation != Relation::punct) first = std::min(first, first_under(below));
  }
  return first;
}

std::vector<bool> Reach::all_under(Index word) const {
  std::vector<bool> taken(parse_.words.size(), false);
  std::vector<Index> open = {word};
  while (!open.empty()) {
    const Index at = open.back();
    open.pop_back();
    taken[at] = true;
    for (const Index below : syntax_.below(at)) open.push_back(below);
  }
  return taken;
}

bool Reach::is_definite(Index noun) const {
  static const WordSet definite = word_set("clauses.definite");
  const std::vector<bool> inside = all_under(noun);
  const Index first = first_under(noun);
  if (first > 0 && parse_.words[first - 1U].tag == WordClass::POS) return true;
  for (Index at = 0; at < noun; ++at) {
    const Word& word = parse_.words[at];
    if (inside[at] && (definite.contains(word.key) || word.tag == WordClass::POS)) return true;
  }
  return false;
}

void Reach::take(Index word, Depth depth, const ReachLimits& limits, std::vector<bool>& taken) const {
  taken[word] = !is_title(word);
  for (const Index below : syntax_.below(word)) {
    if (!belongs(below, depth, limits)) continue;
    const Relation relation = parse_.words[below].relation;
    const bool complement = is_one_of(relation, {Relation::ccomp, Relation::csubj, Relation::acl});
    take(below, complement ? Depth::complement : depth, limits, taken);
  }
}

bool Reach::belongs(Index below, Depth depth, const ReachLimits& limits) const {
  const Word& word = parse_.words[below];
  const Relation relation = word.relation;
  if (is_one_of(relation, {Relation::parataxis, Relation::vocative, Relation::acl_relcl, Relation::appos,
                           Relation::list}))
    return false;
  if (relation == Relation::advcl)
    return depth == Depth::complement ? !is_contrast(below) : limits.bare_clauses && is_bare(below);
  if (is_one_of(relation, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer}))
    return limits.subject || depth == Depth::complement;
  // What a definite noun presupposes stands as so: "did not sign the bill that …", "its 430-strong staff";
  // but "it is not true that" denies all that is said.
  const bool presupposes = depth == Depth::own;
  if (relation == Relation::acl && opens_with_that(below)) return true;  // "rejected the claim that …"
  if (relation == Relation::acl && is_made_so(word.head)) return true;
  if (relation == Relation::acl || relation == Relation::nmod) return !presupposes || !is_definite(word.head);
  if (relation == Relation::conj) return is_joined_in(below, depth, limits);
  if (is_behind_colon(below) || turns(first_under(below))) return false;
  if (relation == Relation::ccomp)
    return !opens_question(below) &&
           (limits.closed == nullptr || !limits.closed->contains(parse_.words[word.head].key));
  if (is_title(below)) return false;
  if (presupposes && (is_counted_belonging(below) || is_known_setting(below))) return false;
  const Index preposition = syntax_.child(below, {Relation::case_});
  return limits.outside == nullptr || preposition == kNone ||
         !limits.outside->contains(parse_.words[preposition].key);
}

// "coach Tarn": says what he is, whichever of the two the parse makes the head.
bool Reach::is_title(Index noun) const {
  const Word& word = parse_.words[noun];
  if (word.tag != WordClass::NN) return false;
  if (is_one_of(word.relation, {Relation::compound, Relation::nmod_desc}))
    return is_name(parse_.words[word.head].tag);
  const Index name = syntax_.child(noun, {Relation::flat, Relation::appos});
  return name == noun + 1U && is_name(parse_.words[name].tag);
}

// "will not sell or let", "was not built or bought": what has no helper, no subject and no tense of its own
// shares those of the word before.
bool Reach::is_joined_in(Index joined, Depth depth, const ReachLimits& limits) const {
  const Word& word = parse_.words[joined];
  const Index conjunction = syntax_.child(joined, {Relation::cc});
  if (conjunction != kNone && (turns(conjunction) || parse_.words[conjunction].key == word_key("nor")))
    return false;
  if (depth == Depth::complement && opens_with_that(joined)) return true;  // "denied that … or that …"
  if (has(joined, kSubjects)) return false;
  if (depth == Depth::complement || limits.joined) return true;
  return !has(joined, {Relation::aux, Relation::aux_pass, Relation::cop}) && !is_finite(word.tag);
}

// "close to resuming talks", "fall, raising fears": neither a subject nor a tense of its own.
bool Reach::is_bare(Index predicate) const {
  return !has(predicate, kSubjects) && !has(predicate, {Relation::aux, Relation::aux_pass, Relation::cop}) &&
         !is_finite(parse_.words[predicate].tag);
}

// "plans to have the act signed": what the object is made, not what tells of it.
bool Reach::is_made_so(Index noun) const {
  const Word& object = parse_.words[noun];
  if (object.relation != Relation::obj) return false;
  const std::uint64_t verb = parse_.words[object.head].key;
  return verb == word_key("have") || verb == word_key("get");
}

bool Reach::opens_with_that(Index predicate) const {
  const Index marker = syntax_.child(predicate, {Relation::mark});
  return marker != kNone && parse_.words[marker].key == word_key("that");
}

// "although it rained": said for itself wherever it stands.
bool Reach::is_contrast(Index predicate) const {
  static const WordSet contrasts = word_set("clauses.contrasts");
  const Index marker = syntax_.child(predicate, {Relation::mark});
  return marker != kNone && contrasts.contains(parse_.words[marker].key);
}

// "said whether", "know what": what is asked is neither denied nor doubted.
bool Reach::opens_question(Index predicate) const {
  const Index first = first_under(predicate);
  const auto asks = [&](Index at) {
    return parse_.words[at].tag == WordClass::WP || parse_.words[at].tag == WordClass::WRB;
  };
  if (first > 0 && asks(static_cast<Index>(first - 1))) return true;  // "explained why | it was late"
  const Word& opener = parse_.words[first];
  return asks(first) || opener.key == word_key("whether") || (opener.key == word_key("if"));
}

}  // namespace factdesk
