// What a draft, a checkout or a stream can hold against the program: it is refused in its place, at once.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// What hangs is ended: that is no measure of time, but a test that fails.
Ran run(const Workplace& place, const std::string& arguments) {
  return place.run("timeout 60 $F " + arguments);
}

TEST_CASE("deep JSON in a line of a stream is answered in its place") {
  const Workplace place;
  constexpr std::size_t kLevels = 200000;
  place.write("in.jsonl", "{\"id\": 1, \"text\": \"It rained.\", \"x\": " + repeated("[", kLevels) +
                              repeated("]", kLevels) + "}\n{\"id\": 2, \"text\": \"It rained.\", \"x\": " +
                              repeated("{\"a\":", kLevels) + "1" + repeated("}", kLevels) + "}\n" +
                              repeated("[", kLevels) + "\n{\"id\": " + repeated("[", 60) + repeated("]", 60) +
                              ", \"text\": \"It rained.\"}\n");
  const Ran ran = run(place, "check --rules site.yaml --stream < in.jsonl");
  CHECK(ran.status == 2);
  for (int line = 0; line < 3; ++line) {
    CHECK(line_of(ran.out, static_cast<std::size_t>(line)) ==
          "{\"id\":null,\"line\":" + std::to_string(line + 1) +
              ",\"error\":{\"code\":\"too-deep\",\"message\":\"lists and objects are nested deeper than 64 "
              "levels\"}}");
  }
  CHECK(line_of(ran.out, 3).starts_with("{\"id\":[[["));
}

TEST_CASE("an object of very many keys is refused before they are compared with each other") {
  const Workplace place;
  std::string keys;
  for (int i = 0; i < 200000; ++i) keys += "\"k" + std::to_string(i) + "\": 1, ";
  place.write("in.jsonl", "{" + keys + "\"text\": \"It rained.\"}\n");
  const Ran ran = run(place, "check --rules site.yaml --stream < in.jsonl");
  CHECK(ran.status == 2);
  CHECK(has(ran.out, "\"code\":\"too-large\",\"message\":\"an object has more than 4096 keys\""));
}

TEST_CASE("what an article of a stream holds has a code of its own") {
  const Workplace place;
  place.write("in.jsonl",
              "{\"id\": 1, \"text\": \"It\\u0000 rained.\"}\n{\"id\": 2, \"format\": \"html\", \"text\": \"" +
                  repeated("<div></x>", 20000) + "\"}\n{\"id\": 3, \"text\": \"It rained.\"}\n");
  const Ran ran = run(place, "check --rules site.yaml --stream < in.jsonl");
  CHECK(ran.status == 2);
  CHECK(line_of(ran.out, 0)
            .starts_with("{\"id\":1,\"line\":1,\"error\":{\"code\":\"not-text\",\"message\":\"a zero byte"));
  CHECK(line_of(ran.out, 1)
            .starts_with("{\"id\":2,\"line\":2,\"error\":{\"code\":\"too-complex\",\"message\":\"elements"));
  CHECK(line_of(ran.out, 2).starts_with("{\"id\":3,\"title\""));
}

TEST_CASE("a stream that cannot be read to its end is no success") {
  const Workplace place;
  const Ran ran = run(place, "check --rules site.yaml --stream < .");
  CHECK(ran.status == 2);
  CHECK(ran.err == "factdesk: standard input: Is a directory (after 0 lines)\n");
}

TEST_CASE("a deep baseline, rule file or configuration is refused with its place") {
  const Workplace place;
  constexpr std::size_t kLevels = 100000;
  place.write("a.md", "It rained.\n");
  place.write("known.json", "{\"schema\": \"factdesk-baseline-1\", \"findings\": [], \"x\": " +
                                repeated("[", kLevels) + repeated("]", kLevels) + "}");
  const Ran ran = run(place, "check --rules site.yaml --baseline known.json a.md");
  CHECK(ran.status == 2);
  CHECK(has(ran.err,
            "known.json: no baseline of factdesk's: lists and objects are nested deeper than 64 levels"));
  for (const char* name : {"deep.json", "deep.yaml"}) {
    place.write(name, repeated("[", kLevels) + repeated("]", kLevels));
    const Ran rules = run(place, std::string("check --rules ") + name + " a.md");
    CHECK(rules.status == 2);
    CHECK(has(rules.err, std::string(name) + ":1:"));
  }
  place.write(".factdesk.yaml", repeated("{a: ", kLevels));
  CHECK(run(place, "check --rules site.yaml a.md").status == 2);
}

