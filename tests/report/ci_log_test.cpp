#include "report/ci_log.h"

#include <doctest/doctest.h>

#include "report/json_text.h"
#include "report/wrap.h"

using namespace factdesk;

TEST_CASE("what a CI service obeys at the beginning of a line is broken") {
  CHECK(without_commands("::error::x\n  ::set-env name=a::b\n") == "\\::error::x\n  \\::set-env name=a::b\n");
  CHECK(without_commands("\xC2\xA0\xE3\x80\x80::error::x") == "\xC2\xA0\xE3\x80\x80\\::error::x");
  CHECK(without_commands("\x1B[31m::error::\x1B[0m") == "\x1B[31m\\::error::\x1B[0m");
  CHECK(without_commands(":::error::") == "\\:::error::");
  CHECK(without_commands("a ::error:: std::x") == "a ::error:: std::x");
  CHECK(without_commands("\n\n\x1B[") == "\n\n\x1B[");
}

TEST_CASE("what a CI service obeys anywhere is broken") {
  CHECK(without_commands("a ##[error] b") == "a ##\\[error] b");
  CHECK(without_commands("##vso[task.setvariable]##teamcity[x]") ==
        "##\\vso[task.setvariable]##\\teamcity[x]");
  CHECK(without_commands("###[error]") == "###\\[error]");
  CHECK(without_commands("## [a] ##b c[ ##") == "## [a] ##b c[ ##");
}

TEST_CASE("the marks stand below the words where a command was broken") {
  const auto lines = wrap_marked("::error:: ##[x] four", Span{16, 20}, 60);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].before == "\\::error:: ##\\[x] ");
  CHECK(lines[0].mark_column == 18);
  // A line that only wrapping makes begin so.
  const auto wrapped = wrap_marked("aaaaaaaaaaaaaaaaaaaa ::error:: four", Span{31, 35}, 28);
  REQUIRE(wrapped.size() == 2);
  CHECK(wrapped[1].before == "\\::error:: ");
}

TEST_CASE("JSON holds the same text without a command") {
  CHECK(safe_json("{\"a\": \"::x ##[error] ###vso[a]\"}") ==
        "{\"a\": \"::x #\\u0023[error] ##\\u0023vso[a]\"}");
}
