#include "text/document.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "text/readers.h"

namespace factdesk {

void OffsetMap::add(std::uint32_t text_size, Span source) {
  const std::uint32_t start = pieces_.empty() ? 0 : pieces_.back().text_end;
  if (text_size == 0) return;
  if (source.empty())
    source = pieces_.empty() ? Span{0, 0} : Span{pieces_.back().source.end, pieces_.back().source.end};
  const bool copied = source.size() == text_size;
  if (copied && !pieces_.empty()) {
    Piece& last = pieces_.back();
    const bool joined =
        last.source.size() == last.text_end - last.text_start && last.source.end == source.start;
    if (joined) {
      last.text_end += text_size;
      last.source.end = source.end;
      return;
    }
  }
  pieces_.push_back({start, start + text_size, source});
}

const OffsetMap::Piece* OffsetMap::piece_at(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                       [](std::uint32_t at, const Piece& piece) { return at < piece.text_start; });
  return after == pieces_.begin() ? nullptr : &*(after - 1);
}

Span OffsetMap::to_file(Span text) const {
  const Piece* first = piece_at(text.start);
  if (first == nullptr) return {};
  const auto copied = [](const Piece& piece) {
    return piece.source.size() == piece.text_end - piece.text_start;
  };
  const std::uint32_t start =
      copied(*first) ? first->source.start + std::min(text.start - first->text_start, first->source.size())
                     : first->source.start;
  if (text.empty()) return {start, start};
  const Piece* last = piece_at(text.end - 1);
  const std::uint32_t end =
      copied(*last) ? last->source.start + std::min(text.end - last->text_start, last->source.size())
                    : last->source.end;
  return {start, std::max(start, end)};
}

std::vector<Span> OffsetMap::sources() const {
  std::vector<Span> sources;
  for (const Piece& piece : pieces_) {
    if (!piece.source.empty()) sources.push_back(piece.source);
  }
  return sources;
}

namespace {
constexpr std::size_t kStretch = 1024;  // bytes between two counts of code points
}

LineIndex::LineIndex(std::string_view file) {
  starts_.push_back(0);
  for (std::size_t at = 0; at < file.size(); ++at) {
    const bool carriage_return = file[at] == '\r' && (at + 1 == file.size() || file[at + 1] != '\n');
    if (file[at] == '\n' || carriage_return) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < file.size(); at += kStretch) {
    counts_.push_back(count);
    count += static_cast<std::uint32_t>(count_code_points(file.substr(at, kStretch)));
  }
}

std::uint32_t LineIndex::code_points_before(std::string_view file, std::uint32_t offset) const {
  if (counts_.empty()) return 0;
  const std::size_t stretch = std::min<std::size_t>(offset / kStretch, counts_.size() - 1);
  const std::size_t from = stretch * kStretch;
  return counts_[stretch] + static_cast<std::uint32_t>(count_code_points(file.substr(from, offset - from)));
}

LineColumn LineIndex::at(std::string_view file, std::uint32_t offset) const {
  if (starts_.empty()) return {};
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t line_start = *(after - 1);
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const bool marked = line_start == 0 && offset >= kMark.size() && file.starts_with(kMark);
  const std::uint32_t column =
      code_points_before(file, offset) - code_points_before(file, line_start) + (marked ? 0 : 1);
  return {static_cast<std::uint32_t>(after - starts_.begin()), column};
}

Span LineIndex::line_around(std::string_view file, std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = after == starts_.begin() ? 0 : *(after - 1);
  std::uint32_t end = after == starts_.end() ? static_cast<std::uint32_t>(file.size()) : *after;
  if (end > start && file[end - 1] == '\n') --end;
  if (end > start && file[end - 1] == '\r') --end;
  return {start, end};
}

Format format_of_path(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return Format::text;
  const std::string ending = fold(path.substr(dot + 1));
  if (ending == "md" || ending == "markdown") return Format::markdown;
  if (ending == "html" || ending == "htm" || ending == "xhtml") return Format::html;
  return Format::text;
}

void add_title(Document& document, DocumentBuilder& builder, std::string_view title, Span source) {
  document.title = std::string(title);
  Block block;
  block.kind = BlockKind::title;
  builder.open(block);
  builder.add_decoded(title, source);
  builder.close();
}

Result<Document> read_document(ArticleSource source) {
  if (source.bytes.size() > kMostArticleBytes) return Error{"the article is larger than 64 MiB"};
  const bool is_html = source.format == Format::html;
  if (const auto bad = first_bad_byte(source.bytes, is_html)) return Error{bad->what};
  const Encoding encoding = encoding_of(source.bytes, is_html);
  Document document;
  document.path = std::move(source.path);
  document.format = source.format;
  document.file = to_utf8(std::move(source.bytes), encoding);
  if (encoding != Encoding::utf8) document.disk = DiskOffsets(encoding, document.file);
  document.lines = LineIndex(document.file);
  DocumentBuilder builder(document);
  if (!source.title.empty()) add_title(document, builder, source.title, {});
  const std::uint32_t start = read_front_matter(document, builder);
  switch (document.format) {
    case Format::text:
      read_plain_text(document, builder, start);
      break;
    case Format::markdown:
      if (auto error = read_markdown(document, builder, start)) return *error;
      break;
    case Format::html:
      if (auto error = read_html(document, builder, start)) return *error;
      break;
  }
  builder.close();
  link_headings(document);
  return document;
}

Document one_paragraph(std::string_view words) {
  Document document;
  document.file = words;
  document.text = words;
  Block block;
  block.span = {0, static_cast<std::uint32_t>(words.size())};
  document.blocks.push_back(block);
  document.map.add(block.span.size(), block.span);
  return document;
}

}  // namespace factdesk
