// Each stage over the same text, the source articles repeated, and the whole check with the rules of the
// repository.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "check/check.h"
#include "rule/load.h"
#include "stance/read.h"
#include "value/read.h"

namespace factdesk {
namespace {

constexpr std::size_t kTextBytes = std::size_t{1} << 20;

std::string file_bytes(const std::string& path) {
  std::ifstream file(std::string(FACTDESK_SOURCE_DIR) + "/" + path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

const std::string& corpus() {
  static const std::string text = [] {
    const std::string once = file_bytes("seeds/000_4e9636121e169030.txt") + "\n\n" +
                             file_bytes("seeds/001_5fcd269e2d1601c0.txt") + "\n\n";
    std::string all;
    while (all.size() < kTextBytes) all += once;
    return all;
  }();
  return text;
}

Document document() { return *read_document({"bench", corpus(), Format::text, ""}); }

void count(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * corpus().size()));
}

void read_text(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(document());
  count(state);
}

void tokens_and_sentences(benchmark::State& state) {
  const Document read = document();
  for (auto _ : state) benchmark::DoNotOptimize(segment(read));
  count(state);
}

void values(benchmark::State& state) {
  const Document read = document();
  const Segmented text = segment(read);
  for (auto _ : state) {
    for (const Sentence& sentence : text.sentences)
      benchmark::DoNotOptimize(read_values(text, sentence.tokens, {}));
  }
  count(state);
}

void stances(benchmark::State& state) {
  const Document read = document();
  const Segmented text = segment(read);
  for (auto _ : state) {
    Parses parses(text);
    StanceReader reader(text, parses);
    for (std::uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence)
      benchmark::DoNotOptimize(reader.main(sentence));
  }
  count(state);
}

void whole_check(benchmark::State& state) {
  const LoadedRules loaded = load_rules({{"rules.yaml", file_bytes("rules/openai-microsoft.yaml")}});
  for (auto _ : state) benchmark::DoNotOptimize(check_article(document(), loaded.rules, {}));
  count(state);
}

// What `check` pays for stance: of `read` sentences only `asked` were read, those that something hit.
void stances_of_a_check(benchmark::State& state) {
  const LoadedRules loaded = load_rules({{"rules.yaml", file_bytes("rules/openai-microsoft.yaml")}});
  const CheckedArticle checked = check_article(document(), loaded.rules, {});
  for (auto _ : state) benchmark::DoNotOptimize(check_article(document(), loaded.rules, {}));
  state.counters["sentences"] = static_cast<double>(checked.segmented.sentences.size());
  state.counters["stances"] = static_cast<double>(checked.stances_read);
  count(state);
}

// The same with rules that watch one entity that the text never names: no stance is read at all.
void stances_of_an_idle_check(benchmark::State& state) {
  const LoadedRules loaded = load_rules(
      {{"rules.yaml", "factdesk: 1\nentities: {mill: {names: [Aldermill]}}\nsourcing: {watch: all}\n"}});
  const CheckedArticle checked = check_article(document(), loaded.rules, {});
  for (auto _ : state) benchmark::DoNotOptimize(check_article(document(), loaded.rules, {}));
  state.counters["stances"] = static_cast<double>(checked.stances_read);
  count(state);
}

BENCHMARK(read_text)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens_and_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(values)->Unit(benchmark::kMillisecond);
BENCHMARK(stances)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_check)->Unit(benchmark::kMillisecond);
BENCHMARK(stances_of_a_check)->Unit(benchmark::kMillisecond);
BENCHMARK(stances_of_an_idle_check)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace factdesk

BENCHMARK_MAIN();
