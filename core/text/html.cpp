// HTML by gumbo: the text that a reader sees; scripts, forms, navigation and hidden parts are skipped, and
// where the page marks its main content, only that is read. The tree is walked without recursion.
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "text/html_tree.h"
#include "text/readers.h"
#include "text/reference.h"

namespace factdesk {
namespace {

template <std::size_t N>
bool is_one_of(GumboTag tag, const std::array<GumboTag, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array kSkipped = {GUMBO_TAG_DEL,      GUMBO_TAG_S,        GUMBO_TAG_STRIKE,   GUMBO_TAG_SCRIPT,
                                 GUMBO_TAG_STYLE,    GUMBO_TAG_NAV,      GUMBO_TAG_FORM,     GUMBO_TAG_ASIDE,
                                 GUMBO_TAG_FOOTER,   GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SVG,
                                 GUMBO_TAG_SELECT,   GUMBO_TAG_BUTTON,   GUMBO_TAG_IFRAME,   GUMBO_TAG_HEAD,
                                 GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT,   GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,
                                 GUMBO_TAG_CANVAS};
constexpr std::array kHeadings = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                  GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
constexpr std::array kBlocks = {
    GUMBO_TAG_P,     GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,
    GUMBO_TAG_BODY,  GUMBO_TAG_HEADER,  GUMBO_TAG_FIGURE,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_ADDRESS,
    GUMBO_TAG_PRE,   GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_DD,         GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,    GUMBO_TAG_HR,
    GUMBO_TAG_UL,    GUMBO_TAG_OL,      GUMBO_TAG_FIELDSET};

std::string attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string() : std::string(found->value);
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_hidden(const GumboNode& node) {
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  std::string style = fold(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_comments(const GumboNode& node) {
  const std::string id = fold(attribute(node, "id"));
  return id == "comments" || id == "respond" || id == "disqus_thread";
}

// The next node in the order of the document; `inside` says whether to go below this one.
struct Walker {
  struct Level {
    const GumboNode* node;
    unsigned next_child = 0;
  };
  std::vector<Level> open;
};

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  return is_element(node) ? &node.v.element.children : nullptr;
}

// Calls enter(node) -> go inside?, and leave(node) for those that were entered.
template <class Enter, class Leave>
void walk(const GumboNode& root, Enter enter, Leave leave) {
  Walker walker;
  if (!enter(root)) return;
  walker.open.push_back({&root});
  while (!walker.open.empty()) {
    Walker::Level& level = walker.open.back();
    const GumboVector* children = children_of(*level.node);
    if (children == nullptr || level.next_child >= children->length) {
      leave(*level.node);
      walker.open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children->data[level.next_child++]);
    if (enter(*child)) walker.open.push_back({child});
  }
}

class HtmlReader {
 public:
  // `html` is what gumbo parsed; its first byte stands at `offset` in the file.
  HtmlReader(std::string_view html, std::uint32_t offset, DocumentBuilder& builder)
      : html_(html), offset_(offset), builder_(builder) {}

  void read(const GumboNode& root) {
    walk(
        root, [&](const GumboNode& node) { return enter(node); },
        [&](const GumboNode& node) { leave(node); });
    builder_.close();
  }

 private:
  bool enter(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
      add_text(node);
      return false;
    }
    if (node.type == GUMBO_NODE_DOCUMENT) return true;
    if (!is_element(node)) return false;
    const GumboTag tag = node.v.element.tag;
    if (is_one_of(tag, kSkipped) || is_hidden(node) || is_comments(node)) return false;
    if (tag == GUMBO_TAG_HEADER && articles_ == 0) return false;  // the site's own
    articles_ += tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ? 1 : 0;
    open_element(node, tag);
    return true;
  }

  void open_element(const GumboNode& node, GumboTag tag) {
    if (tag == GUMBO_TAG_BR) return builder_.add_space(source_of(node.v.element.original_tag));
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
      builder_.close();
      lead_ins_.push_back(builder_.last_block());
      return;
    }
    if (tag == GUMBO_TAG_BLOCKQUOTE) ++quotes_;
    if (tag == GUMBO_TAG_TABLE) column_heads_.clear();
    if (tag == GUMBO_TAG_TR) {
      column_ = 0;
      row_head_ = kNoBlock;
    }
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) return open_cell();
    const auto heading = std::find(kHeadings.begin(), kHeadings.end(), tag);
    if (heading != kHeadings.end()) {
      Block block;
      block.kind = BlockKind::heading;
      block.level = static_cast<int>(heading - kHeadings.begin()) + 1;
      builder_.open(block);
    } else if (tag == GUMBO_TAG_LI || is_one_of(tag, kBlocks)) {
      if (!in_cell_) builder_.open(context(tag));
    }
  }

