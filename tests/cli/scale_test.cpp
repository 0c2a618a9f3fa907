// A stream cut in two, and a long one in little memory: what docs/scale.md promises.
#include <doctest/doctest.h>

#include <algorithm>

#include "cli/run.h"

namespace factdesk::test {
namespace {

constexpr char kCheck[] = "$F check --stream --jobs 1 --rules site.yaml --fail-on never";

// Articles with ids from 1, every hundredth line bad.
void write_stream(const Workplace& place, int lines) {
  std::string text;
  for (int line = 1; line <= lines; ++line) {
    const std::string id = std::to_string(line);
    const std::string amount = std::to_string(line % 5 + 1);
    text += line % 100 == 0 ? "{\"id\": " + id + "\n"
                            : "{\"id\": " + id + ", \"text\": \"It rained. Acme paid $" + amount +
                                  " million for the site.\"}\n";
  }
  place.write("in.jsonl", text);
}

TEST_CASE("two workers on parts of a stream write what one writes") {
  const Workplace place;
  write_stream(place, 99);
  CHECK(place.run(std::string(kCheck) + " < in.jsonl > one.jsonl").status == 0);
  const std::string work = "\"$F check --stream --jobs 1 --rules site.yaml --fail-on never\"";
  std::string line = "parallel --pipe --keep-order --jobs 2 --block 2k " + work + " < in.jsonl > two.jsonl";
  if (place.run("parallel --version").status != 0) {
    MESSAGE("GNU parallel is not installed; two processes stand in for it");
    line = "head -n 50 in.jsonl | " + std::string(kCheck) + " > a & tail -n +51 in.jsonl | " + kCheck +
           " > b; wait; cat a b > two.jsonl";
  }
  CHECK(place.run(line).status == 0);
  CHECK(place.read("two.jsonl") == place.read("one.jsonl"));
  CHECK_FALSE(place.read("one.jsonl").empty());
}

TEST_CASE("a long stream with bad lines is answered line by line in bounded memory") {
  const Workplace place;
  constexpr int kLines = 20000;
  write_stream(place, kLines);
  // The most memory that the process ever had, read when the last result is out and the input still open.
  const Ran ran =
      place.run("mkfifo in; " + std::string(kCheck) +
                " < in > out.jsonl & W=$!; exec 9> in; cat in.jsonl >&9; "
                "for i in $(seq 300); do [ $(wc -l < out.jsonl) = 20000 ] && break; sleep 0.1; done; "
                "sed -n 's/^VmHWM: *\\([0-9]*\\) kB/\\1/p' /proc/$W/status; exec 9>&-; wait $W");
  CHECK(ran.status == 2);
  const std::string out = place.read("out.jsonl");
  CHECK(std::count(out.begin(), out.end(), '\n') == kLines);
  std::size_t bad = 0;
  for (std::size_t at = out.find("\"code\":\"not-json\""); at != std::string::npos;
       at = out.find("\"code\":\"not-json\"", at + 1))
    ++bad;
  CHECK(bad == kLines / 100);
  constexpr long kMostKilobytes = 200000;  // room for sanitizers; a release build takes 12,000
  if (!ran.out.empty()) CHECK(std::stol(ran.out) < kMostKilobytes);
}

}  // namespace
}  // namespace factdesk::test
