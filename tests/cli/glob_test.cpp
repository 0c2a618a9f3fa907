#include "../../cli/glob.h"

#include <doctest/doctest.h>

namespace factdesk {
namespace {

bool matches(std::string_view pattern, std::string_view path, bool folder = false) {
  return Glob(pattern).matches(path, folder);
}

TEST_CASE("a pattern without a slash matches at any depth") {
  CHECK(matches("*.md", "a.md"));
  CHECK(matches("*.md", "x/y/a.md"));
  CHECK_FALSE(matches("*.md", "a.mdx"));
  CHECK(matches("a?[0-9].md", "ab7.md"));
  CHECK_FALSE(matches("a[!b].md", "ab.md"));
  CHECK(matches("[ab", "[ab"));
  CHECK(matches("\\*.md", "*.md"));
}

TEST_CASE("a pattern with a slash stands where it is written") {
  CHECK(matches("/a.md", "a.md"));
  CHECK_FALSE(matches("/a.md", "x/a.md"));
  CHECK(matches("x/*.md", "x/a.md"));
  CHECK_FALSE(matches("x/*.md", "x/y/a.md"));
  CHECK(matches("x/**", "x/y/a.md"));
  CHECK_FALSE(matches("x/**", "x"));
  CHECK(matches("x/**/a.md", "x/a.md"));
  CHECK(matches("**/y/a.md", "x/y/a.md"));
}

TEST_CASE("a slash at the end means folders") {
  CHECK(matches("build/", "x/build", true));
  CHECK_FALSE(matches("build/", "build", false));
}

TEST_CASE("comments are no patterns and a mark turns one round") {
  CHECK(Glob("# a").empty());
  CHECK(Glob("").empty());
  CHECK(Glob("!a").negated());
  CHECK(matches("!a", "a"));
}

TEST_CASE("stars do not make a pattern slow") {
  const std::string stars(200, '*');
  CHECK_FALSE(matches(stars + "b", std::string(5000, 'a')));
  std::string folders;
  for (int at = 0; at < 100; ++at) folders += "**/a/";
  CHECK_FALSE(matches(folders + "b", std::string(400, 'a')));
}

}  // namespace
}  // namespace factdesk
