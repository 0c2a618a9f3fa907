#include "stance/tagged.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/words.h"
#include "stance/word_changes.h"
#include "stance/word_classes.h"

namespace factdesk {
namespace {

class Tagger {
 public:
  Tagger(const Segmented& text, TokenRange tokens, const ChangedWords* changes) {
    out_.changes = changes;
    out_.text = &text;
    out_.tokens = tokens;
  }

  TaggedSentence run() {
    out_.tags.reserve(out_.tokens.size());
    for (std::uint32_t at = out_.tokens.first; at < out_.tokens.last; ++at) {
      out_.tags.push_back(tag_of(at));
      const Tag tag = out_.tags.back();
      if (tag == Tag::relative && !any_finite_ && at > out_.tokens.first && out_.tag(at - 1) == Tag::other)
        in_subject_relative_ = true;
      if (tag == Tag::finite) {
        // "A colleague who gave evidence by video | said": behind its relative the subject's own verb.
        if (in_subject_relative_ && any_finite_) in_subject_relative_ = false;
        any_finite_ = true;
        governed_ = !takes_clause(out_.key(at));
      } else if (tag == Tag::mark || tag == Tag::conjunction || tag == Tag::subordinator ||
                 tag == Tag::relative) {
        governed_ = false;
      }
    }
    out_.finite_before.assign(out_.tags.size() + 1, 0);
    for (std::size_t i = 0; i < out_.tags.size(); ++i)
      out_.finite_before[i + 1] = out_.finite_before[i] + (out_.tags[i] == Tag::finite ? 1 : 0);
    return std::move(out_);
  }

 private:
  Tag tag_of(std::uint32_t at) const {
    const Token& token = out_.token(at);
    if (token.kind == TokenKind::symbol) return Tag::mark;
    if (token.kind == TokenKind::number) return Tag::number;
    if (token.key == word_key("'s")) return is_verb_clitic(at) ? Tag::finite : Tag::determiner;
    if (is_infinitive_have(at)) return Tag::base;
    if (is_auxiliary(token.key) && !is_month_or_noun(at)) return Tag::finite;
    if (is_as_many_as(at)) return Tag::adverb;
    if (words_.inner.contains(token.key)) return inner_tag(at);
    if (token.key == word_key("that")) return Tag::relative;
    if (words_.relatives.contains(token.key)) return Tag::relative;
    if (at > out_.tokens.first && out_.is(at - 1, "to") && words_.verbs.base.contains(token.key))
      return Tag::base;  // "due to last three days"
    if (words_.determiners.contains(token.key)) return Tag::determiner;
    if (words_.pronouns.contains(token.key)) return Tag::pronoun;
    if (words_.subordinators.contains(token.key)) return Tag::subordinator;
    if (words_.conjunctions.contains(token.key)) return Tag::conjunction;
    if (words_.adverbs.contains(token.key)) return Tag::adverb;
    if (words_.prepositions.contains(token.key)) return Tag::preposition;
    return open_tag(at);
  }

  bool is_added_verb(std::uint64_t key, WordForm form) const {
    return out_.changes != nullptr && out_.changes->is_verb(key, form);
  }
  bool takes_clause(std::uint64_t key) const {
    return words_.clause_takers.contains(key) || is_added_verb(key, WordForm::base) ||
           is_added_verb(key, WordForm::third) || is_added_verb(key, WordForm::past);
  }

  bool is_auxiliary(std::uint64_t key) const {
    return words_.be.contains(key) || words_.have.contains(key) || words_.modal.contains(key);
  }

  // "plans to have the act signed"
  bool is_infinitive_have(std::uint32_t at) const {
    return out_.is(at, "have") && at > out_.tokens.first && out_.is(at - 1, "to");
  }

  // "As many as 3 million people may need it": a modifier of the number, and no clause.
  bool is_as_many_as(std::uint32_t at) const {
    if (!out_.is(at, "as")) return false;
    const auto is_much = [&](std::uint32_t word) {
      return out_.is(word, "many") || out_.is(word, "much") || out_.is(word, "few") ||
             out_.is(word, "little");
    };
    return is_much(at + 1) || (at > out_.tokens.first && is_much(at - 1));
  }

