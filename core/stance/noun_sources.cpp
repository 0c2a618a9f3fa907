#include "stance/noun_sources.h"

#include <algorithm>

#include "scan/words.h"
#include "stance/claim_noun.h"
#include "stance/noun_group.h"
#include "stance/verb_place.h"

namespace factdesk {
namespace {

class NounSources {
 public:
  NounSources(const SentenceReading& reading, const SaidWords& said, SourceList& sources)
      : sentence_(reading.tagged), tokens_(reading.tagged.tokens), said_(said), sources_(sources) {}

  void run() {
    static const WordSet claims = word_set("source.claim_nouns");
    static const WordSet tellings = word_set("source.telling_nouns");
    for (std::uint32_t at = tokens_.first; at < tokens_.last; ++at) {
      const bool noun = sentence_.tag(at) != Tag::finite && !said_.is_inside_quotation(at);
      if (noun && claims.contains(sentence_.key(at))) read_claim(at);
      if (noun && tellings.contains(sentence_.key(at))) read_telling(at);
    }
  }

 private:
  // Where what the noun says begins, at its `that`; `behind` stands behind the noun and its agent. Else the
  // sentence's end. "Roe's view was that the wind had helped", "Word from the port is that 40 are lost"
  std::uint32_t opener_of_claim(std::uint32_t behind) const {
    std::uint32_t that = behind;
    if (sentence_.tag(that) == Tag::finite && is_be(sentence_, that)) ++that;
    return sentence_.is(that, "that") && sentence_.has(that + 1) ? that : tokens_.last;
  }

  // A noun that a source speaks, or that somebody in particular is quoted with, says nothing of its own.
  bool is_governed(std::uint32_t noun) const {
    const std::vector<FoundSource>& found = sources_.found();
    return std::any_of(found.begin(), found.end(), [&](const FoundSource& source) {
      return source.words.contains(noun) ||
             (source.scope.contains(noun) && source.attribution.source_class >= SourceClass::outlet);
    });
  }

  // "X's claim that", "his claim that", "the claim by X that", "claims that" (by nobody).
  void read_claim(std::uint32_t noun) {
    const bool by = sentence_.is(noun + 1, "by") || sentence_.is(noun + 1, "from");
    const TokenRange agent = by ? noun_group_at(sentence_, noun + 2) : TokenRange{noun + 1, noun + 1};
    const std::uint32_t that = opener_of_claim(agent.last);
    if (that == tokens_.last) return;
    const TokenRange scope{that, end_of_claim(sentence_, said_.home(that).tokens, noun, that)};
    if (by && !agent.empty()) {
      sources_.add(agent, scope, {noun, noun + 1}, nullptr);
      return;
    }
    if (is_governed(noun)) return;
    const TokenRange owner = owner_of_claim(sentence_, noun);
    const TokenRange words = owner.empty() ? TokenRange{noun, noun + 1} : owner;
    FoundSource* source = sources_.add(words, scope, {noun, noun + 1}, nullptr);
    if (source == nullptr) return;
    if (owner.empty() && !is_paper(sentence_, noun)) source->attribution.source_class = SourceClass::vague;
    if (!owner.empty() && source->attribution.source_class == SourceClass::none)
      source->attribution.source_class = SourceClass::named;
  }

  // "in the mayor's telling", "by her own account": a clause that somebody answers for.
  void read_telling(std::uint32_t noun) {
    const TokenRange owner = owner_of_claim(sentence_, noun);
    if (owner.empty() || owner.first == tokens_.first) return;
    const std::uint32_t before = owner.first - 1;
    if (!sentence_.is(before, "in") && !sentence_.is(before, "by") && !sentence_.is(before, "on")) return;
    if (sentence_.is(noun + 1, "of")) return;  // "by his account of the strike"
    FoundSource* source = sources_.add(owner, said_.scope_around({before, noun + 1}, sources_.found()),
                                       {before, noun + 1}, nullptr);
    if (source != nullptr && source->attribution.source_class == SourceClass::none)
      source->attribution.source_class = SourceClass::named;
  }

  const TaggedSentence& sentence_;
  TokenRange tokens_;
  const SaidWords& said_;
  SourceList& sources_;
};

}  // namespace

void add_noun_sources(const SentenceReading& reading, const SaidWords& said, SourceList& sources) {
  NounSources(reading, said, sources).run();
}

}  // namespace factdesk
