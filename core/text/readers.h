// The readers of each format: fill text, map and blocks of a document whose `file` is set.
#pragma once

#include "text/builder.h"
#include "text/document.h"

namespace factdesk {

// What stands before the text: a BOM, and front matter between two lines of `---`, which gives title and
// date.
// -> the offset of the first byte of the text proper. Adds the title block.
std::uint32_t read_front_matter(Document& document, DocumentBuilder& builder);

void read_plain_text(Document& document, DocumentBuilder& builder, std::uint32_t start);
// Nothing, or why it is refused: HTML that is nested too deeply or takes too long.
std::optional<Error> read_markdown(Document& document, DocumentBuilder& builder, std::uint32_t start);
std::optional<Error> read_html(Document& document, DocumentBuilder& builder, std::uint32_t start);

// A piece of HTML inside another format: its text as blocks; or why it is refused.
std::optional<Error> read_html_piece(std::string_view html, std::uint32_t offset, DocumentBuilder& builder);

// "&eacute;" -> "é"; what is no entity stands for itself.
std::string decode_entity(std::string_view entity);

// A title block at the head of the document; `source` is where it stands in the file, empty for nowhere.
void add_title(Document& document, DocumentBuilder& builder, std::string_view title, Span source);

}  // namespace factdesk
