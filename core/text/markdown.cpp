// Markdown by md4c: what a reader sees of headings, paragraphs, lists, quotes and tables; code and comments
// are skipped.
#include <md4c.h>

#include <optional>
#include <vector>

#include "text/readers.h"

namespace factdesk {
namespace {

class MarkdownReader {
 public:
  MarkdownReader(Document& document, DocumentBuilder& builder, std::uint32_t start)
      : builder_(builder),
        source_(std::string_view(document.file).substr(start)),
        start_(start),
        last_end_(start) {}

  // Nothing, or why a piece of HTML is refused.
  std::optional<Error> run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return of(self).enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).enter_span(type); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).text(type, std::string_view(text, size));
    };
    md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this);
    return refused_;
  }

 private:
  static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

  struct List {
    std::int32_t lead_in = kNoBlock;
  };

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        builder_.close();
        lists_.push_back({builder_.last_block()});
        break;
      case MD_BLOCK_LI:
        open(context());
        break;
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_H: {
        Block heading;
        heading.kind = BlockKind::heading;
        heading.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        open(heading);
        break;
      }
      case MD_BLOCK_P:
        open(context());
        break;
      case MD_BLOCK_CODE:
        builder_.close();
        ++skipping_;
        break;
      case MD_BLOCK_HTML:
        builder_.close();
        html_ = Span{};
        in_html_ = true;
        break;
      case MD_BLOCK_TABLE:
        column_heads_.clear();
        break;
      case MD_BLOCK_TR:
        column_ = 0;
        row_head_ = kNoBlock;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        open_cell();
        break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_HR:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
        break;
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        builder_.close();
        lists_.pop_back();
        break;
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_CODE:
        --skipping_;
        break;
      case MD_BLOCK_HTML:
        in_html_ = false;
        if (!html_.empty()) refused_ = read_html_piece(slice(source_, html_), html_.start + start_, builder_);
        break;
      case MD_BLOCK_TH:
        column_heads_.push_back(close_cell());
        break;
      case MD_BLOCK_TD:
        close_cell();
        ++column_;
        break;
      case MD_BLOCK_LI:
      case MD_BLOCK_H:
      case MD_BLOCK_P:
        builder_.close();
        break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_HR:
      case MD_BLOCK_TABLE:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
      case MD_BLOCK_TR:
        break;
    }
    return refused_ ? 1 : 0;  // 1 ends the reading
  }

  // The text of an image is not on the page; what is struck out is no longer said.
  static bool is_unread(MD_SPANTYPE type) { return type == MD_SPAN_IMG || type == MD_SPAN_DEL; }

  int enter_span(MD_SPANTYPE type) {
    skipping_ += is_unread(type) ? 1 : 0;
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    skipping_ -= is_unread(type) ? 1 : 0;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view words) {
    const bool in_source =
        words.data() >= source_.data() && words.data() + words.size() <= source_.data() + source_.size();
    const auto at = in_source ? static_cast<std::uint32_t>(words.data() - source_.data()) : 0;
    if (in_html_) {
      if (in_source)
        html_ = html_.empty() ? Span{at, at + static_cast<std::uint32_t>(words.size())}
                              : Span{html_.start, at + static_cast<std::uint32_t>(words.size())};
      return 0;
    }
    if (skipping_ > 0) return 0;
    switch (type) {
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
        if (in_source) {
          builder_.add(words, start_ + at);
        } else {
          builder_.add_space({last_end_, last_end_});  // md4c's own blank, in the place of a line break
        }
        break;
      case MD_TEXT_ENTITY:
        if (in_source)
          builder_.add_decoded(decode_entity(words),
                               {start_ + at, start_ + at + static_cast<std::uint32_t>(words.size())});
        break;
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        builder_.add_space({last_end_, last_end_ + 1});
        break;
      case MD_TEXT_HTML:
        if (in_source) add_comment(at);
        break;
      case MD_TEXT_NULLCHAR:
      case MD_TEXT_LATEXMATH:
        break;
    }
    if (in_source) last_end_ = start_ + at + static_cast<std::uint32_t>(words.size());
    return 0;
  }

  // A comment inside a paragraph; of one of several lines, md4c gives each line.
  void add_comment(std::uint32_t at) {
    constexpr std::string_view kCloses = "-->";
    const std::string_view rest = source_.substr(at);
    const std::size_t end = rest.find(kCloses);
    if (rest.starts_with("<!--") && end != std::string_view::npos)
      builder_.add_comment(rest.substr(0, end + kCloses.size()), start_ + at);
  }

  // The block that text outside headings and cells belongs to: an item, a quotation, a paragraph.
  Block context() const {
    Block block;
    if (!lists_.empty()) {
      block.kind = BlockKind::list_item;
      block.level = static_cast<int>(lists_.size());
      block.lead_in = lists_.back().lead_in;
    } else if (quotes_ > 0) {
      block.kind = BlockKind::quote;
    }
    return block;
  }

  void open(const Block& block) { builder_.open(block); }

  void open_cell() {
    Block cell;
    cell.kind = BlockKind::table_cell;
    cell.row_head = row_head_;
    if (column_ < column_heads_.size()) cell.column_head = column_heads_[column_];
    before_cell_ = builder_.last_block();
    open(cell);
  }

  // -> the cell's block, or kNoBlock where it is empty.
  std::int32_t close_cell() {
    builder_.close();
    const std::int32_t cell = builder_.last_block() > before_cell_ ? builder_.last_block() : kNoBlock;
    if (column_ == 0) row_head_ = cell;
    return cell;
  }

  DocumentBuilder& builder_;
  std::string_view source_;
  std::uint32_t start_;
  std::uint32_t last_end_;  // in the file: where the last text ended
  std::vector<List> lists_;
  int quotes_ = 0;
  int skipping_ = 0;
  bool in_html_ = false;
  Span html_;  // in source_
  std::optional<Error> refused_;
  std::vector<std::int32_t> column_heads_;
  std::size_t column_ = 0;
  std::int32_t row_head_ = kNoBlock;
  std::int32_t before_cell_ = kNoBlock;
};

}  // namespace

std::optional<Error> read_markdown(Document& document, DocumentBuilder& builder, std::uint32_t start) {
  return MarkdownReader(document, builder, start).run();
}

}  // namespace factdesk
