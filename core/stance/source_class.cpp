#include "stance/source_class.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/lexicon.h"
#include "refer/names.h"
#include "scan/words.h"
#include "stance/word_changes.h"

namespace factdesk {
namespace {

struct SourceWords {
  WordSet documents = word_set("source.documents");
  WordSet outlet_words = word_set("source.outlet_words");
  WordSet outlet_nouns = word_set("source.common_outlet_nouns");
  WordSet vague = word_set("source.vague");
  WordSet vague_alone = word_set("source.vague_alone");
  WordSet anonymous = word_set("source.anonymous");
  WordSet describers = word_set("source.describers");
  WordSet spokespeople = word_set("source.spokespeople");
  WordSet institutions = word_set("source.institutions");
  WordSet definite = word_set("clauses.definite");
  WordSet never_names = word_set("refer.never_names");
  WordSet openers = word_set("refer.openers");
  std::vector<std::vector<std::string>> outlets;  // as they are written

  SourceWords() {
    for (const LexiconRow& row : lexicon("source.outlets")) {
      std::vector<std::string> words;
      for (const Token& token : tokenise(row.phrase)) words.emplace_back(slice(row.phrase, token.span()));
      outlets.push_back(std::move(words));
    }
  }
};

const SourceWords& source_words() {
  static const SourceWords words;
  return words;
}

class SourceClassifier {
 public:
  SourceClassifier(const TaggedSentence& sentence, TokenRange words) : sentence_(sentence), range_(words) {}

  SourceClass run() const {
    if (range_.empty()) return SourceClass::none;
    if (sentence_.is(range_.first, "nobody") || sentence_.is(range_.first, "nothing") ||
        sentence_.is(range_.first, "no") || sentence_.is(range_.first, "none"))
      return SourceClass::none;
    if (is_publisher()) return SourceClass::none;
    const std::uint32_t head = head_of();
    const std::uint64_t noun = sentence_.key(head);
    if (names_outlet(head)) return SourceClass::outlet;
    if (is_document(noun) && !is_name(head)) return document_class(head);
    if (range_.size() == 1 && is_personal_pronoun(noun)) return SourceClass::named;
    if (words_.spokespeople.contains(noun)) return SourceClass::named;
    if (is_name(head)) return SourceClass::named;
    return class_of_people(head, noun);
  }

 private:
  bool counts(WordKind kind, const WordSet& words, std::uint64_t key) const {
    return sentence_.changes == nullptr ? words.contains(key) : sentence_.changes->contains(kind, words, key);
  }
  bool is_document(std::uint64_t key) const { return counts(WordKind::document, words_.documents, key); }
  bool is_vague(std::uint64_t key) const { return counts(WordKind::vague, words_.vague, key); }
  // An added word is in `vague` already.
  bool is_vague_alone(std::uint64_t key) const {
    return words_.vague_alone.contains(key) && counts(WordKind::vague, words_.vague_alone, key);
  }
  bool is_anonymous(std::uint64_t key) const { return counts(WordKind::anonymous, words_.anonymous, key); }

  bool is_publisher() const {
    return range_.size() == 1 && (sentence_.is(range_.first, "i") || sentence_.is(range_.first, "we"));
  }

  static bool is_personal_pronoun(std::uint64_t key) {
    return key == word_key("he") || key == word_key("she") || key == word_key("they") ||
           key == word_key("it") || key == word_key("who") || key == word_key("which") ||
           key == word_key("him") || key == word_key("her") || key == word_key("them") ||
           key == word_key("you");
  }

  bool is_name(std::uint32_t at) const {
    const Token& token = sentence_.token(at);
    if (token.kind != TokenKind::word || !token.capital || words_.never_names.contains(token.key))
      return false;
    if (at > sentence_.tokens.first && !is_double_quote(*sentence_.text, at - 1)) return true;
    if (token.all_capitals) return true;
    const bool plain = words_.openers.contains(token.key) || is_vague(token.key) || is_anonymous(token.key) ||
                       is_document(token.key) || is_vague_alone(token.key) ||
                       words_.institutions.contains(token.key) || sentence_.tag(at) != Tag::other;
    return !plain && !looks_plural(at);
  }
  // A sentence's first word has its capital from its place: "Neighbours said", "Farmers say".
  bool looks_plural(std::uint32_t at) const {
    const std::string_view word = sentence_.words(at);
    const bool next_capital = range_.contains(at + 1) && sentence_.token(at + 1).capital;
    return word.size() > 4 && word.ends_with("s") && !word.ends_with("ss") && !next_capital;
  }

