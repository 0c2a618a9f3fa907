#include "refer/definite.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/lexicon.h"
#include "scan/words.h"

namespace factdesk {
namespace {

constexpr std::uint32_t kBlocksBack =
    2;  // "the company" stands for somebody named in this block or the two before

enum class Means { thing, person, either };
struct Pronoun {
  Means means = Means::thing;
  bool many = false;
};

std::unordered_map<std::uint64_t, Pronoun> pronoun_table() {
  std::unordered_map<std::uint64_t, Pronoun> table;
  for (const LexiconRow& row : lexicon("refer.pronouns")) {
    Pronoun pronoun;
    const auto means = row.attribute("means").value_or("either");
    pronoun.means = means == "thing" ? Means::thing : (means == "person" ? Means::person : Means::either);
    pronoun.many = row.attribute("number") == "many";
    table.emplace(tokenise(row.phrase).front().key, pronoun);
  }
  return table;
}

class Resolver {
 public:
  Resolver(const Segmented& text, std::vector<Mention>& mentions) : text_(text), given_(mentions) {}

  // How many earlier mentions were looked at.
  std::uint64_t run() {
    static const std::unordered_map<std::uint64_t, Pronoun> pronouns = pronoun_table();
    static const WordSet nouns = word_set("refer.definite_nouns");
    for (std::uint32_t index = 0; index < text_.sentences.size(); ++index) {
      const TokenRange range = text_.sentences[index].tokens;
      for (std::uint32_t at = range.first; at < range.last; ++at) {
        take_given(at);
        const auto pronoun = pronouns.find(text_.tokens[at].key);
        if (pronoun != pronouns.end()) {
          resolve_pronoun(index, at, pronoun->second);
        } else if (at > range.first && is_definite(at - 1) && resolve_head(index, at)) {
          continue;
        } else if (at > range.first && nouns.contains(text_.tokens[at].key) && is_definite(at - 1)) {
          resolve_noun(index, at);
        } else if (is_both(at, range)) {
          resolve_pronoun(index, at, {Means::either, true});
        }
      }
    }
    take_given(static_cast<std::uint32_t>(text_.tokens.size()));
    given_ = std::move(out_);
    return steps_;
  }

 private:
  void take_given(std::uint32_t at) {
    while (next_ < given_.size() && given_[next_].tokens.first <= at) {
      settle_shared();
      if (next_ < given_.size()) put(given_[next_++]);
      if (!out_.empty()) learn_head(out_.back());
    }
  }

  // A description that several entities declare goes to the one named last.
  void settle_shared() {
    std::size_t end = next_ + 1;
    if (given_[next_].reach != Subject::description) return;
    while (end < given_.size() && given_[end].tokens == given_[next_].tokens &&
           given_[end].reach == Subject::description)
      ++end;
    if (end == next_ + 1) return;
    std::size_t best = next_;
    std::size_t best_place = 0;
    for (std::size_t i = next_; i < end; ++i) {
      ++steps_;
      const auto named = last_named_.find(given_[i].entity.value_or(kNobody));
      if (named == last_named_.end() || named->second <= best_place) continue;
      best = i;
      best_place = named->second;
    }
    put(given_[best]);
    next_ = end;
  }

  void put(const Mention& mention) {
    out_.push_back(mention);
    if (mention.entity && mention.reach != Subject::description) last_named_[*mention.entity] = out_.size();
    const bool known = mention.entity && mention.reach != Subject::inherited;
    if (!mention.person && (known || (!mention.entity && is_subject(mention)))) last_thing_ = out_.size() - 1;
  }

  bool is_definite(std::uint32_t at) const {
    const std::uint64_t key = text_.tokens[at].key;
    return key == word_key("the") || key == word_key("this") || key == word_key("that");
  }

  // "both companies", "the two firms"
  bool is_both(std::uint32_t at, TokenRange range) const {
    if (at + 1 >= range.last || at == range.first) return false;
    return text_.tokens[at].key == word_key("two") && is_definite(at - 1);
  }

  bool is_taken(std::uint32_t at) const { return !out_.empty() && out_.back().tokens.last > at; }

  // The company: the latest named thing, unless somebody unknown was named as a subject since.
  void resolve_noun(std::uint32_t sentence, std::uint32_t at) {
    if (is_taken(at)) return;
    ++steps_;
    if (!last_thing_ || !out_[*last_thing_].entity) return;
    // Blocks come in order: where this one is near, so is whatever was named since. What only the title names
    // is near for as long as nobody was named too far back.
    const auto is_far = [&](std::size_t index) {
      return out_[index].sentence != kNoSentence &&
             out_[index].block + kBlocksBack < text_.sentences[sentence].block;
    };
    const bool named_since = *last_thing_ + 1 < out_.size();
    if (is_far(*last_thing_) || (named_since && is_far(*last_thing_ + 1))) return;
    add(sentence, {at - 1, at + 1}, *out_[*last_thing_].entity, Subject::description, false);
  }

