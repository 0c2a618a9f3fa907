#include "rule/phrase_budget.h"

#include <algorithm>

namespace factdesk {
namespace {

constexpr std::uint64_t kFree = 1000000;  // steps that any rule set may have
constexpr std::uint64_t kStepsPerByte =
    30;  // of names and phrases as written: "~invest" makes some 100 steps

}  // namespace

PhraseBudget::PhraseBudget(const EntityTable& entities) : left_(kFree) {
  for (const Phrase& name : entities.phrases()) left_ += kStepsPerByte * name.written().size();
}

std::optional<Phrase> PhraseBudget::compile(const std::string& path, const LocatedText& written,
                                            const EntityTable& entities, const Families& families,
                                            bool complete, std::vector<Problem>& problems) {
  if (left_ == 0) {
    if (!told_) {
      problems.push_back(
          {path, written.place,
           "with this phrase the rules' phrases grow too large, since entities and families are "
           "spelled out in each; wanted fewer phrases with {…} or ~… of many names"});
    }
    told_ = true;
    return std::nullopt;
  }
  auto phrase = compile_phrase(path, written, entities, families, complete, problems);
  left_ += kStepsPerByte * written.text.size();
  if (phrase) left_ -= std::min<std::uint64_t>(left_, phrase->steps().size());
  return phrase;
}

}  // namespace factdesk