  // The last noun before "of", "who", a comma or a word that describes: "a Commerce Office spokesman for …".
  std::uint32_t head_of() const {
    std::uint32_t head = range_.first;
    for (std::uint32_t at = range_.first; at < range_.last; ++at) {
      const Tag tag = sentence_.tag(at);
      const bool name_goes_on = at > range_.first && sentence_.token(at).capital && tag != Tag::pronoun;
      if (at > range_.first && !name_goes_on) {
        const bool ends =
            tag == Tag::preposition || tag == Tag::relative || tag == Tag::finite || tag == Tag::gerund ||
            tag == Tag::subordinator || is_comma(at) || (tag == Tag::pronoun && is_noun(at - 1)) ||
            (tag == Tag::participle && is_noun(at - 1)) || words_.describers.contains(sentence_.key(at));
        const bool bridge =
            sentence_.is(at, "of") && is_name(at - 1) && range_.contains(at + 1) && is_name(at + 1);
        if (ends && !bridge && !is_empty_head(head)) break;
      }
      if (is_noun(at)) head = at;
    }
    return head;
  }
  bool is_comma(std::uint32_t at) const { return sentence_.is_comma(at); }
  bool is_noun(std::uint32_t at) const {
    const Tag tag = sentence_.tag(at);
    return tag == Tag::other || tag == Tag::pronoun || sentence_.token(at).capital;
  }
  // "some of the residents", "one of his lawyers": the noun stands behind.
  bool is_empty_head(std::uint32_t at) const {
    return sentence_.tag(at) == Tag::determiner || sentence_.tag(at) == Tag::number ||
           sentence_.tag(at) == Tag::preposition || sentence_.tag(at) == Tag::adverb;
  }

  bool holds_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (is_name(at) && !role_is(at)) return true;
    }
    return false;
  }
  bool role_is(std::uint32_t at) const {
    return role_words().role_at(*sentence_.text, at, sentence_.tokens.last) > 0 &&
           !role_words().is_title(sentence_.key(at));
  }

  bool names_outlet(std::uint32_t head) const {
    for (std::uint32_t at = range_.first; at <= head; ++at) {
      if (is_listed_outlet(at)) return true;
    }
    if (is_called_newsroom(head)) return true;
    if (words_.outlet_nouns.contains(sentence_.key(head)) && !sentence_.token(head).capital)
      return !is_agency_of_state(head);
    // "the Leeds Gazette": a word of newsrooms with a capital, and a name or an article before it.
    if (!words_.outlet_words.contains(sentence_.key(head)) || !sentence_.token(head).capital)
      return reports_of_media(head);
    return head > range_.first && (sentence_.is(head - 1, "the") || sentence_.token(head - 1).capital);
  }
  // "the trade magazine Rails Monthly": what stands right before the name says what it is.
  bool is_called_newsroom(std::uint32_t head) const {
    std::uint32_t first = head;
    while (first > range_.first && sentence_.token(first - 1).capital) --first;
    if (first == range_.first || !sentence_.token(first).capital) return false;
    return words_.outlet_nouns.contains(sentence_.key(first - 1)) && !is_agency_of_state(first - 1);
  }
  // "the space agency", "the agency": an office, where no news stands before it.
  bool is_agency_of_state(std::uint32_t head) const {
    if (!sentence_.is(head, "agency") && !sentence_.is(head, "website") && !sentence_.is(head, "site"))
      return false;
    return head == range_.first || !(sentence_.is(head - 1, "news") || sentence_.is(head - 1, "press"));
  }
  // "media reports", "press reports"
  bool reports_of_media(std::uint32_t head) const {
    if (!sentence_.is(head, "reports") && !sentence_.is(head, "report") && !sentence_.is(head, "coverage"))
      return false;
    if (head == range_.first) return false;
    return sentence_.is(head - 1, "media") || sentence_.is(head - 1, "press") ||
           sentence_.is(head - 1, "news") || sentence_.is(head - 1, "newspaper");
  }
  bool is_listed_outlet(std::uint32_t at) const {
    const auto stands_here = [&](const std::vector<std::string>& outlet) {
      for (std::uint32_t i = 0; i < outlet.size(); ++i) {
        if (!sentence_.has(at + i) || sentence_.words(at + i) != outlet[i]) return false;
      }
      return sentence_.changes == nullptr || !sentence_.changes->silences_outlet(outlet);
    };
    if (std::any_of(words_.outlets.begin(), words_.outlets.end(), stands_here)) return true;
    if (sentence_.changes == nullptr) return false;
    const auto& added = sentence_.changes->outlets();
    return std::any_of(added.begin(), added.end(), stands_here);
  }

  // "reports" alone are hearsay; a report is a paper.
  SourceClass document_class(std::uint32_t head) const {
    const bool bare = head == range_.first && range_.size() == 1;
    const bool hearsay = sentence_.is(head, "reports") || sentence_.is(head, "plans") ||
                         sentence_.is(head, "results") || sentence_.is(head, "notes") ||
                         sentence_.is(head, "evidence");
    if (bare && hearsay) return SourceClass::vague;
    const bool some = sentence_.is(range_.first, "some") || sentence_.is(range_.first, "unconfirmed");
    return hearsay && some ? SourceClass::vague : SourceClass::document;
  }

