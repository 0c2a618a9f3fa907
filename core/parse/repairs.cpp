#include "parse/repairs.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace factdesk {
namespace {

using Index = std::uint16_t;

enum class Number : std::uint8_t { one, many };

class TreeRepair {
 public:
  TreeRepair(std::span<const std::string_view> words, WordTree& tree) : words_(words), tree_(tree) {}

  void run() {
    for (Index at = 0; at < words_.size(); ++at) {
      if (tree_.relations[at] == Relation::acl_relcl) settle_antecedent(at);
    }
    for (Index at = 0; at < words_.size(); ++at) {
      if (is_finite(at)) settle_tag(at);
      if (tag(at) == WordClass::dollar) settle_receiver(at);
      if (is_name(tag(at))) settle_title(at);
    }
  }

 private:
  WordClass tag(Index at) const { return tree_.classes[at]; }
  bool hangs(Index at, Index head, Relation relation) const {
    return tree_.heads[at] == head && tree_.relations[at] == relation;
  }
  Index child(Index head, Relation relation) const {
    for (Index at = 0; at < words_.size(); ++at) {
      if (hangs(at, head, relation)) return at;
    }
    return kNoWord;
  }
  bool is_under(Index at, Index above) const {
    while (at != kNoWord && at != above) at = tree_.heads[at];
    return at == above;
  }
  void hang(Index at, Index head, Relation relation) {
    tree_.heads[at] = head;
    tree_.relations[at] = relation;
  }

  std::optional<Number> number_of_noun(Index at) const {
    if (child(at, Relation::conj) != kNoWord) return std::nullopt;
    if (tag(at) == WordClass::NN || tag(at) == WordClass::NNP) return Number::one;
    if (tag(at) == WordClass::NNS || tag(at) == WordClass::NNPS) return Number::many;
    return std::nullopt;
  }
  // Of the verb, or of the first that helps it: "employs", "was based", "have left".
  std::optional<Number> number_of_verb(Index predicate) const {
    Index verb = predicate;
    for (Index at = 0; at < predicate; ++at) {
      const Relation relation = tree_.relations[at];
      const bool helps =
          tree_.heads[at] == predicate &&
          (relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop);
      if (helps) {
        verb = at;
        break;
      }
    }
    if (tag(verb) == WordClass::VBZ) return Number::one;
    if (tag(verb) == WordClass::VBP) return Number::many;
    const std::string word = fold(words_[verb]);
    if (word == "was") return Number::one;
    return word == "were" ? std::optional(Number::many) : std::nullopt;
  }

  // "Shares in Acme, which employs 900": the verb is Acme's.
  void settle_antecedent(Index predicate) {
    const Index pronoun = child(predicate, Relation::nsubj) != kNoWord
                              ? child(predicate, Relation::nsubj)
                              : child(predicate, Relation::nsubj_pass);
    if (pronoun == kNoWord || (tag(pronoun) != WordClass::WDT && tag(pronoun) != WordClass::WP)) return;
    const Index told = tree_.heads[predicate];
    const Index nearest = noun_before(pronoun);
    if (nearest == kNoWord || nearest == told || !is_under(nearest, told)) return;
    const auto wanted = number_of_verb(predicate);
    const auto far = number_of_noun(told);
    const auto near = number_of_noun(nearest);
    if (wanted && far && near && *far != *wanted && *near == *wanted)
      hang(predicate, nearest, Relation::acl_relcl);
  }

  // The noun that ends right before a word or its comma.
  Index noun_before(Index word) const {
    if (word == 0) return kNoWord;
    auto at = static_cast<Index>(word - 1);
    if (tag(at) == WordClass::comma) {
      if (at == 0) return kNoWord;
      --at;
    }
    while (at != kNoWord &&
           (tree_.relations[at] == Relation::flat || tree_.relations[at] == Relation::compound))
      at = tree_.heads[at];
    return at;
  }

  // "said Calder chief executive Ana Solis": one noun, the last name, where only common nouns stand between.
  void settle_title(Index first) {
    if (first > 0 && is_name(tag(first - 1))) return;
    const Index firm_end = end_of_run(first, [&](Index at) { return is_name(tag(at)); });
    const Index role_end = end_of_run(firm_end, [&](Index at) { return is_common(tag(at)); });
    const Index end = end_of_run(role_end, [&](Index at) { return is_name(tag(at)); });
    if (role_end == firm_end || end == role_end) return;
    const Index firm = top_of({first, firm_end});
    const Index holder = top_of({role_end, end});
    if (firm == kNoWord || holder == kNoWord) return;
    const Index above = tree_.heads[firm];
    for (Index at = first; at < end; ++at) {
      if (above != kNoWord && at != firm && at != holder && is_under(above, at))
        return;  // else it would hang on itself
    }
    if (above == firm || above == holder) return;
    const bool beside = tree_.heads[holder] == tree_.heads[firm];
    if (!beside && !is_under(holder, firm)) return;
    if (!beside) hang(holder, tree_.heads[firm], tree_.relations[firm]);
    hang(firm, holder, Relation::compound);
    for (Index at = first; at < role_end; ++at) {
      if (at == firm) continue;
      const bool inside =
          tree_.heads[at] != kNoWord && tree_.heads[at] >= first && tree_.heads[at] < firm_end;
      if (at < firm_end && inside) continue;
      hang(at, holder, Relation::compound);
    }
  }
  template <class Belongs>
  Index end_of_run(Index at, Belongs belongs) const {
    while (at < words_.size() && belongs(at)) ++at;
    return at;
  }
  static bool is_common(WordClass tag) { return tag == WordClass::NN || tag == WordClass::JJ; }

