// Long work: watching, progress on a terminal and only there, an interrupt that leaves whole reports or none.
#include <doctest/doctest.h>

#include "cli/run.h"

namespace factdesk::test {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// A shell's loop that waits up to ten seconds for a file to hold some words.
std::string until(const std::string& words, const std::string& file) {
  return "for i in $(seq 100); do grep -q '" + words + "' " + file + " && break; sleep 0.1; done; ";
}

TEST_CASE("watching checks again when an article or a rule file changes") {
  const Workplace place;
  place.write("in/a.md", "Acme paid $4 million for the site.\n");
  const Ran ran = place.run(
      "$F check in --rules site.yaml --watch > out.txt 2> err.txt & W=$!; " +
      until("watching 2 files", "err.txt") + "echo 'Acme paid $5 million for the site.' > in/b.md; " +
      until("says .5 million", "out.txt") + "sed -i 's/3 million/5 million/' site.yaml; " +
      until("expected .5 million", "out.txt") + "echo 'factdesk: 2' > new.yaml && mv new.yaml site.yaml; " +
      until("wanted 1", "err.txt") + "kill -INT $W; wait $W");
  CHECK(ran.status == 0);
  CHECK(has(place.read("out.txt"), "in/b.md:1:11: conflict: says $5 million; expected $3 million"));
  CHECK(has(place.read("out.txt"), "in/a.md:1:11: conflict: says $4 million; expected $5 million"));
  CHECK(has(place.read("err.txt"), "site.yaml:1:11: the text \"2\" as the format's version; wanted 1"));
  CHECK(place.run("echo | $F check - --watch --rules site.yaml").status == 2);
}

// Enough articles that there is time to interrupt.
void write_many(const Workplace& place) {
  place.run(
      "mkdir in; yes 'Acme is a builder, and it works in the town by the river.' | head -n 2000 > in/0.md; "
      "for i in $(seq 399); do cp in/0.md in/$i.md; done");
}

TEST_CASE("an interrupt ends the run and leaves no half report") {
  const Workplace place;
  write_many(place);
  place.write("r.json", "old");
  const Ran ran = place.run(
      "$F check in --rules site.yaml --report json=r.json > out.txt 2> err.txt & W=$!; sleep 0.3; kill -INT "
      "$W; "
      "wait $W");
  CHECK(ran.status == 130);
  CHECK(place.read("out.txt").empty());
  CHECK(place.read("r.json") == "old");
  CHECK(place.run("ls | grep -c r.json").out == "1\n");
}

TEST_CASE("an interrupted stream ends after whole lines") {
  const Workplace place;
  const Ran ran = place.run(
      "mkfifo in out; $F check --stream --rules site.yaml < in > lines.txt & W=$!; exec 9> in; "
      "echo '{\"id\": 1, \"text\": \"Acme paid $4 million for the site.\"}' >&9; " +
      until("}", "lines.txt") + "kill -TERM $W; wait $W");
  CHECK(ran.status == 143);
  CHECK(place.read("lines.txt").ends_with("}\n"));
}

TEST_CASE("progress is shown on a terminal and in no pipe") {
  const Workplace place;
  write_many(place);
  CHECK(place.run("$F check in --rules site.yaml --fail-on never > out.txt").err.empty());
  if (place.run("script -qec 'test -t 2' probe.txt").status != 0) {
    MESSAGE("no terminal can be opened here; it is not tested");
    return;
  }
  const Ran ran =
      place.run("TERM=xterm script -qec \"$F check in --rules site.yaml --fail-on never > out.txt\" tty.txt");
  CHECK(has(place.read("tty.txt"), "/400 articles, "));
  CHECK(has(place.read("tty.txt"), " s left"));
}

}  // namespace
}  // namespace factdesk::test
