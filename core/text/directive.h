// What an article says to factdesk itself: which findings its author has looked at and wants passed over, and
// why. "<!-- factdesk-ignore price: quoted in full -->" -> {next, "price", "quoted in full"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/node.h"
#include "base/span.h"

namespace factdesk {

enum class DirectiveKind { next, start, end, file };  // next: the next block, or the comment's own line

struct Directive {
  DirectiveKind kind = DirectiveKind::next;
  std::string fact;     // a fact's id, "sourcing", or "*" for everything; of an end, "" for the last start
  std::string reason;   // why; without one the directive is not obeyed
  std::string problem;  // what is wrong with it, in words for people; "" for nothing
  Span source;          // in the file
};

// A comment with its marks ("<!-- … -->") at `source` in the file: a directive for each fact that it names,
// or none where the comment is somebody else's.
std::vector<Directive> read_directives(std::string_view comment, Span source);

// The value of `factdesk:` in front matter: {ignore: …}, where … is a list of "FACT: reason" or a map of FACT
// to reason. All of them are for the whole file, and stand at `source` in it.
std::vector<Directive> read_directives(const Node& settings, Span source);

}  // namespace factdesk
