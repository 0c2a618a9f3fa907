#include "stance/quotation.h"

namespace factdesk {
namespace {

enum class Mark { none, opens, closes, either };

Mark double_mark(std::string_view word) {
  if (word == "“" || word == "«" || word == "„") return Mark::opens;
  if (word == "”" || word == "»") return Mark::closes;
  return word == "\"" ? Mark::either : Mark::none;
}

// ‘opens’ before a word, closes behind one; an apostrophe inside a word is part of its token.
Mark single_mark(const Segmented& text, std::uint32_t at, TokenRange block) {
  const std::string_view word = text.words(text.tokens[at]);
  if (word == "‘") return Mark::opens;
  if (word != "'" && word != "’") return Mark::none;
  const bool next_glued = at + 1 < block.last && text.tokens[at + 1].glued;
  const bool glued = at > block.first && text.tokens[at].glued;
  if (word == "'" && !glued && next_glued) return Mark::opens;
  return glued && (!next_glued || text.tokens[at + 1].kind == TokenKind::symbol) ? Mark::closes : Mark::none;
}

class QuotationFinder {
 public:
  QuotationFinder(const Segmented& text, TokenRange block) : text_(text), block_(block) {}

  std::vector<Quotation> run() {
    for (std::uint32_t at = block_.first; at < block_.last; ++at) visit(at);
    if (open_ == Open::in_double) out_.push_back({{start_, text_.tokens[block_.last - 1].end}, false});
    return std::move(out_);
  }

 private:
  enum class Open { nothing, in_double, in_single };

  void visit(std::uint32_t at) {
    if (text_.tokens[at].kind != TokenKind::symbol) return;
    const Mark mark = double_mark(text_.words(text_.tokens[at]));
    if (mark != Mark::none) {
      if (open_ != Open::in_double && mark != Mark::closes) {
        begin(at, Open::in_double);
      } else if (open_ == Open::in_double && mark != Mark::opens) {
        finish(at);
      }
      return;
    }
    const Mark single = single_mark(text_, at, block_);
    if (single == Mark::opens && open_ == Open::nothing) begin(at, Open::in_single);
    if (single == Mark::closes && open_ == Open::in_single) finish(at);
  }

  void begin(std::uint32_t at, Open open) {
    open_ = open;
    start_ = text_.tokens[at].start;
  }
  void finish(std::uint32_t at) {
    out_.push_back({{start_, text_.tokens[at].end}, true});
    open_ = Open::nothing;
  }

  const Segmented& text_;
  TokenRange block_;
  Open open_ = Open::nothing;
  std::uint32_t start_ = 0;
  std::vector<Quotation> out_;
};

}  // namespace

std::vector<Quotation> find_quotations(const Segmented& text, TokenRange block) {
  if (block.empty()) return {};
  return QuotationFinder(text, block).run();
}

}  // namespace factdesk
