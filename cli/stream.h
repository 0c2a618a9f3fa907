// A stream: one JSON article a line on standard input, one JSON result a line on standard output, in order,
// each written as soon as it is there.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace factdesk {

// The result of one article, one line without its end; `id_json` stands in the path's place. Called by
// several threads.
using ArticleWork = std::function<std::string(Document document, std::string_view id_json)>;

struct StreamEnd {
  bool all_good = true;  // no line was bad, and everything could be written
};

StreamEnd run_stream(unsigned jobs, const ArticleWork& work);

// Threads to use: as asked, or one a processor.
unsigned job_count(unsigned asked);

}  // namespace factdesk
