// Long work: watching, progress on a terminal and only there, an interrupt that leaves whole reports or none.
#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "cli/run.h"
#include "interrupt.h"

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
  CHECK(ran.status == 130);
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

TEST_CASE("an interrupt is seen while rules are read and inside one long article") {
  const Workplace place;
  place.run(
      "{ cat site.yaml; for i in $(seq 20000); do echo \"  f$i: Acme paid \\$$i million for the site.\"; "
      "done; } > many.yaml; "
      "yes 'Acme paid $4 million for the site, or so it said.' | head -n 200000 | tr '\\n' ' ' > long.md");
  const std::string after_a_while = "& W=$!; sleep 0.3; kill -INT $W; wait $W";
  const Ran loading = place.run("timeout 60 $F rules check many.yaml > out.txt " + after_a_while);
  CHECK(loading.status == 130);
  const Ran reading = place.run("timeout 60 $F check long.md --rules site.yaml > out.txt " + after_a_while);
  CHECK(reading.status == 130);
  CHECK(place.read("out.txt").empty());
}

TEST_CASE("what is being written is finished first and a second interrupt waits for nothing") {
  const Workplace place;
  place.run("yes 'Acme paid $4 million for the site.' | head -n 2000 > a.md; mkfifo out");
  const std::string check = "$F check a.md --rules site.yaml --format json > out & W=$!; exec 9< out; ";
  // The pipe is full: the report is being written.
  const Ran once = place.run(check + "head -c 10 <&9 > got; sleep 0.5; kill -INT $W; cat <&9 >> got; wait $W");
  CHECK(once.status == 130);
  CHECK(place.read("got").ends_with("}\n"));
  const Ran twice =
      place.run(check + "head -c 10 <&9 > got; sleep 0.5; kill -INT $W; sleep 0.2; kill -INT $W; wait $W");
  CHECK(twice.status == 130);
}

TEST_CASE("a second interrupt takes away the file that is not whole") {
  const Workplace place;
  place.write("half", "");
  place.write("other", "");
  const std::string half = place.path("half");
  const pid_t child = fork();
  if (child == 0) {
    end_on_interrupts();
    const Writing writing;
    const HalfFile file(half.c_str());
    std::raise(SIGINT);
    if (!place.has("half")) _exit(1);
    std::raise(SIGTERM);
    _exit(1);
  }
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 143);
  CHECK_FALSE(place.has("half"));
  CHECK(place.has("other"));
}

TEST_CASE("without threads the work is done by fewer") {
  const Workplace place;
  write_many(place);
  place.write("in.jsonl", "{\"id\": 1, \"text\": \"Acme paid $4 million for the site.\"}\n");
  const std::string none = "ulimit -s 100000000000 || exit 9; ";  // stacks that no address space holds
  if (place.run(none).status == 9) {
    MESSAGE("the size of stacks cannot be raised here; it is not tested");
    return;
  }
  const Ran run = place.run("(" + none + "$F check in --jobs 8 --rules site.yaml)");
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  const Ran stream = place.run("(" + none + "$F check --stream --jobs 8 --rules site.yaml < in.jsonl)");
  CHECK(stream.status == 1);
  CHECK(stream.out.ends_with("}\n"));
}

TEST_CASE("watching clears a terminal between its runs and nothing else") {
  const Workplace place;
  place.write("in/a.md", "Acme paid $4 million for the site.\n");
  if (place.run("script -qec 'test -t 1' probe.txt").status != 0) {
    MESSAGE("no terminal can be opened here; it is not tested");
    return;
  }
  const std::string watch = "\"$F check in --rules site.yaml --watch\"";
  place.run("TERM=xterm timeout -s INT 20 script -qefc " + watch + " tty.txt > /dev/null & W=$!; " +
            until("watching 2 files", "tty.txt") + "echo 'Acme paid $5 million for the site.' > in/b.md; " +
            until("says .5 million", "tty.txt") + "kill -INT $W; wait $W");
  const std::string seen = place.read("tty.txt");
  const std::size_t cleared = seen.find("\x1B[H\x1B[2J");
  CHECK(cleared != std::string::npos);
  CHECK(cleared > seen.find("watching 2 files"));
  CHECK(seen.find("\x1B[H\x1B[2J", cleared + 1) == std::string::npos);
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