  // "in May", "the military might", "a can"
  bool is_month_or_noun(std::uint32_t at) const {
    const std::uint64_t key = out_.key(at);
    if (key == word_key("may") && out_.token(at).capital && at > out_.tokens.first) return true;
    if (key != word_key("might") && key != word_key("can") && key != word_key("will")) return false;
    return at > out_.tokens.first && out_.tag(at - 1) == Tag::determiner &&
           words_.possessives.contains(out_.key(at - 1));
  }

  bool is_verb_clitic(std::uint32_t at) const {
    if (at == out_.tokens.first) return false;
    const Tag before = out_.tag(at - 1);
    return before == Tag::pronoun || before == Tag::relative || out_.is(at - 1, "what") ||
           out_.is(at - 1, "here");
  }

  Tag inner_tag(std::uint32_t at) const {
    const std::string_view word = out_.words(at);
    if (word.ends_with("ing")) return Tag::gerund;
    if (out_.is(at, "been")) return Tag::participle;
    if (out_.is(at, "be") || is_base_place(at)) return Tag::base;
    return Tag::finite;
  }

  // The nearest word before that is no adverb.
  std::uint32_t before(std::uint32_t at) const {
    while (at > out_.tokens.first && (out_.tag(at - 1) == Tag::adverb || is_ly(at - 1))) --at;
    return at == out_.tokens.first ? at : at - 1;
  }
  bool is_ly(std::uint32_t at) const {
    const std::string_view word = out_.words(at);
    return out_.tag(at) == Tag::other && word.size() > 4 && word.ends_with("ly") && !out_.token(at).capital;
  }

  bool is_base_place(std::uint32_t at) const {
    const std::uint32_t prior = before(at);
    if (prior == at) return false;
    return out_.is(prior, "to") || (words_.modal.contains(out_.key(prior)) && out_.tag(prior) == Tag::finite);
  }

  Tag open_tag(std::uint32_t at) const {
    const std::string_view word = out_.words(at);
    const std::uint64_t key = out_.key(at);
    if (is_base_place(at) && !out_.token(at).capital) return Tag::base;
    const std::uint32_t prior = before(at);
    const bool first = prior == at;
    const Tag left = first ? Tag::mark : out_.tag(prior);
    if (out_.token(at).capital && !first && left != Tag::pronoun) return Tag::other;
    const bool ed = word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    if (words_.verbs.past.contains(key) || words_.verbs.participle.contains(key) || ed)
      return past_tag(at, prior, left, first);
    if (word.size() > 4 && word.ends_with("ing") && left != Tag::determiner)
      return first && out_.token(at).capital && is_subject_place(at) ? Tag::other : Tag::gerund;
    if (word.size() > 4 && word.ends_with("ly")) return Tag::adverb;
    if (out_.is(at + 1, "to") && is_intention_of_thing(at, prior, left)) return Tag::other;
    if (words_.verbs.third.contains(key) || is_added_verb(key, WordForm::third))
      return is_third_place(at, prior, left, first) ? Tag::finite : Tag::other;
    if (key == word_key("close") && out_.is(at + 1, "to")) return Tag::other;  // "people close to the club"
    if (words_.verbs.base.contains(key) || is_added_verb(key, WordForm::base))
      return is_plural(prior, left, first) ? Tag::finite : Tag::other;
    return Tag::other;
  }

  // "Harding said", "Harding was blunt": what a verb stands right behind is its subject.
  bool is_subject_place(std::uint32_t at) const {
    const std::uint64_t next = out_.key(at + 1);
    return out_.has(at + 1) && (is_auxiliary(next) || takes_clause(next));
  }

  // "redundancy plans to mitigate": what happens, or is so, plans nothing; the noun beside it is one too.
  bool is_intention_of_thing(std::uint32_t at, std::uint32_t prior, Tag left) const {
    if (left != Tag::other || prior + 1 != at || !words_.intentions.contains(out_.key(at))) return false;
    const bool name = out_.token(prior).capital && prior > out_.tokens.first;
    if (name || words_.bodies.contains(out_.key(prior))) return false;
    const std::string noun = fold(out_.words(prior));
    return std::any_of(words_.event_endings.begin(), words_.event_endings.end(),
                       [&](const std::string& ending) { return noun.ends_with(ending); });
  }