  void leave(const GumboNode& node) {
    if (!is_element(node)) return;
    const GumboTag tag = node.v.element.tag;
    articles_ -= tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ? 1 : 0;
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
      builder_.close();
      lead_ins_.pop_back();
    } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
      --quotes_;
      builder_.close();
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      close_cell(tag == GUMBO_TAG_TH);
    } else if (is_one_of(tag, kHeadings) || tag == GUMBO_TAG_LI || is_one_of(tag, kBlocks)) {
      if (in_cell_) {
        builder_.add_space({});
      } else {
        builder_.open(context(GUMBO_TAG_DIV));
      }
    }
  }

  Block context(GumboTag tag) const {
    Block block;
    if (tag == GUMBO_TAG_LI || !lead_ins_.empty()) {
      block.kind = BlockKind::list_item;
      block.level = static_cast<int>(lead_ins_.size());
      block.lead_in = lead_ins_.empty() ? kNoBlock : lead_ins_.back();
    } else if (quotes_ > 0) {
      block.kind = BlockKind::quote;
    }
    return block;
  }

  void open_cell() {
    Block cell;
    cell.kind = BlockKind::table_cell;
    cell.row_head = row_head_;
    if (column_ < column_heads_.size()) cell.column_head = column_heads_[column_];
    before_cell_ = builder_.last_block();
    in_cell_ = true;
    builder_.open(cell);
  }

  void close_cell(bool head) {
    builder_.close();
    in_cell_ = false;
    const std::int32_t cell = builder_.last_block() > before_cell_ ? builder_.last_block() : kNoBlock;
    if (column_ == 0) row_head_ = cell;
    // A row of heads stands above its columns; a head that opens a row stands before its cells.
    if (head && column_ == column_heads_.size()) column_heads_.push_back(cell);
    ++column_;
  }

  Span source_of(const GumboStringPiece& piece) const {
    const bool inside = piece.data != nullptr && piece.data >= html_.data() &&
                        piece.data + piece.length <= html_.data() + html_.size();
    if (!inside) return {};
    const auto start = offset_ + static_cast<std::uint32_t>(piece.data - html_.data());
    return {start, start + static_cast<std::uint32_t>(piece.length)};
  }

  void add_text(const GumboNode& node) {
    const Span source = source_of(node.v.text.original_text);
    if (source.empty()) return builder_.add_space({});
    const std::string_view raw(node.v.text.original_text.data, node.v.text.original_text.length);
    std::size_t at = 0;
    while (at < raw.size()) {
      const std::size_t entity = std::min(raw.find('&', at), raw.size());
      if (entity > at)
        builder_.add(raw.substr(at, entity - at), source.start + static_cast<std::uint32_t>(at));
      if (entity == raw.size()) break;
      const Reference reference = reference_at(raw.substr(entity));
      const auto start = source.start + static_cast<std::uint32_t>(entity);
      builder_.add_decoded(reference.text, {start, start + static_cast<std::uint32_t>(reference.size)});
      at = entity + reference.size;
    }
  }

  std::string_view html_;
  std::uint32_t offset_;
  DocumentBuilder& builder_;
  int articles_ = 0;
  int quotes_ = 0;
  std::vector<std::int32_t> lead_ins_;
  std::vector<std::int32_t> column_heads_;
  std::size_t column_ = 0;
  std::int32_t row_head_ = kNoBlock;
  std::int32_t before_cell_ = kNoBlock;
  bool in_cell_ = false;
};

// What <title>, <meta> and <time> say of the page, and where its main content stands.
struct Page {
  std::string title;
  Span title_source;  // in the page
  std::string date;
  std::string time;
  std::vector<const GumboNode*> mains;
  std::vector<const GumboNode*> articles;
};

