#include "stream.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <thread>

#include "article_line.h"
#include "ordered_pool.h"
#include "output.h"

namespace factdesk {
namespace {

// An article of 64 MiB, each byte escaped as \u00XX, and room for the rest.
constexpr std::size_t kLongestLine = std::size_t{6} * (std::size_t{64} << 20) + (std::size_t{1} << 20);

struct Line {
  std::string text;
  bool too_long = false;
  bool end = false;  // of the input: there is no line
  int error = 0;     // the errno that ended it, if one did; what was read of that line is no line
};

Line next_line() {
  Line line;
  int c = getc_unlocked(stdin);
  line.end = c == EOF;
  for (; c != EOF && c != '\n'; c = getc_unlocked(stdin)) {
    line.too_long = line.too_long || line.text.size() >= kLongestLine;
    if (!line.too_long) line.text += static_cast<char>(c);
  }
  if (c == EOF && std::ferror(stdin) != 0) line.error = errno;
  line.end = line.end || line.error != 0;
  if (line.too_long) line.text = {};
  return line;
}

ArticleLine read_line(const Line& line) {
  if (!line.too_long) return read_article_line(line.text);
  ArticleLine refused;
  refused.error = LineError{"too-large", "the line is longer than an article may be"};
  return refused;
}

}  // namespace

StreamEnd run_stream(unsigned jobs, const ArticleWork& work) {
  std::atomic<bool> all_good{true};
  OrderedPool pool(jobs, [&](const std::string& result) {
    const Written written = write_out(result + "\n");
    if (written == Written::failed) all_good = false;
    return written == Written::whole;
  });
  std::size_t number = 0;
  Line line = next_line();
  for (; !line.end; line = next_line()) {
    ++number;
    const auto shared = std::make_shared<const Line>(std::move(line));
    const bool wanted = pool.submit([shared, number, &work, &all_good] {
      ArticleLine article = read_line(*shared);
      if (article.document) return work(std::move(*article.document), article.id_json);
      all_good = false;
      return error_line(article, number);
    });
    if (!wanted) break;
  }
  pool.finish();
  if (line.error != 0) {
    print_error(std::string("standard input: ") + std::strerror(line.error) + " (after " +
                std::to_string(number) + " lines)");
    all_good = false;
  }
  return {all_good};
}

unsigned job_count(unsigned asked) {
  if (asked > 0) return asked;
  return std::clamp(std::thread::hardware_concurrency(), 1U, kMostJobs);
}

}  // namespace factdesk