  // "lent Harrow Bank £9m": a name before a sum of money is no part of it, and gets it.
  void settle_receiver(Index sign) {
    const Index verb = tree_.heads[sign];
    const bool object =
        tree_.relations[sign] == Relation::obj || tree_.relations[sign] == Relation::obl_unmarked;
    if (!object || verb == kNoWord || verb + 1U >= sign || tag(verb) < WordClass::VB ||
        tag(verb) > WordClass::VBZ)
      return;
    const auto name = static_cast<Index>(sign - 1);
    const bool part = tree_.heads[name] == sign && is_name(tag(name)) && !is_code(words_[name]);
    if (!part) return;
    for (auto at = static_cast<Index>(verb + 1); at < name; ++at) {
      if (tree_.heads[at] == sign) tree_.heads[at] = name;
    }
    hang(name, verb, Relation::iobj);
  }
  // "US $5 million": a part of the sign.
  static bool is_code(std::string_view word) {
    constexpr std::size_t kLongest = 3;  // letters
    return word.size() <= kLongest &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  bool is_finite(Index at) const {
    return tag(at) == WordClass::VBD || tag(at) == WordClass::VBZ || tag(at) == WordClass::VBP;
  }
  bool is_past(Index at) const { return tag(at) == WordClass::VBD || tag(at) == WordClass::VBN; }
  bool is_noun(Index at) const {
    return (tag(at) >= WordClass::NN && tag(at) <= WordClass::NNS) || tag(at) == WordClass::PRP;
  }

  // "Revenue rose to $3m, the company said, and …": the noun right before the verb of saying is its subject,
  // and what was taken for that is the subject of the verb before the comma.
  void settle_tag(Index said) {
    const Index subject = child(said, Relation::nsubj);
    if (subject == kNoWord || subject + 3U > said) return;
    const Index speaker = speaker_before(said);
    if (speaker == kNoWord || speaker <= subject) return;
    for (Index at = static_cast<Index>(subject + 1); at < speaker; ++at) {
      const bool told = is_finite(at) && tree_.heads[at] == said;
      const bool as_participle = is_past(at) && tree_.relations[at] == Relation::acl && is_under(at, subject);
      const bool lacks = (told || as_participle) && child(at, Relation::nsubj) == kNoWord &&
                         child(at, Relation::nsubj_pass) == kNoWord;
      const bool parted = lacks && has_comma({at, speaker});
      if (!parted || has_comma({subject, at})) continue;
      hang(subject, at, Relation::nsubj);
      hang(speaker, said, Relation::nsubj);
      hang(at, said, Relation::ccomp);
      if (as_participle) tree_.classes[at] = WordClass::VBD;
      return;
    }
  }

  struct Range {
    Index first, last;
  };
  bool has_comma(Range range) const {
    for (Index at = range.first; at < range.last; ++at) {
      if (tag(at) == WordClass::comma) return true;
    }
    return false;
  }

  // The word of a range that hangs on one outside, where there is only one; else none.
  Index top_of(Range range) const {
    Index top = kNoWord;
    for (Index at = range.first; at < range.last; ++at) {
      const Index head = tree_.heads[at];
      if (head != kNoWord && head >= range.first && head < range.last) continue;
      if (top != kNoWord) return kNoWord;
      top = at;
    }
    return top;
  }

  // The head of the noun group that ends right before a verb, behind a comma.
  Index speaker_before(Index verb) const {
    if (verb == 0) return kNoWord;
    auto at = static_cast<Index>(verb - 1);
    if (!is_noun(at)) return kNoWord;
    while (tree_.heads[at] != kNoWord && tree_.heads[at] < verb && is_noun(tree_.heads[at]) &&
           !has_comma({tree_.heads[at], at}))
      at = tree_.heads[at];
    return at;
  }

  std::span<const std::string_view> words_;
  WordTree& tree_;
};

}  // namespace

void repair(std::span<const std::string_view> words, WordTree& tree) { TreeRepair(words, tree).run(); }

}  // namespace factdesk
