#include "check/reach.h"

#include <algorithm>

#include "base/steps.h"

namespace factdesk {

ReachFinder::ReachFinder(const Document& document) : document_(document) {
  std::vector<Span> sources = document.map.sources();
  std::sort(sources.begin(), sources.end(), [](Span a, Span b) { return a.start < b.start; });
  std::uint32_t furthest = 0;
  for (const Span source : sources) {
    furthest = std::max(furthest, source.end);
    sources_.push_back({source.start, furthest});
  }
  std::vector<const Block*> blocks;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::title) blocks.push_back(&block);
  }
  furthest = 0;
  for (const Block* block : blocks) {
    const Span place = document.map.to_file(block->span);
    furthest = std::max(furthest, place.start);
    blocks_.push_back({furthest, place});
  }
  for (std::size_t at = blocks.size(); at-- > 1;) {
    const bool one_table =
        blocks[at - 1]->kind == BlockKind::table_cell && blocks[at]->kind == BlockKind::table_cell;
    if (one_table) blocks_[at - 1].reach = hull(blocks_[at - 1].reach, blocks_[at].reach);
  }
  take_steps(sources_.size() + blocks_.size());
}

bool ReachFinder::has_text_from(Span file) const {
  const auto behind = std::lower_bound(sources_.begin(), sources_.end(), file.end,
                                       [](const Source& source, std::uint32_t end) {
                                         take_steps();
                                         return source.start < end;
                                       });
  return behind != sources_.begin() && (behind - 1)->furthest_end > file.start;
}

Span ReachFinder::reach_of(Span comment) const {
  const Span line = hull(document_.lines.line_around(document_.file, comment.start),
                         document_.lines.line_around(document_.file, comment.end));
  if (has_text_from(line)) return line;
  const auto next = std::lower_bound(blocks_.begin(), blocks_.end(), comment.end,
                                     [](const Reached& block, std::uint32_t end) {
                                       take_steps();
                                       return block.furthest_start < end;
                                     });
  return next == blocks_.end() ? Span{comment.end, comment.end} : next->reach;
}

}  // namespace factdesk
