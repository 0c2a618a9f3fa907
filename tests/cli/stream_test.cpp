// --stream of check and explain: one line in, one line out.
#include <doctest/doctest.h>

#include <algorithm>

#include "cli/run.h"

using namespace factdesk::test;

namespace {

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

auto count_lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

constexpr char kCheck[] = "$F check --stream --rules site.yaml < in.jsonl";

}  // namespace

TEST_CASE("each article of a stream gets one line in order") {
  const Workplace place;
  place.write(
      "in.jsonl",
      "{\"id\": 1, \"text\": \"Acme paid $4 million for the site.\"}\n"
      "{\"id\": {\"row\": 2}, \"text\": \"<p>Acme paid $3&nbsp;million for the site.</p>\", \"format\": "
      "\"html\", \"date\": \"2025-01-22\", \"title\": \"The site\"}\n"
      "{\"text\": \"\"}");
  const Ran ran = place.run(kCheck);
  CHECK(ran.status == 1);
  CHECK(count_lines(ran.out) == 3);
  CHECK(line_of(ran.out, 0).starts_with("{\"id\":1,\"title\":\"\",\"date\":null,\"words\":7,"));
  CHECK(has(line_of(ran.out, 0), "\"status\":{\"price\":\"conflict\"}"));
  CHECK(
      line_of(ran.out, 1).starts_with("{\"id\":{\"row\":2},\"title\":\"The site\",\"date\":\"2025-01-22\""));
  CHECK(has(line_of(ran.out, 1), "\"status\":{\"price\":\"agree\"}"));
  CHECK(line_of(ran.out, 2).starts_with("{\"id\":null,"));
}

TEST_CASE("a bad line is answered in its place and the stream goes on") {
  const Workplace place;
  place.write("in.jsonl",
              "nonsense\n"
              "\n"
              "[1]\n"
              "{\"id\": \"x\"}\n"
              "{\"id\": \"y\", \"text\": 7}\n"
              "{\"id\": \"z\", \"text\": \"a\", \"date\": \"yesterday\"}\n"
              "{\"id\": \"w\", \"text\": \"a\", \"format\": \"rtf\"}\n"
              "{\"text\": \"caf\xE9\"}\n"
              "{\"text\": \"\\ud800\"}\n"
              "{\"id\": 9, \"text\": \"Acme paid $3 million for the site.\"}\n");
  const Ran ran = place.run(kCheck);
  CHECK(ran.status == 2);
  CHECK(count_lines(ran.out) == 10);
  CHECK(line_of(ran.out, 0)
            .starts_with("{\"id\":null,\"line\":1,\"error\":{\"code\":\"not-json\",\"message\":\""));
  CHECK(has(line_of(ran.out, 1), "\"line\":2,\"error\":{\"code\":\"not-json\""));
  CHECK(has(line_of(ran.out, 2), "\"code\":\"not-an-object\""));
  CHECK(line_of(ran.out, 3).starts_with("{\"id\":\"x\",\"line\":4,\"error\":{\"code\":\"no-text\""));
  CHECK(line_of(ran.out, 4).starts_with("{\"id\":\"y\",\"line\":5,\"error\":{\"code\":\"bad-field\""));
  CHECK(has(line_of(ran.out, 5), "\"code\":\"bad-field\""));
  CHECK(has(line_of(ran.out, 6), "\"code\":\"bad-field\""));
  CHECK(has(line_of(ran.out, 7), "\"code\":\"not-utf8\""));
  CHECK(has(line_of(ran.out, 8), "\"code\":\"not-json\""));
  CHECK(line_of(ran.out, 9).starts_with("{\"id\":9,"));
}

TEST_CASE("a stream by several jobs is the stream by one") {
  const Workplace place;
  std::string lines;
  for (int count = 0; count < 500; ++count) {
    lines += "{\"id\": " + std::to_string(count) + ", \"text\": \"" +
             std::string(100 * static_cast<std::size_t>(count % 7), 'x') +
             " Acme paid $4 million for the site.\"}\n";
  }
  place.write("in.jsonl", lines);
  const Ran one = place.run(std::string(kCheck) + " --jobs 1");
  CHECK(count_lines(one.out) == 500);
  CHECK(one.out == place.run(std::string(kCheck) + " --jobs 8").out);
}

TEST_CASE("a result is written before the next article comes") {
  const Workplace place;
  // The second line is written only when the first has been answered.
  const Ran ran = place.run(
      "mkfifo to; $F check --stream --rules site.yaml < to > answers & exec 3> to; "
      "echo '{\"id\": 1, \"text\": \"a\"}' >&3; "
      "for i in $(seq 100); do [ -s answers ] && break; sleep 0.1; done; wc -l < answers; exec 3>&-; wait");
  CHECK(ran.out == "1\n");
}

TEST_CASE("a reader of a stream may go") {
  const Workplace place;
  const Ran ran = place.run(
      "{ yes '{\"text\": \"Acme paid $3 million for the site.\"}' | "
      "{ $F check --stream --rules site.yaml; echo $? >&2; } | head -n 1 > first; }");
  CHECK(ran.err == "0\n");
  CHECK(place.read("first").starts_with("{\"id\":null"));
}

TEST_CASE("an explanation streams too and needs no rules") {
  const Workplace place;
  place.write("in.jsonl", "{\"id\": \"e\", \"text\": \"It cost $3 million.\"}\n{}\n");
  const Ran ran = place.run("$F explain --stream --format json < in.jsonl");
  CHECK(ran.status == 2);
  CHECK(line_of(ran.out, 0)
            .starts_with("{\"id\":\"e\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":19}]"));
  CHECK(has(line_of(ran.out, 0), "\"value\":\"3000000\""));
  CHECK(has(line_of(ran.out, 1), "\"code\":\"no-text\""));
}
