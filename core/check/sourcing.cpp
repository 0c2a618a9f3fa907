#include "check/sourcing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/judge.h"
#include "parse/place.h"
#include "scan/words.h"

namespace factdesk {
namespace {

class SourcingJudge {
 public:
  SourcingJudge(Reading& reading, ScopeFinder& scopes, const std::vector<Finding>& facts)
      : reading_(reading), scopes_(scopes), sourcing_(reading.rules().sourcing) {
    for (const Finding& finding : facts) {
      const bool hedged = finding.verdict == Verdict::speculation || finding.verdict == Verdict::reported;
      if (hedged) carried_.emplace(finding.sentence, finding.stance.cue.start, finding.stance.cue.end);
    }
    const std::vector<Block>& blocks = reading.document().blocks;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
      if (blocks[block].lead_in != kNoBlock) items_.emplace(blocks[block].lead_in, blocks[block].span);
    }
  }

  std::optional<Finding> judge(std::uint32_t sentence) {
    const BlockKind kind = reading_.text().block_of(reading_.sentence(sentence)).kind;
    if (kind == BlockKind::heading || kind == BlockKind::title) return std::nullopt;
    const auto watched = watched_in(sentence);
    if (!watched || !reading_.may_doubt(sentence)) return std::nullopt;
    for (const Cue& cue : reading_.stance_of(sentence).cues) {
      if (!is_flagged(sentence, cue, *watched)) continue;
      if (!watched->in_sentence && has_other_subject(sentence)) return std::nullopt;
      return make(sentence, cue, *watched);
    }
    return std::nullopt;
  }

 private:
  std::optional<EntityReach> watched_in(std::uint32_t sentence) {
    std::optional<EntityReach> best;
    const Span whole = reading_.sentence(sentence).span;
    for (EntityId entity = 0; entity < sourcing_.watched.size(); ++entity) {
      if (!sourcing_.watched[entity]) continue;
      const auto reach = scopes_.reach(entity, sentence, whole);
      if (!reach || (!reach->in_sentence && !is_near(sentence, *reach))) continue;
      if (!best || reach->how < best->how) best = *reach;
    }
    return best;
  }

  // Inherited from the lead-in, the paragraph or the one before; a heading or a title is too far.
  bool is_near(std::uint32_t sentence, const EntityReach& reach) const {
    if (reach.from_head) return true;
    if (!reach.mention) return false;
    const Block& block = reading_.document().blocks[reach.mention->block];
    return block.kind != BlockKind::heading && reach.mention->block + 1 >= reading_.sentence(sentence).block;
  }

  // Is the sentence's own claim about somebody else?
  bool has_other_subject(std::uint32_t sentence) {
    const Parse& parse = reading_.parse_of(sentence);
    const Index told = told_at(parse, reading_.stance_of(sentence).main_clause);
    if (told == kNone) return false;
    if (parse.groups[told].determiner == Determiner::indefinite) return true;
    const std::uint32_t head = parse.words[parse.groups[told].head].tokens.first;
    const auto mentions = reading_.mentions_in(sentence);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.tokens.contains(head) && mention.reach <= Subject::short_form;
    });
  }

  bool is_flagged(std::uint32_t sentence, const Cue& cue, const EntityReach& watched) {
    if (!reading_.sentence(sentence).span.contains(cue.span))
      return false;  // a lead-in's hedge is flagged there
    const bool hedges = cue.kind == CueKind::hedge || cue.kind == CueKind::weasel;
    const bool asks = cue.kind == CueKind::question && puts_a_claim(sentence);
    if (!hedges && !asks) return false;
    const Stance main = reading_.main_stance(sentence);
    if (!watched.in_sentence && !(is_hedge(main.modality) && main.cue == cue.span)) return false;
    const Stance stance = reading_.stance_at(sentence, cue.span);
    if (sourcing_.accept[static_cast<std::size_t>(stance.source.source_class)]) return false;
    return !is_carried(sentence, cue);
  }

  bool is_carried(std::uint32_t sentence, const Cue& cue) const {
    return carried_.contains({sentence, cue.span.start, cue.span.end});
  }

  // "Is Acme about to sell?" puts a claim; "Why is Acme selling?" does not.
  bool puts_a_claim(std::uint32_t sentence) const {
    static const WordSet auxiliaries = word_set("binding.auxiliaries");
    const TokenRange tokens = reading_.sentence(sentence).tokens;
    for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
      const Token& token = reading_.text().tokens[at];
      if (token.kind == TokenKind::symbol) continue;
      return auxiliaries.contains(token.key);
    }
    return false;
  }

  Finding make(std::uint32_t sentence, const Cue& cue, const EntityReach& watched) {
    Finding finding;
    finding.verdict = Verdict::speculation;
    finding.reason = Reason::hedged;
    finding.severity = sourcing_.severity;
    finding.confidence = watched.in_sentence ? Confidence::high : Confidence::medium;
    finding.place = cue.span;
    finding.sentence = sentence;
    finding.stance = reading_.stance_at(sentence, cue.span);
    finding.stance.modality = cue.kind == CueKind::question ? Modality::asked : Modality::hedged;
    finding.stance.cue = cue.span;
    finding.subject = watched.how;
    if (watched.mention) finding.related.push_back({RelatedKind::entity, watched.mention->span});
    add_items(sentence, finding);
    return finding;
  }

  // The items of a hedged lead-in stand under its hedge.
  void add_items(std::uint32_t sentence, Finding& finding) const {
    const auto block = static_cast<std::int32_t>(reading_.sentence(sentence).block);
    if (sentence + 1 != reading_.text().block_sentences[static_cast<std::size_t>(block)].last) return;
    const auto [first, last] = items_.equal_range(block);
    for (auto item = first; item != last; ++item)
      finding.related.push_back({RelatedKind::item, item->second});
  }

  Reading& reading_;
  ScopeFinder& scopes_;
  const Sourcing& sourcing_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> carried_;  // sentence and hedge of a fact
  std::multimap<std::int32_t, Span> items_;  // of lists, by the block that leads in, in order
};

}  // namespace

std::vector<Finding> find_unsourced(Reading& reading, ScopeFinder& scopes,
                                    const std::vector<Finding>& facts) {
  std::vector<Finding> findings;
  if (!reading.rules().sourcing.flags) return findings;
  SourcingJudge judge(reading, scopes, facts);
  for (std::uint32_t sentence = 0; sentence < reading.sentence_count(); ++sentence) {
    if (auto finding = judge.judge(sentence)) findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace factdesk