  Tag past_tag(std::uint32_t at, std::uint32_t prior, Tag left, bool first) const {
    if (!first) {
      const std::uint64_t key = out_.key(prior);
      if (words_.be.contains(key) || words_.have.contains(key) || words_.inner.contains(key))
        return Tag::participle;
    }
    // "a person briefed on the matter"
    const bool describes = words_.describers.contains(out_.key(at)) && left == Tag::other &&
                           out_.has(at + 1) && words_.prepositions.contains(out_.key(at + 1));
    if (describes) return Tag::participle;
    if (!words_.verbs.past.contains(out_.key(at)) && words_.verbs.participle.contains(out_.key(at)))
      return Tag::participle;
    if (describes_paper(at, prior, left)) return Tag::participle;
    const bool only_past =
        words_.verbs.past.contains(out_.key(at)) && !words_.verbs.participle.contains(out_.key(at));
    // "acquired by a rival"; not "fell by a fifth", "increased by 5%"
    const bool by_agent = out_.is(at + 1, "by") && !only_past && !(out_.has(at + 2) && starts_amount(at + 2));
    if (by_agent) return Tag::participle;
    switch (left) {
      case Tag::determiner:  // "the reported deal"; "Acme's planned sale"
      case Tag::preposition:
      case Tag::base:
      case Tag::gerund:
      case Tag::finite:
        return Tag::participle;
      case Tag::subordinator:
        return Tag::participle;  // "if approved"
      case Tag::mark:            // "the firm, based in Leeds, closed"
        return first || (!only_past && out_.has(at + 1) && words_.prepositions.contains(out_.key(at + 1)) &&
                         opens_aside(prior))
                   ? Tag::participle
                   : Tag::finite;
      case Tag::other:
      case Tag::number:  // behind a verb's object: "lies in plans aimed at", but "said profits aimed at"
        return governed_ && !(in_subject_relative_ && takes_clause(out_.key(at))) ? Tag::participle
                                                                                  : Tag::finite;
      case Tag::pronoun:
      case Tag::relative:
      case Tag::conjunction:
      case Tag::adverb:
      case Tag::participle:
        return Tag::finite;
    }
    return Tag::finite;
  }

  // "An audit published last year found": of a paper, and the main verb stands behind.
  bool describes_paper(std::uint32_t at, std::uint32_t prior, Tag left) const {
    if (left != Tag::other || !words_.papers.contains(out_.key(prior)) ||
        !words_.paper_verbs.contains(out_.key(at)))
      return false;
    // "according to a study published on Monday": behind a preposition a noun is nobody's subject.
    std::uint32_t opener = prior;
    while (opener > out_.tokens.first && out_.tag(opener - 1) == Tag::other) --opener;
    if (opener >= out_.tokens.first + 2 && out_.tag(opener - 1) == Tag::determiner &&
        out_.tag(opener - 2) == Tag::preposition)
      return true;
    constexpr std::uint32_t kAside = 10;  // tokens
    for (std::uint32_t next = at + 1; next < out_.tokens.last && next < at + kAside; ++next) {
      if (out_.token(next).kind == TokenKind::symbol || words_.relatives.contains(out_.key(next)))
        return false;
      if (is_auxiliary(out_.key(next)) || words_.never_nouns.contains(out_.key(next))) return true;
      if (words_.verbs.past.contains(out_.key(next)) && next > at + 1) return true;
    }
    return false;
  }

  // Behind a subject and a comma a participle opens an aside; behind an aside the main verb stands.
  bool opens_aside(std::uint32_t comma) const {
    std::uint32_t at = comma;
    while (at > out_.tokens.first && out_.tag(at - 1) != Tag::mark) {
      --at;
      if (out_.tag(at) == Tag::finite) return false;
    }
    return out_.tag(at) != Tag::participle;
  }

  // "Acme sells the unit": a noun before, and behind what a verb governs. "annual reports of" is none.
  bool is_third_place(std::uint32_t at, std::uint32_t prior, Tag left, bool first) const {
    if (first) return false;
    if (left == Tag::relative) return true;
    if (left == Tag::pronoun) return !words_.plural.contains(out_.key(prior)) || out_.is(prior, "who");
    if (left == Tag::adverb) return true;
    if (left == Tag::conjunction) return starts_object(at + 1);
    if (left == Tag::mark) return is_double_quote(*out_.text, prior) || starts_object(at + 1);
    if (left != Tag::other && left != Tag::number) return false;
    if (words_.never_nouns.contains(out_.key(at))) return true;  // "the draft says work might begin"
    if (out_.has(at + 1) && out_.words(at + 1) == "," && is_told_aside(at)) return true;
    return starts_object(at + 1) || !out_.has(at + 1);
  }

