// The reader of plain text: any bytes are refused or become a document that keeps the laws of spans.
#include "fuzz/target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  factdesk::fuzz::read_article(factdesk::fuzz::text_of(data, size), factdesk::Format::text);
  return 0;
}