TEST_CASE("HTML that is nested too deeply is refused in a page and in Markdown") {
  const Workplace place;
  place.write("in/a.html", repeated("<div></x>", 20000) + "<p>Acme paid $4 million for the site.");
  place.write("in/b.md", repeated("<div></x>", 20000) + "\nAcme paid $4 million for the site.\n");
  const Ran ran = run(place, "check --rules site.yaml in");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "in/a.html: elements are nested deeper than 512\n"));
  CHECK(has(ran.err, "in/b.md: elements are nested deeper than 512\n"));
}

TEST_CASE("what is no regular file is refused by its name and nobody waits for it") {
  const Workplace place;
  place.write("a.md", "It rained.\n");
  CHECK(place.run("mkfifo pipe.md pipe.yaml; ln -s /dev/zero zero.md; ln -s /dev/zero zero.yaml; mkdir in")
            .status == 0);
  const Ran ran = run(place, "check --rules site.yaml pipe.md zero.md a.md");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "pipe.md: a pipe; wanted a regular file\n"));
  CHECK(has(ran.err, "zero.md: a device; wanted a regular file\n"));
  for (const std::string name : {"pipe.yaml", "zero.yaml"}) {
    const Ran rules = run(place, "check --rules " + name + " a.md");
    CHECK(rules.status == 2);
    CHECK(has(rules.err, name + ": a "));
    CHECK(run(place, "check --rules site.yaml --baseline " + name + " a.md").status == 2);
    CHECK(run(place, "check --rules site.yaml --config " + name + " a.md").status == 2);
    CHECK(run(place, "explain " + name).status == 2);
    CHECK(run(place, "rules check " + name).status == 2);
    CHECK(place.run("mv " + name + " in/").status == 0);
    CHECK(run(place, "check --rules in a.md").status == 2);
    CHECK(place.run("ln -sf $PWD/in/" + name + " .factdesk.yaml").status == 0);
    CHECK(run(place, "check --rules site.yaml a.md").status == 2);
    CHECK(place.run("rm .factdesk.yaml in/*").status == 0);
  }
}

TEST_CASE(
    "a .gitignore that is no regular file is a problem with its place, and a folder's pipes are no "
    "articles") {
  const Workplace place;
  place.write("in/a.md", "It rained.\n");
  CHECK(place.run("mkfifo in/b.md; ln -s /dev/zero in/c.md; ln -s nowhere in/d.md").status == 0);
  CHECK(run(place, "check --rules site.yaml --allow-outside in").status == 0);
  CHECK(place.run("rm in/c.md").status == 0);
  CHECK(run(place, "check --rules site.yaml in").status == 0);
  for (const char* make : {"ln -s /dev/zero in/.gitignore", "mkfifo in/.gitignore", "mkdir in/.gitignore"}) {
    CAPTURE(make);
    CHECK(place.run(make).status == 0);
    const Ran ran = run(place, "check --rules site.yaml in");
    CHECK(ran.status == 2);
    CHECK(has(ran.err, "in/.gitignore: a "));
    CHECK(place.run("rm -r in/.gitignore").status == 0);
  }
  place.write("in/.gitignore", std::string(std::size_t{2} << 20, 'x'));
  CHECK(has(run(place, "check --rules site.yaml in").err, "in/.gitignore: larger than 1 MiB"));
}

TEST_CASE("what the shell hands over may be a pipe") {
  const Workplace place;
  CHECK(
      place.run("echo 'Acme paid $3 million for the site.' | $F check --rules site.yaml /dev/stdin").status ==
      0);
  CHECK(place
            .run("export F; bash -c '$F check --rules <(cat site.yaml) <(echo \"Acme paid \\$4 million for "
                 "the site.\")'")
            .status == 1);
  const Ran endless = run(place, "check --rules site.yaml - < /dev/zero");
  CHECK(endless.status == 2);
}

}  // namespace
}  // namespace factdesk::test