  // "Dunmere Bridge" -> "the bridge". A head that two names share ("Terminal 2", "the terminal") says
  // nothing.
  void learn_head(const Mention& mention) {
    if (mention.reach != Subject::name || mention.tokens.size() < 2 || mention.person) return;
    const Token& head = text_.tokens[mention.tokens.last - 1];
    if (head.kind != TokenKind::word) return;
    const auto [known, fresh] = heads_.emplace(head.key, mention.entity);
    if (!fresh && known->second != mention.entity) known->second.reset();
  }

  bool resolve_head(std::uint32_t sentence, std::uint32_t at) {
    const Token& noun = text_.tokens[at];
    const auto known = heads_.find(noun.key);
    if (noun.capital || is_taken(at) || known == heads_.end() || !known->second) return false;
    add(sentence, {at - 1, at + 1}, *known->second, Subject::description, false);
    return true;
  }

  // An unknown name counts as a rival where it opens its sentence or stands behind no preposition.
  bool is_subject(const Mention& mention) const {
    if (mention.sentence == kNoSentence) return false;
    return mention.tokens.first == text_.sentences[mention.sentence].tokens.first;
  }

  bool fits(const Mention& mention, Pronoun pronoun) const {
    if (pronoun.means == Means::either) return true;
    return mention.person == (pronoun.means == Means::person);
  }

  void resolve_pronoun(std::uint32_t sentence, std::uint32_t at, Pronoun pronoun) {
    if (is_taken(at)) return;
    std::vector<const Mention*> earlier = mentions_of(sentence, at, pronoun);
    std::uint32_t before = sentence;
    if (earlier.empty() && sentence > 0 && is_near(sentence)) {
      before = sentence - 1;
      earlier = mentions_of(before, static_cast<std::uint32_t>(text_.tokens.size()), pronoun);
    }
    if (earlier.empty()) return;
    if (!pronoun.many) {
      // The first mention is mostly the subject; a rival nobody knows takes the pronoun with it.
      if (earlier.front()->entity)
        add(sentence, {at, at + 1}, *earlier.front()->entity, Subject::pronoun, earlier.front()->person);
      return;
    }
    std::vector<std::uint32_t> entities;
    for (const Mention* mention : earlier) {
      if (mention->entity &&
          std::find(entities.begin(), entities.end(), *mention->entity) == entities.end()) {
        entities.push_back(*mention->entity);
      }
    }
    for (const std::uint32_t entity : entities) add(sentence, {at, at + 1}, entity, Subject::pronoun, false);
  }

  // The sentence before stands in the same block, in a list's lead-in, or ends the paragraph before.
  bool is_near(std::uint32_t sentence) const {
    return text_.block_of(text_.sentences[sentence - 1]).kind != BlockKind::table_cell;
  }

  std::vector<const Mention*> mentions_of(std::uint32_t sentence, std::uint32_t before, Pronoun pronoun) {
    std::vector<const Mention*> found;
    for (std::size_t i = out_.size(); i > 0; --i) {
      const Mention& mention = out_[i - 1];
      ++steps_;
      if (mention.sentence != kNoSentence && mention.sentence < sentence) break;
      if (mention.sentence != sentence) continue;
      if (mention.tokens.last <= before && fits(mention, pronoun)) found.push_back(&mention);
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

  void add(std::uint32_t sentence, TokenRange tokens, std::uint32_t entity, Subject reach, bool person) {
    Mention mention;
    mention.tokens = tokens;
    mention.span = text_.span_of(tokens);
    mention.sentence = sentence;
    mention.block = text_.sentences[sentence].block;
    mention.entity = entity;
    mention.reach = reach;
    mention.person = person;
    put(mention);
  }

  const Segmented& text_;
  std::vector<Mention>& given_;
  static constexpr std::uint32_t kNobody = 0xFFFFFFFF;
  std::size_t next_ = 0;
  std::uint64_t steps_ = 0;
  std::unordered_map<std::uint32_t, std::size_t> last_named_;  // entity -> one behind its last name in out_
  std::optional<std::size_t> last_thing_;  // in out_: the last thing named, or stranger who is a subject
  std::unordered_map<std::uint64_t, std::optional<std::uint32_t>> heads_;  // last words of names -> whose
  std::vector<Mention> out_;
};

}  // namespace

std::uint64_t resolve_definites(const Segmented& text, std::vector<Mention>& mentions) {
  return Resolver(text, mentions).run();
}

}  // namespace factdesk
