// An article as a reader sees it, with a map back to the bytes of the file.
// "<p>Caf&eacute; <b>owes</b> $1m</p>" -> text "Café owes $1m", one paragraph, and where each byte came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "base/span.h"
#include "text/directive.h"
#include "text/encoding.h"

namespace factdesk {

enum class BlockKind { title, heading, paragraph, list_item, quote, table_cell };

constexpr std::int32_t kNoBlock = -1;

// A stretch of text that sentences and phrases never cross.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;                         // in Document::text
  int level = 0;                     // a heading's (1 to 6), a list item's depth (from 1)
  std::int32_t heading = kNoBlock;   // the nearest heading above it
  std::int32_t lead_in = kNoBlock;   // a list item's: the paragraph, item or heading that introduces its list
  std::int32_t row_head = kNoBlock;  // a table cell's: the first cell of its row
  std::int32_t column_head = kNoBlock;  // a table cell's: the head of its column
};

// Text offsets to file offsets, in pieces: a piece is copied byte for byte, or stands for source of another
// length (an entity, a line break). Built while markup is stripped; nobody searches the source again.
class OffsetMap {
 public:
  // The next `text_size` bytes of text come from `source` in the file. Pieces are added in the order of the
  // text. A piece whose sizes are equal is copied byte for byte; text_size without source (an empty span) is
  // made up.
  void add(std::uint32_t text_size, Span source);

  // The file's bytes that made a span of the text: from the source of its first byte to the end of that of
  // its last.
  Span to_file(Span text) const;

  // The file's bytes that text comes from, in the order of the text.
  std::vector<Span> sources() const;

 private:
  struct Piece {
    std::uint32_t text_start;
    std::uint32_t text_end;
    Span source;
  };
  const Piece* piece_at(std::uint32_t offset) const;
  std::vector<Piece> pieces_;
};

struct LineColumn {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in code points
};

// Where lines start in the file as it is on disk; LF, CRLF and CR end a line.
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view file);
  LineColumn at(std::string_view file, std::uint32_t offset) const;
  // The line that holds an offset, without its end.
  Span line_around(std::string_view file, std::uint32_t offset) const;

 private:
  std::uint32_t code_points_before(std::string_view file, std::uint32_t offset) const;

  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t>
      counts_;  // code points before each stretch of the file: one long line stays cheap
};

// Lines from `first` to `last`, both of them in it.
struct LineRange {
  std::uint32_t first = 1;
  std::uint32_t last = 1;
};

enum class Format { text, markdown, html };

struct Document {
  std::string path;  // as given; "-" for standard input
  Format format = Format::text;
  std::string file;  // the bytes as given, or as UTF-8 where they were not; spans of the file are of this
  DiskOffsets disk;  // where they are in the file as given
  std::string text;  // what a reader sees; blocks stand apart by a blank line
  OffsetMap map;
  LineIndex lines;
  std::vector<Block>
      blocks;              // in the order of the text; a title, which is context and not text, stands first
  std::string title;       // front matter, <title>, or what a stream said; "" where there is none
  std::string date_words;  // the date as front matter or markup writes it; "" where there is none
  std::optional<std::vector<LineRange>> new_lines;  // in order; nothing else is asked about; not set: all
  std::vector<Directive> directives;                // in the order in which they were read
  std::optional<Day> date;  // of the article: ISO date_words, else what the caller gives; resolved by check
};

constexpr std::size_t kMostArticleBytes = std::size_t{64} << 20;

struct ArticleSource {
  std::string path;
  std::string bytes;
  Format format = Format::text;
  std::string title;  // context handed in from outside (a stream's); "" for none
};

// Reads the bytes in the given format. Refuses what is not text in an encoding that is read, with the offset
// of the first bad byte, files past kMostArticleBytes, and HTML past the limits of html_tree.h.
Result<Document> read_document(ArticleSource source);

// The format that a file's name says: .md, .markdown; .html, .htm, .xhtml; else text.
Format format_of_path(std::string_view path);

// Some words of a rule file as a document of one paragraph.
Document one_paragraph(std::string_view words);

}  // namespace factdesk
