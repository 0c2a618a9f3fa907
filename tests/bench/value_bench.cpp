// Reading values is linear: each text is one block of 8 to 64 KB made of one tempting phrase, and Google
// Benchmark fits the growth of the time (it prints "N" where it is linear).
#include <benchmark/benchmark.h>

#include <string>

#include "value/read.h"

namespace factdesk {
namespace {

constexpr std::int64_t kShortest = 8 << 10;
constexpr std::int64_t kLongest = 64 << 10;

void read_repeated(benchmark::State& state, const char* phrase) {
  std::string text;
  while (static_cast<std::int64_t>(text.size()) < state.range(0)) text += phrase;
  const Document document = *read_document({"bench", text, Format::text, ""});
  const Segmented segmented = segment(document);
  ValueSettings settings;
  settings.date = make_day(2025, 1, 22);
  const TokenRange all{0, static_cast<std::uint32_t>(segmented.tokens.size())};
  for (auto _ : state) benchmark::DoNotOptimize(read_values(segmented, all, settings));
  state.SetComplexityN(state.range(0));
  state.SetBytesProcessed(state.iterations() * state.range(0));
}

#define FACTDESK_VALUE_BENCH(name, phrase) \
  BENCHMARK_CAPTURE(read_repeated, name, phrase)->RangeMultiplier(2)->Range(kShortest, kLongest)->Complexity()

FACTDESK_VALUE_BENCH(
    prose, "Microsoft poured $1 billion into the startup in 2019, up from about 3% a year earlier, and ");
FACTDESK_VALUE_BENCH(digits, "1 ");
FACTDESK_VALUE_BENCH(groups, "100 000 ");
FACTDESK_VALUE_BENCH(ranges, "$1-2 billion to ");
FACTDESK_VALUE_BENCH(number_words, "one hundred and ");
FACTDESK_VALUE_BENCH(bounds, "between 1 and ");
FACTDESK_VALUE_BENCH(parts, "first week of ");
FACTDESK_VALUE_BENCH(days, "May 3, ");
FACTDESK_VALUE_BENCH(digit_dates, "1/2/2025-");
FACTDESK_VALUE_BENCH(offsets, "two years before ");
FACTDESK_VALUE_BENCH(hyphens, "a-");

}  // namespace
}  // namespace factdesk

BENCHMARK_MAIN();
