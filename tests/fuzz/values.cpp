// Values: of a line of prose, and each as a literal of every kind.
#include "value/read.h"

#include "fuzz/target.h"

namespace {

constexpr factdesk::ValueKind kKinds[] = {factdesk::ValueKind::money,    factdesk::ValueKind::number,
                                          factdesk::ValueKind::percent,  factdesk::ValueKind::date,
                                          factdesk::ValueKind::duration, factdesk::ValueKind::count};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factdesk;
  const std::string bytes = fuzz::text_of(data, size);
  const auto document = read_document({"fuzz", bytes, Format::text, ""});
  if (!document) return 0;
  const Segmented text = segment(*document);
  for (std::size_t block = 0; block < text.block_tokens.size(); ++block) {
    if (text.block_tokens[block].empty()) continue;
    const ValueSettings dated{make_day(2025, 1, 22), DateOrder::day_first, "AUD", true, 6u};
    const Span within = text.span_of(text.block_tokens[block]);
    fuzz::hold(laws::broken_values(text, within, read_values(text, text.block_tokens[block], {})));
    fuzz::hold(laws::broken_values(text, within, read_values(text, text.block_tokens[block], dated)));
  }
  for (const ValueKind kind : kKinds) {
    const auto literal = parse_value(bytes, kind, {});
    if (literal && literal->kind != kind)
      fuzz::hold(laws::Broken("a literal of another kind than asked for"));
  }
  return 0;
}
