// No output of the program, from whatever draft, rule file or path, is a command to the CI service that logs
// it.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/run.h"

namespace factdesk::test {
namespace {

// As the runners read: trimmed, "::" at the beginning; "##[" and "##word[" anywhere.
std::string command_in(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string::npos && line.compare(first, 2, "::") == 0) return line;
    for (std::size_t at = line.find("##"); at != std::string::npos; at = line.find("##", at + 1)) {
      std::size_t end = at + 2;
      while (end < line.size() && std::isalpha(static_cast<unsigned char>(line[end])) != 0) ++end;
      if (end < line.size() && line[end] == '[') return line;
    }
  }
  return "";
}

constexpr char kEvil[] = "\n::error::x\n##[error]y ##vso[task.setvariable variable=a]z\n";

TEST_CASE("articles and rules and paths carry no command of a CI service") {
  const Workplace place;
  const std::string name = std::string("a") + kEvil + ".md";
  place.write(
      "::error::.md",
      "::error::Acme paid $4 million for the ##[error] site, ##vso[task.x]it said.\n\n"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ::error::b "
      "Acme might have paid $5 million for the site.\n\n<!-- factdesk-ignore ##[error]: ::error:: -->\n");
  place.write("rules/::error::.yaml",
              "factdesk: 1\nentities: {acme: {names: [Acme]}}\nfacts:\n  price:\n"
              "    claim: Acme paid $3 million for the site.\n    sources:\n"
              "      - {title: \"::error::t ##[group]\", publisher: \"##vso[p]\", quote: \"::error::q\"}\n"
              "sourcing: {watch: all}\n");
  place.run(
      "printf 'factdesk: 2\\n' > 'bad\n::error::.yaml'; printf 'Acme paid $4 million for the site.\\n' > "
      "\"$(printf '" +
      std::string("deep\\n::error::x.md") + "')\"");
  for (const char* line : {"check .",
                           "check . --all",
                           "check . --format json",
                           "check . --color always",
                           "explain ./::error::.md",
                           "explain ./::error::.md --format json",
                           "rules list",
                           "rules list --expanded",
                           "rules test",
                           "rules check",
                           "check . --rules \"$(printf 'bad\\n::error::.yaml')\"",
                           "check \"$(printf 'no\\n::error::x.md')\"",
                           "check \"$(printf 'no\\n##[error]x.md')\"",
                           "rules check \"$(printf 'no\\n::error::x')\"",
                           "check . --report \"json=$(printf '/no\\n::error::/x')\"",
                           "check . --config \"$(printf 'no\\n::error::x')\"",
                           "check . --changed \"$(printf 'no\\n::error::x')\"",
                           "check --format \"$(printf '\\n::error::x')\"",
                           "\"$(printf '\\n::error::x')\"",
                           "check . --date \"$(printf '\\n::error::x')\"",
                           "check . --\"$(printf '\\n::error::x')\"",
                           "rules list --expanded rules \"$(printf 'bad\\n::error::.yaml')\""}) {
    const Ran ran = place.run(std::string("COLUMNS=100 $F ") + line);
    CHECK_MESSAGE(command_in(ran.out).empty(), line << " -> " << command_in(ran.out));
    CHECK_MESSAGE(command_in(ran.err).empty(), line << " -> " << command_in(ran.err));
  }
  CHECK(place.run("$F check . --rules site.yaml").status == 1);
}

}  // namespace
}  // namespace factdesk::test