  // "He will retire, the Telegraph reports, and …": a verb of saying between commas, behind what is said.
  bool is_told_aside(std::uint32_t at) const {
    if (!any_finite_ || !takes_clause(out_.key(at))) return false;
    while (at > out_.tokens.first && (out_.tag(at - 1) == Tag::other || out_.tag(at - 1) == Tag::determiner))
      --at;
    return at > out_.tokens.first && out_.words(at - 1) == ",";
  }

  bool starts_amount(std::uint32_t at) const {
    if (out_.token(at).kind == TokenKind::number) return true;
    const std::string_view word = out_.words(at);
    if (word == "$" || word == "£" || word == "€" || word == "more" || word == "nearly" || word == "about")
      return true;
    return word == "a" && (out_.is(at + 1, "third") || out_.is(at + 1, "quarter") ||
                           out_.is(at + 1, "half") || out_.is(at + 1, "fifth") || out_.is(at + 1, "tenth"));
  }

  bool starts_object(std::uint32_t at) const {
    if (!out_.has(at)) return false;
    const Token& token = out_.token(at);
    if (token.kind == TokenKind::number || token.capital) return true;
    if (token.kind == TokenKind::symbol) return out_.words(at) != ",";
    const std::uint64_t key = token.key;
    return words_.determiners.contains(key) || words_.pronouns.contains(key) ||
           words_.adverbs.contains(key) || (words_.prepositions.contains(key) && key != word_key("of")) ||
           key == word_key("that") || out_.words(at).ends_with("ing") || out_.words(at).ends_with("ly") ||
           key == word_key("more");
  }

  bool is_plural(std::uint32_t prior, Tag left, bool first) const {
    if (first) return false;
    if (words_.plural.contains(out_.key(prior))) return true;
    if (takes_clause(out_.key(prior + 1)) && has_plural_head(prior)) return true;
    const std::string_view word = out_.words(prior);
    return left == Tag::other && word.size() > 3 && word.ends_with("s") && !word.ends_with("ss");
  }

  // "Analysts at Northwick Bank expect", "Minutes of a meeting in May show": the plural stands before the
  // first preposition.
  bool has_plural_head(std::uint32_t at) const {
    constexpr std::uint32_t kSubject = 8;  // tokens
    bool plural = false;
    for (std::uint32_t back = 0; back < kSubject && at > out_.tokens.first + back; ++back) {
      const std::uint32_t here = at - back;
      const Tag tag = out_.tag(here);
      if (tag == Tag::mark || tag == Tag::finite || tag == Tag::conjunction) break;
      if (tag != Tag::preposition || out_.is(here, "to")) continue;
      const std::string_view noun = out_.words(here - 1);
      plural =
          out_.tag(here - 1) == Tag::other && noun.size() > 3 && noun.ends_with("s") && !noun.ends_with("ss");
    }
    return plural;
  }

  const WordClasses& words_ = word_classes();
  TaggedSentence out_;
  bool any_finite_ = false;
  bool in_subject_relative_ = false;  // a relative before any finite verb: the main verb is still to come
  bool governed_ = false;  // a finite verb that takes no clause stands before, with nothing that parts
};

}  // namespace

std::uint32_t TaggedSentence::find(TokenRange range, Tag wanted) const {
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    if (tag(at) == wanted) return at;
  }
  return range.last;
}

Span TaggedSentence::span(TokenRange range) const {
  if (!range.empty()) return text->span_of(range);
  const std::uint32_t at = range.first < tokens.last ? token(range.first).start : token(tokens.last - 1).end;
  return {at, at};
}

TaggedSentence tag_sentence(const Segmented& text, TokenRange tokens, const ChangedWords* changes) {
  return Tagger(text, tokens, changes).run();
}

bool is_double_quote(const Segmented& text, std::uint32_t at) {
  const std::string_view word = text.words(text.tokens[at]);
  return word == "\"" || word == "“" || word == "”" || word == "«" || word == "»" || word == "„";
}

}  // namespace factdesk