bool is_date_meta(const std::string& name) {
  constexpr std::array<std::string_view, 10> kNames = {
      "article:published_time", "og:published_time", "date",         "dc.date",       "dc.date.issued",
      "datepublished",          "pubdate",           "publish_date", "sailthru.date", "parsely-pub-date"};
  return std::find(kNames.begin(), kNames.end(), fold(name)) != kNames.end();
}

std::string text_below(const GumboNode& node) {
  std::string text;
  walk(
      node,
      [&](const GumboNode& below) {
        if (below.type == GUMBO_NODE_TEXT) text += below.v.text.text;
        return is_element(below);
      },
      [](const GumboNode&) {});
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string()
                                    : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Page survey(const GumboNode& root) {
  Page page;
  walk(
      root,
      [&](const GumboNode& node) {
        if (node.type == GUMBO_NODE_DOCUMENT) return true;
        if (!is_element(node)) return false;
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_TITLE && page.title.empty()) {
          page.title = text_below(node);
          const auto title_start = static_cast<std::uint32_t>(node.v.element.start_pos.offset +
                                                              node.v.element.original_tag.length);
          page.title_source = {title_start, static_cast<std::uint32_t>(std::max<std::size_t>(
                                                node.v.element.end_pos.offset, title_start))};
        }
        if (tag == GUMBO_TAG_META && page.date.empty()) {
          const bool dated = is_date_meta(attribute(node, "property")) ||
                             is_date_meta(attribute(node, "name")) ||
                             is_date_meta(attribute(node, "itemprop"));
          if (dated) page.date = attribute(node, "content");
        }
        if (tag == GUMBO_TAG_TIME && page.time.empty()) page.time = attribute(node, "datetime");
        const bool shown = !is_hidden(node);
        if (tag == GUMBO_TAG_MAIN && shown) page.mains.push_back(&node);
        if (tag == GUMBO_TAG_ARTICLE && shown) {
          page.articles.push_back(&node);
          return false;  // an article inside an article is a comment or a teaser
        }
        return true;
      },
      [](const GumboNode&) {});
  return page;
}

// Comments stand anywhere, in parts that are not read too.
void add_comments(const GumboNode& root, std::string_view html, std::uint32_t offset,
                  DocumentBuilder& builder) {
  walk(
      root,
      [&](const GumboNode& node) {
        if (node.type != GUMBO_NODE_COMMENT) return children_of(node) != nullptr;
        const GumboStringPiece& piece = node.v.text.original_text;
        if (piece.data >= html.data() && piece.data + piece.length <= html.data() + html.size())
          builder.add_comment({piece.data, piece.length},
                              offset + static_cast<std::uint32_t>(piece.data - html.data()));
        return false;
      },
      [](const GumboNode&) {});
}

}  // namespace

std::string decode_entity(std::string_view entity) {
  if (entity.size() < 3) return std::string(entity);
  const auto tree = HtmlTree::parse(entity);
  std::string text = tree ? text_below(tree->root()) : std::string();
  if (text.empty() && (entity == "&nbsp;" || entity == "&#160;")) return "\u00A0";
  return text.empty() ? " " : text;
}

std::optional<Error> read_html_piece(std::string_view html, std::uint32_t offset, DocumentBuilder& builder) {
  const auto tree = HtmlTree::parse(html);
  if (!tree) return Error{tree.error()};
  add_comments(tree->document(), html, offset, builder);
  HtmlReader(html, offset, builder).read(tree->root());
  return std::nullopt;
}

std::optional<Error> read_html(Document& document, DocumentBuilder& builder, std::uint32_t start) {
  const std::string_view html = std::string_view(document.file).substr(start);
  const auto tree = HtmlTree::parse(html);
  if (!tree) return Error{tree.error()};
  add_comments(tree->document(), html, start, builder);
  const Page page = survey(tree->document());
  if (document.title.empty() && !page.title.empty()) {
    add_title(document, builder, page.title,
              {page.title_source.start + start, page.title_source.end + start});
  }
  if (document.date_words.empty()) document.date_words = page.date.empty() ? page.time : page.date;
  HtmlReader reader(html, start, builder);
  const auto& parts = !page.articles.empty() ? page.articles : page.mains;
  for (const GumboNode* part : parts) reader.read(*part);
  if (parts.empty()) reader.read(tree->root());
  return std::nullopt;
}

}  // namespace factdesk
