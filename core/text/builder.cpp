#include "text/builder.h"

namespace factdesk {
namespace {

constexpr std::string_view kBetweenBlocks = "\n\n";

// No-break and thin spaces stay: they group digits.
bool is_plain_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

void DocumentBuilder::open(Block block) {
  close();
  next_ = block;
  opened_ = true;
  started_ = false;
  space_pending_ = false;
}

void DocumentBuilder::close() {
  if (opened_ && started_)
    document_.blocks.back().span.end = static_cast<std::uint32_t>(document_.text.size());
  opened_ = started_ = space_pending_ = false;
}

void DocumentBuilder::begin_text() {
  if (!opened_) open({});
  if (started_) return;
  if (!document_.text.empty()) append(kBetweenBlocks, {});
  next_.span.start = next_.span.end = static_cast<std::uint32_t>(document_.text.size());
  document_.blocks.push_back(next_);
  started_ = true;
  space_pending_ = false;
}

void DocumentBuilder::append(std::string_view text, Span source) {
  document_.text.append(text);
  document_.map.add(static_cast<std::uint32_t>(text.size()), source);
}

void DocumentBuilder::add_space(Span source) {
  if (!started_ || space_pending_) return;
  space_pending_ = true;
  space_source_ = source;
}

void DocumentBuilder::add_decoded(std::string_view text, Span source) {
  if (text.empty()) return;
  if (text.size() == 1 && is_plain_space(text.front())) return add_space(source);
  begin_text();
  if (space_pending_) append(" ", space_source_);
  space_pending_ = false;
  append(text, source);
}

void DocumentBuilder::add(std::string_view bytes, std::uint32_t offset) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::size_t end = at;
    const bool space = is_plain_space(bytes[at]);
    while (end < bytes.size() && is_plain_space(bytes[end]) == space) ++end;
    const Span source{offset + static_cast<std::uint32_t>(at), offset + static_cast<std::uint32_t>(end)};
    if (space) {
      add_space(source);
    } else {
      begin_text();
      if (space_pending_) append(" ", space_source_);
      space_pending_ = false;
      append(bytes.substr(at, end - at), source);
    }
    at = end;
  }
}

void DocumentBuilder::add_comment(std::string_view comment, std::uint32_t offset) {
  const Span source{offset, offset + static_cast<std::uint32_t>(comment.size())};
  for (Directive& directive : read_directives(comment, source))
    document_.directives.push_back(std::move(directive));
}

void link_headings(Document& document) {
  std::vector<std::int32_t> open;  // headings by rising level
  for (std::size_t index = 0; index < document.blocks.size(); ++index) {
    Block& block = document.blocks[index];
    if (block.kind == BlockKind::title) continue;
    if (block.kind == BlockKind::heading) {
      while (!open.empty() && document.blocks[static_cast<std::size_t>(open.back())].level >= block.level)
        open.pop_back();
    }
    block.heading = open.empty() ? kNoBlock : open.back();
    if (block.kind == BlockKind::heading) open.push_back(static_cast<std::int32_t>(index));
  }
}

}  // namespace factdesk
