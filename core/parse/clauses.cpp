// Clauses: a predicate with its subject, object and agent, and how it is tied to other clauses.
#include <algorithm>
#include <array>
#include <utility>

#include "base/lexicon.h"
#include "parse/syntax.h"

namespace factdesk {
namespace {

constexpr std::initializer_list<Relation> kSubjects = {Relation::nsubj, Relation::nsubj_pass,
                                                       Relation::nsubj_outer};

std::vector<std::uint64_t> keys_of(std::string_view list) {
  std::vector<std::uint64_t> keys;
  for (const LexiconRow& row : lexicon(list)) keys.push_back(word_key(row.phrase));
  return keys;
}

bool holds(const std::vector<std::uint64_t>& keys, std::uint64_t key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class ClauseFinder {
 public:
  ClauseFinder(const Syntax& syntax, std::span<const Index> group_of)
      : syntax_(syntax), group_of_(group_of), clause_of_(syntax.words().size(), kNone) {}

  std::vector<Clause> run() {
    for (Index at = 0; at < syntax_.words().size(); ++at) {
      if (!syntax_.is_predicate(at)) continue;
      clause_of_[at] = static_cast<Index>(clauses_.size());
      clauses_.emplace_back();
      clauses_.back().predicate = at;
    }
    for (Clause& clause : clauses_) fill(clause);
    for (Clause& clause : clauses_) share_helpers(clause);
    for (Index at = 0; at < clauses_.size(); ++at) clauses_[at].subject = subject_of(at);
    for (Clause& clause : clauses_) clause.object = object_of(clause);
    return std::move(clauses_);
  }

 private:
  const Word& word(Index at) const { return syntax_.word(at); }
  Index group_of(Index at) const { return at == kNone ? kNone : group_of_[at]; }

  void fill(Clause& clause) const {
    static const std::vector<std::uint64_t> kPerfect = keys_of("parse.perfect");
    static const std::vector<std::uint64_t> kNegators = keys_of("parse.negators");
    const Index at = clause.predicate;
    const Index copula = syntax_.child(at, {Relation::cop});
    const bool infinitive = is_verb(word(at).tag);  // "the plan is to build"
    clause.verb = copula == kNone || infinitive ? at : copula;
    clause.parent = parent_of(at);
    clause.kind = kind_of(at);
    const bool participle = word(at).tag == WordClass::VBN;
    clause.passive = syntax_.child(at, {Relation::aux_pass}) != kNone ||
                     (participle && syntax_.child(at, {Relation::nsubj_pass}) != kNone);
    const Index complement = syntax_.child(at, {Relation::ccomp});
    clause.complement = complement == kNone ? kNone : clause_of_[complement];
    clause.tense = tense_of(word(clause.verb).tag);
    bool helped = false;
    for (const Index below : syntax_.below(at)) {
      const Word& one = word(below);
      const bool helper = one.relation == Relation::aux || one.relation == Relation::aux_pass;
      if (helper && !helped && tense_of(one.tag) != Tense::none) clause.tense = tense_of(one.tag);
      helped = helped || helper;
      if (one.relation == Relation::expl && one.tag == WordClass::EX) clause.existential = true;
      if (one.relation == Relation::aux && one.tag == WordClass::MD) clause.modal = below;
      if (one.relation == Relation::aux && holds(kPerfect, one.key)) clause.perfect = true;
      if (one.relation == Relation::advmod && holds(kNegators, one.key)) clause.negator = below;
      const Index preposition = syntax_.child(below, {Relation::case_});
      const bool by = preposition != kNone && word(preposition).key == word_key("by");
      const bool does = one.relation == Relation::obl_agent || (one.relation == Relation::obl && by);
      if (does && (clause.passive || participle))  // "the club owned by Tarn" too
        clause.agent = group_of(below);
    }
  }

  // "was built and tested": what helps the first verb helps the second too
  void share_helpers(Clause& clause) const {
    const Word& predicate = word(clause.predicate);
    const Index first = predicate.relation == Relation::conj ? clause_of_[predicate.head] : kNone;
    const bool bare = predicate.tag == WordClass::VBN && clause.verb == clause.predicate &&
                      syntax_.child(clause.predicate, {Relation::aux, Relation::aux_pass}) == kNone;
    if (first == kNone || !bare || clause.passive) return;
    clause.passive = clauses_[first].passive;
    clause.perfect = clauses_[first].perfect;
    clause.tense = clauses_[first].tense;
  }

  static Tense tense_of(WordClass tag) {
    if (tag == WordClass::VBD) return Tense::past;
    return tag == WordClass::VBZ || tag == WordClass::VBP ? Tense::present : Tense::none;
  }

  Index parent_of(Index at) const {
    for (Index above = word(at).head; above != kNone; above = word(above).head) {
      if (clause_of_[above] != kNone) return clause_of_[above];
    }
    return kNone;
  }

  ClauseKind kind_of(Index at) const {
    static constexpr std::array<std::pair<Relation, ClauseKind>, 8> kKinds = {{
        {Relation::conj, ClauseKind::joined},
        {Relation::ccomp, ClauseKind::complement},
        {Relation::advcl, ClauseKind::adverbial},
        {Relation::acl_relcl, ClauseKind::relative},
        {Relation::acl, ClauseKind::participle},
        {Relation::xcomp, ClauseKind::infinitive},
        {Relation::csubj, ClauseKind::subject},
        {Relation::parataxis, ClauseKind::aside},
    }};
    for (const auto& [relation, kind] : kKinds) {
      if (word(at).relation == relation) return kind;
    }
    return ClauseKind::main;  // the sentence's own, and nouns that say something where they stand
  }

  // The noun that a relative clause, or one joined to it, tells of.
  Index told_of(Index at) const {
    while (at != kNone && word(at).relation == Relation::conj) at = word(at).head;
    return at != kNone && word(at).relation == Relation::acl_relcl ? word(at).head : kNone;
  }

  Index subject_of(Index clause) const {
    const Index at = clauses_[clause].predicate;
    const Index own = syntax_.child(at, kSubjects);
    if (own != kNone) {
      const Index noun = syntax_.is_relative_pronoun(own) ? told_of(at) : kNone;
      return group_of(noun == kNone ? own : noun);
    }
    // "built cars and sold them": the first verb's subject is the second's too
    const Index joined = word(at).relation == Relation::conj ? clause_of_[word(at).head] : kNone;
    return joined == kNone || joined >= clause ? kNone : clauses_[joined].subject;
  }

  Index object_of(const Clause& clause) const {
    const Index at = clause.predicate;
    const Index own = syntax_.child(at, {Relation::obj});
    const Index noun = told_of(at);
    if (own != kNone) return group_of(syntax_.is_relative_pronoun(own) && noun != kNone ? noun : own);
    // "the cars that Acme built", "the cars Acme built": neither a subject nor an object of its own
    const bool gap = noun != kNone && word(at).relation == Relation::acl_relcl && !clause.passive &&
                     clause.subject != kNone && group_of(noun) != clause.subject && clause.verb == at &&
                     !has_relative_elsewhere(at);
    return gap ? group_of(noun) : kNone;
  }

  // "the town where Acme built", "the man with whom she left"
  bool has_relative_elsewhere(Index at) const {
    const std::vector<Index>& below = syntax_.below(at);
    return std::any_of(below.begin(), below.end(), [&](Index one) {
      const bool relative = word(one).tag == WordClass::WRB || syntax_.is_relative_pronoun(one);
      const bool hangs = word(one).relation == Relation::obl || word(one).relation == Relation::advmod;
      return (relative && hangs) || word(one).relation == Relation::ccomp ||
             word(one).relation == Relation::xcomp;
    });
  }

  const Syntax& syntax_;
  std::span<const Index> group_of_;
  std::vector<Index> clause_of_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> clauses_of(const Syntax& syntax, std::span<const Index> group_of) {
  return ClauseFinder(syntax, group_of).run();
}

}  // namespace factdesk
