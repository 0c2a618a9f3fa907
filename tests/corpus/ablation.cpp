// What each weight of binding is worth: the labelled articles once with all weights, and once without each.
// Prints the table of docs/accuracy.md; measures, and holds nothing.
#include <array>
#include <iomanip>
#include <iostream>

#include "corpus/verdict_scores.h"

namespace {

using namespace factdesk;
using namespace factdesk::corpus;

struct Ablation {
  const char* what;
  void (*without)(Weights&);
};

constexpr std::array kAblations = {
    Ablation{"all weights", [](Weights&) {}},
    Ablation{"no weight for where the entity stands",
             [](Weights& w) { w.entity_in_clause = w.entity_in_sentence = w.entity_inherited; }},
    Ablation{"no weight for how the entity is reached",
             [](Weights& w) {
               for (double& share : w.reach_share) share = 1;
             }},
    Ablation{"no weight for where the cue stands",
             [](Weights& w) {
               w.cue_in_clause = w.cue_in_head = w.cue_in_sentence = w.cue_in_lead_in = w.cue_in_heading = 2;
             }},
    Ablation{"a linked cue counts no more", [](Weights& w) { w.cue_linked = 0; }},
    Ablation{"no distance", [](Weights& w) { w.per_token_to_cue = w.per_token_to_entity = 0; }},
    Ablation{"another subject costs nothing", [](Weights& w) { w.other_subject = 0; }},
    Ablation{"a foreign qualifier costs nothing", [](Weights& w) { w.qualifier = 0; }},
    Ablation{"another noun costs nothing", [](Weights& w) { w.other_noun = 0; }},
    Ablation{"another date costs nothing", [](Weights& w) { w.foreign_date = 0; }},
    Ablation{"agreeing counts nothing", [](Weights& w) { w.agrees = 0; }},
    Ablation{"whatever qualifies it may conflict", [](Weights& w) { w.evidence.qualifier = false; }},
    Ablation{"whatever it counts may conflict", [](Weights& w) { w.evidence.other_noun = false; }},
    Ablation{"another year's figure may conflict", [](Weights& w) { w.evidence.other_date = false; }},
    Ablation{"any size may conflict", [](Weights& w) { w.evidence.other_size = false; }},
    Ablation{"a part may conflict", [](Weights& w) { w.evidence.part = false; }},
    Ablation{"another possessor's or verb's value may conflict",
             [](Weights& w) { w.evidence.others = false; }},
    Ablation{"another event's date may conflict", [](Weights& w) { w.evidence.apart = false; }},
    Ablation{"a subject that ends in another name counts nothing",
             [](Weights& w) { w.evidence.another_head = false; }},
    Ablation{"a subject that the fact does not speak of counts nothing",
             [](Weights& w) { w.evidence.foreign_subject = false; }},
    Ablation{"a subject by another name counts nothing",
             [](Weights& w) { w.evidence.other_subject = false; }},
    Ablation{"what the entity owns is the entity", [](Weights& w) { w.evidence.owned_head = false; }},
    Ablation{"said as the claim says it counts nothing",
             [](Weights& w) { w.evidence.said_as_claimed = false; }},
};

}  // namespace

int main() {
  const auto quiet = [](const std::string&) {};
  for (const char* half : {"dev", "held"}) {
    const std::vector<VerdictCase> cases = verdict_cases(half);
    std::cout << "| " << half << " | accuracy | conflict P | conflict R | agree F |\n|---|---|---|---|---|\n";
    for (const Ablation& ablation : kAblations) {
      Weights weights;
      ablation.without(weights);
      const VerdictScores scores = score(cases, quiet, weights);
      const Tally& conflict = scores.of(Verdict::conflict);
      std::cout << std::fixed << std::setprecision(3) << "| " << ablation.what << " | " << scores.accuracy()
                << " | " << conflict.precision() << " | " << conflict.recall() << " | "
                << scores.of(Verdict::agree).f() << " |\n";
    }
  }
}
