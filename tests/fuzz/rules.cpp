// Rule files, as YAML and as JSON: any bytes get rules or located problems.
#include "fuzz/target.h"
#include "rule/load.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using factdesk::laws::Broken;
  const std::string bytes = factdesk::fuzz::text_of(data, size);
  for (const char* path : {"fuzz.yaml", "fuzz.json"}) {
    const factdesk::LoadedRules loaded = factdesk::load_rules({{path, bytes}});
    for (const factdesk::Problem& problem : loaded.problems) {
      const bool located = problem.path == path && problem.place.line > 0 && problem.place.column > 0;
      if (!located || problem.message.empty())
        factdesk::fuzz::hold(Broken("a problem without a place or words"));
    }
  }
  return 0;
}