  bool is_described(std::uint32_t head) const {
    for (std::uint32_t at = head + 1; at < range_.last; ++at) {
      if (words_.describers.contains(sentence_.key(at))) return true;
    }
    return false;
  }

  SourceClass class_of_people(std::uint32_t head, std::uint64_t noun) const {
    const bool described = is_described(head);
    const bool alone = is_vague_alone(noun);
    const bool person = is_vague(noun) || is_anonymous(noun) || alone;
    const bool of_somebody = holds_name(range_.first, head);
    const std::uint64_t first = sentence_.key(range_.first);
    const bool counted = is_counted();
    if (described && (person || counted || is_vague_quantity(first))) return SourceClass::anonymous;
    const bool article = first == word_key("a") || first == word_key("an") || first == word_key("one") ||
                         first == word_key("another");
    // "my neighbour": known to the writer, to no reader
    const bool own = first == word_key("my") || first == word_key("our") || first == word_key("your");
    if (own && !of_somebody && !belongs_to_name(head)) return SourceClass::anonymous;
    if (is_vague(noun)) {
      if (of_somebody || belongs_to_name(head)) return SourceClass::named;
      if (counted || article) return SourceClass::anonymous;
      const bool owned = sentence_.tag(range_.first) == Tag::determiner && words_.definite.contains(first) &&
                         first != word_key("the") && first != word_key("these") && first != word_key("those");
      if (owned) return SourceClass::named;  // "his lawyers"
      return SourceClass::vague;
    }
    if (of_somebody) return SourceClass::named;  // "Acme's owner", "a Commerce Office official"
    if (alone && range_.size() == 1) return SourceClass::vague;
    if (words_.institutions.contains(noun) && !article && !is_vague_quantity(first))
      return SourceClass::named;
    if (belongs_to_name(head)) return SourceClass::named;
    if (words_.definite.contains(first))
      return is_anybody(noun) ? SourceClass::anonymous : SourceClass::named;
    if (is_possessed(head)) return SourceClass::named;
    if (person || article || counted || range_.size() > 1)
      return is_vague_quantity(first) ? SourceClass::vague : SourceClass::anonymous;
    return role_is(head) ? SourceClass::named : SourceClass::vague;
  }

  static bool is_anybody(std::uint64_t noun) {
    return noun == word_key("person") || noun == word_key("people") || noun == word_key("man") ||
           noun == word_key("woman") || noun == word_key("witness") || noun == word_key("witnesses") ||
           noun == word_key("individual") || noun == word_key("whistleblower") ||
           noun == word_key("informant");
  }

  // "the club's owner"
  bool is_possessed(std::uint32_t head) const {
    for (std::uint32_t at = range_.first; at < head; ++at) {
      if (sentence_.is(at, "'s")) return true;
    }
    return false;
  }
  static bool is_vague_quantity(std::uint64_t key) {
    return key == word_key("some") || key == word_key("many") || key == word_key("most") ||
           key == word_key("several") || key == word_key("few") || key == word_key("other") ||
           key == word_key("certain");
  }
  bool is_counted() const {
    static const WordSet numbers = [] {
      WordSet words;
      for (const char* word :
           {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"})
        words.insert(word_key(word));
      return words;
    }();
    for (std::uint32_t at = range_.first; at < range_.last && at < range_.first + 3; ++at) {
      if (sentence_.tag(at) == Tag::number || numbers.contains(sentence_.key(at))) return true;
    }
    return false;
  }
  // "analysts at Northwick Bank", "researchers from the University of Leeds": not "in Turin".
  bool belongs_to_name(std::uint32_t head) const {
    for (std::uint32_t at = head + 1; at + 1 < range_.last; ++at) {
      const bool of = sentence_.is(at, "at") || sentence_.is(at, "for") || sentence_.is(at, "with") ||
                      sentence_.is(at, "from") || sentence_.is(at, "of");
      if (!of) continue;
      std::uint32_t name = at + 1;
      const bool article = sentence_.is(name, "the");
      if (article) ++name;
      if (!range_.contains(name) || !is_name(name)) return false;
      // "a man from Leeds" is described, not named.
      return article || !(sentence_.is(at, "from") || sentence_.is(at, "of"));
    }
    return false;
  }

  const SourceWords& words_ = source_words();
  const TaggedSentence& sentence_;
  TokenRange range_;
};

}  // namespace

SourceClass class_of_source(const TaggedSentence& sentence, TokenRange words) {
  return SourceClassifier(sentence, words).run();
}

}  // namespace factdesk
