#include "stance/source_list.h"

#include <algorithm>
#include <utility>

#include "stance/source_class.h"
#include "stance/source_name.h"
#include "stance/speaker.h"

namespace factdesk {

FoundSource* SourceList::add(TokenRange words, TokenRange scope, TokenRange verb, const LexiconRow* row) {
  if (words.empty() || scope.empty() || full()) return nullptr;
  FoundSource source;
  const bool hearsay = row != nullptr && row->attribute("hearsay") == "yes";
  const SourceClass own = class_of_source(sentence_, words);
  const bool kept = !hearsay || own == SourceClass::none || own == SourceClass::outlet;
  source.attribution.source_class = kept ? own : SourceClass::vague;
  if (source.attribution.source_class == SourceClass::named && stays_unnamed(sentence_, words, verb))
    source.attribution.source_class = SourceClass::anonymous;
  if (source.attribution.source_class == SourceClass::vague && is_one_name(reading_, words, verb))
    source.attribution.source_class = SourceClass::named;
  const bool may_be_called = source.attribution.source_class == SourceClass::named ||
                             source.attribution.source_class == SourceClass::outlet;
  if (may_be_called) source.name = name_of_speaker(sentence_, words);
  source.sure = row == nullptr || row->attribute("sure") != "no";
  source.forecasts = row != nullptr && row->attribute("forecast") == "yes";
  source.words = words;
  source.scope = scope;
  source.verb = verb;
  source.attribution.words = sentence_.span(source.name.empty() ? words : source.name);
  source.attribution.scope = sentence_.span(scope);
  found_.push_back(source);
  return &found_.back();
}

// "The Tech Lantern, citing a supplier, reported": a name with an article that cites and reports is a
// newsroom.
void SourceList::name_newsrooms() {
  for (FoundSource& source : found_) {
    const bool reports = source.verb.size() == 1 && sentence_.is(source.verb.first, "reported");
    if (!reports || source.attribution.source_class != SourceClass::named) continue;
    if (!sentence_.is(source.words.first, "the") || !sentence_.token(source.words.last - 1).capital) continue;
    for (std::uint32_t at = source.words.last; at < source.verb.first; ++at) {
      if (sentence_.is(at, "citing") || sentence_.is(at, "quoting"))
        source.attribution.source_class = SourceClass::outlet;
    }
  }
}

std::vector<FoundSource> SourceList::take() {
  name_newsrooms();
  const auto cites = [&](const FoundSource& source) {
    return sentence_.is(source.verb.first, "citing") || sentence_.is(source.verb.first, "quoting");
  };
  if (found_.size() > 1 && !std::all_of(found_.begin(), found_.end(), cites))
    found_.erase(std::remove_if(found_.begin(), found_.end(), cites), found_.end());
  std::stable_sort(found_.begin(), found_.end(), [](const FoundSource& a, const FoundSource& b) {
    return a.attribution.words.start < b.attribution.words.start;
  });
  return std::move(found_);
}

}  // namespace factdesk
