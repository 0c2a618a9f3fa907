// factdesk check: statuses, inputs, reports, messages.
#include <doctest/doctest.h>

#include "cli/run.h"

using namespace factdesk::test;

namespace {

constexpr char kRight[] = "Acme paid $3 million for the site.\n";
constexpr char kWrong[] = "Acme paid $4 million for the site.\n";

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the exit status says whether something was found") {
  const Workplace place;
  place.write("right.txt", kRight);
  place.write("wrong.txt", kWrong);
  CHECK(place.run("$F check right.txt --rules site.yaml").status == 0);
  CHECK(place.run("$F check wrong.txt --rules site.yaml").status == 1);
  CHECK(place.run("$F check wrong.txt --rules site.yaml --fail-on never").status == 0);
  CHECK(place.run("$F check right.txt wrong.txt --rules site.yaml").status == 1);
}

TEST_CASE("a finding is printed with its place and its words marked and its source") {
  const Workplace place;
  place.write("wrong.txt", "A line before.\n\n" + std::string(kWrong));
  const Ran ran = place.run("$F check wrong.txt --rules site.yaml");
  CHECK(has(ran.out,
            "wrong.txt:3:11: conflict: says $4 million; expected $3 million [price]\n"
            "    Acme paid $4 million for the site.\n"
            "              ^^^^^^^^^^\n"));
  CHECK(has(ran.out, "The deed, Land Office, 2024-05-06"));
  CHECK(has(ran.out, "fails: 1 finding (--fail-on error)\n"));
  CHECK(ran.err.empty());
}

TEST_CASE("a conflict that does not count says why") {
  const Workplace place;
  place.write("a.txt", "Acme grew. Bolt paid $4 million for its site.\n");
  const Ran ran = place.run("$F check a.txt --rules site.yaml");
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "conflict (low confidence, not counted): says $4 million"));
  CHECK(has(ran.out, "low confidence: the clause"));
}

TEST_CASE("explain says why nothing is said of a fact") {
  const Workplace place;
  place.write("a.txt", "Bolt paid $4 million for the site.\n");
  CHECK(has(place.run("$F explain a.txt --rules site.yaml").out, "price: the article never names Acme"));
}

TEST_CASE("agreements are listed only where all are wanted") {
  const Workplace place;
  place.write("right.txt", kRight);
  CHECK_FALSE(has(place.run("$F check right.txt --rules site.yaml").out, "agree: "));
  CHECK(has(place.run("$F check right.txt --rules site.yaml --all").out, "agree: says $3 million"));
}

TEST_CASE("standard input is an article") {
  const Workplace place;
  const Ran ran = place.run("echo 'Acme paid $4 million for the site.' | $F check - --rules site.yaml");
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "-:1:11: conflict"));
}

TEST_CASE("standard input takes the format and the place that it is said to have") {
  const Workplace place;
  place.write("page.html", "<p>Acme paid <b>$4&nbsp;million</b> for the site.</p>\n");
  place.write("drafts/old.html", "<p>Acme paid $5 million for the site.</p>\n");
  const Ran as_text = place.run("$F check - --rules site.yaml < page.html");
  CHECK_FALSE(has(as_text.out, "says $4"));
  const std::string named = " --stdin-filename ./drafts/page.html --rules site.yaml < page.html";
  const Ran ran = place.run("$F check -" + named);
  CHECK(ran.status == 1);
  CHECK(has(ran.out, "drafts/page.html:1:17: conflict: says $4"));
  CHECK(has(place.run("$F explain -" + named).out, "drafts/page.html"));
  CHECK(has(place.run("$F explain - --format json" + named).out, "\"path\": \"drafts/page.html\""));
  // In a folder's place it stands for the file of that name.
  const Ran instead =
      place.run("$F check drafts - --stdin-filename drafts/old.html --rules site.yaml < page.html");
  CHECK(has(instead.out, "drafts/old.html:1:17: conflict: says $4"));
  CHECK_FALSE(has(instead.out, "$5 million"));
  const Ran none = place.run("$F check page.html --stdin-filename a.html --rules site.yaml");
  CHECK(none.status == 2);
  CHECK(has(none.err, "--stdin-filename says what standard input is; wanted - among the paths"));
  place.write("html.yaml", "factdesk: 1\nrules: [site.yaml]\nfolders:\n  drafts: {fail_on: never}\n");
  CHECK(place.run("$F check - --config html.yaml --stdin-filename drafts/page.html < page.html").status == 0);
}

TEST_CASE("headlines are whole in a pipe and wrapped where columns are seen") {
  const Workplace place;
  place.write("a-rather-long-name-of-a-draft-about-the-site.txt",
              "Acme paid $4 million for the site, said Jane Roe of the Land Office.\n");
  const std::string check = "$F check *.txt --rules site.yaml";
  const Ran whole = place.run(check);
  CHECK(has(whole.out, "conflict: says $4 million, citing Jane Roe; expected $3 million [price]\n"));
  const Ran wrapped = place.run("COLUMNS=60 " + check);
  CHECK(has(wrapped.out, "\n    "));
  CHECK_FALSE(has(wrapped.out, "citing Jane Roe; expected $3 million"));
}

TEST_CASE("a folder means the articles below it in the order of their names") {
  const Workplace place;
  for (const char* name :
       {"in/b.md", "in/a.txt", "in/deep/c.html", "in/.hidden/d.md", "in/e.pdf", "in/.f.md"}) {
    place.write(name, kWrong);
  }
  const Ran ran =
      place.run("ln -s ../in in/loop; $F check in --rules site.yaml --format json | grep '\"path\"'");
  CHECK(ran.out ==
        "      \"path\": \"site.yaml\",\n      \"path\": \"in/a.txt\",\n      \"path\": \"in/b.md\",\n"
        "      \"path\": \"in/deep/c.html\",\n");
}

TEST_CASE("a file that is named twice is checked once") {
  const Workplace place;
  place.write("in/a.txt", kWrong);
  const Ran ran = place.run("$F check in/a.txt ./in/a.txt \"$PWD/in/a.txt\" in --rules site.yaml");
  CHECK(has(ran.out, "1 article, 1 fact: 1 conflict\n"));
}

TEST_CASE("what cannot be read is said and the rest is checked") {
  const Workplace place;
  place.write("wrong.txt", kWrong);
  place.write("bytes.txt", "caf\xC3\xA9\ncaf\xE9\n");
  const Ran ran = place.run("$F check wrong.txt bytes.txt gone.txt --rules site.yaml");
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "bytes.txt:2:4: not UTF-8 (byte 0xE9 at offset 9); save it as UTF-8\n"));
  CHECK(has(ran.err, "gone.txt: no such file or folder\n"));
  CHECK(has(ran.out, "wrong.txt:1:11: conflict"));
  CHECK(has(ran.out, "incomplete: 2 inputs could not be checked\n"));
}

TEST_CASE("nothing to check is said") {
  const Workplace place;
  place.write("in/e.pdf", kWrong);
  for (const char* line : {"$F check in --rules site.yaml", "$F check --rules site.yaml"}) {
    const Ran ran = place.run(line);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "nothing to check"));
  }
}

TEST_CASE("rules that are not there are said") {
  const Workplace place;
  place.write("a.txt", kRight);
  place.write("none/schema.json", "{}");
  place.write("none/deep/site.yaml", place.read("site.yaml"));
  CHECK(place.run("$F check a.txt").err ==
        "factdesk: there is no ./rules; name a rule file or a folder of them\n");
  CHECK(has(place.run("$F check a.txt --rules none").err, "none: the folder holds no rule file"));
  CHECK(has(place.run("$F check a.txt --rules gone.yaml").err, "gone.yaml: no such file"));
  CHECK(place.run("mkdir rules && cp site.yaml rules && $F check a.txt").status == 0);
}

TEST_CASE("rules that are wrong are all told with their places") {
  const Workplace place;
  place.write("a.txt", kRight);
  place.write("bad.yaml", "factdesk: 1\nfacts:\n  one: Nothing.\nfact: {}\n");
  const Ran ran = place.run("$F check a.txt --rules bad.yaml");
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "bad.yaml:3:"));
  CHECK(has(ran.err, "bad.yaml:4:"));
}

TEST_CASE("one run writes many reports and nothing half") {
  const Workplace place;
  place.write("wrong.txt", kWrong);
  const Ran ran = place.run("$F check wrong.txt --rules site.yaml --report json=r.json --report text=r.txt");
  CHECK(ran.status == 1);
  CHECK(place.read("r.txt") == ran.out);
  CHECK(place.read("r.json") == place.run("$F check wrong.txt --rules site.yaml --format json").out);
  CHECK(place.run("ls -A | grep -c '^r\\.'").out == "2\n");
  CHECK(place.run("$F check --rules site.yaml --report json=again.json wrong.txt").status == 1);
  CHECK(place.read("again.json") == place.read("r.json"));
  CHECK(place.run("$F check wrong.txt --rules site.yaml --report json=new/folder/r.json").status == 1);
  CHECK(place.read("new/folder/r.json") == place.read("r.json"));
  const Ran failed = place.run("$F check wrong.txt --rules site.yaml --report json=wrong.txt/r.json");
  CHECK(failed.status == 2);
  CHECK(has(failed.err, "wrong.txt"));
  const Ran greedy = place.run("$F check wrong.txt --rules site.yaml --report json=./wrong.txt");
  CHECK(greedy.status == 2);
  CHECK(has(greedy.err, "--report json=./wrong.txt would overwrite wrong.txt"));
  CHECK(place.read("wrong.txt") == kWrong);
  CHECK(place.run("$F check wrong.txt --rules site.yaml --report text=site.yaml").status == 2);
  CHECK(has(failed.out, "conflict"));
}

TEST_CASE("several jobs give the bytes of one") {
  const Workplace place;
  for (int count = 0; count < 40; ++count) {
    place.write("in/" + std::to_string(count) + ".md", count % 3 == 0 ? kWrong : kRight);
  }
  for (const char* format : {"text", "json"}) {
    const std::string line =
        "$F check in --rules site.yaml --all --format " + std::string(format) + " --jobs ";
    const Ran one = place.run(line + "1");
    CHECK(one.status == 1);
    CHECK(one.out == place.run(line + "7").out);
  }
}

TEST_CASE("a closed pipe is no error") {
  const Workplace place;
  for (int count = 0; count < 400; ++count) place.write("in/" + std::to_string(count) + ".md", kWrong);
  const Ran ran = place.run("{ $F check in --rules site.yaml --fail-on never; echo $? >&2; } | head -c 10");
  CHECK(ran.err == "0\n");
  CHECK(place.run("$F check in --rules site.yaml > /dev/full").status == 2);
}

TEST_CASE("colour is for terminals and for those who ask") {
  const Workplace place;
  place.write("wrong.txt", kWrong);
  const std::string check = "$F check wrong.txt --rules site.yaml ";
  CHECK_FALSE(has(place.run(check).out, "\x1b"));
  CHECK(has(place.run(check + "--color always").out, "\x1b[1;31m"));
  CHECK_FALSE(has(place.run(check + "--color never").out, "\x1b"));
  CHECK_FALSE(has(place.run(check + "--color always --format json").out, "\x1b"));
  CHECK_FALSE(has(place.run("NO_COLOR=1 " + check).out, "\x1b"));
}

TEST_CASE("no article and no path can steer the terminal") {
  const Workplace place;
  place.write("a.txt", "Acme paid \x1b[31m$4 million\x1b[0m \xE2\x80\xAE for the site.\n");
  const Ran ran = place.run(
      "f=$(printf 'x\\033[2J.txt'); cp a.txt \"$f\"; $F check a.txt \"$f\" no\"$f\" --rules site.yaml");
  for (const std::string& text : {ran.out, ran.err}) {
    CHECK(has(text, "x\\x1B[2J.txt"));
    CHECK_FALSE(has(text, "\x1b"));
    CHECK_FALSE(has(text, "\xE2\x80\xAE"));
  }
}

TEST_CASE("a flag that is wrong is said with what is right") {
  const Workplace place;
  place.write("a.txt", kRight);
  const auto error_of = [&](const std::string& flags) {
    const Ran ran = place.run("$F check a.txt --rules site.yaml " + flags);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    return ran.err;
  };
  CHECK(has(error_of("--frobnicate"), "--frobnicate"));
  CHECK(has(error_of("--date 2025-02-30"), "'2025-02-30' is no day; write it as 2025-01-22"));
  CHECK(has(error_of("--format xml"), "there is no format 'xml'; there are text, json"));
  CHECK(has(error_of("--report json"), "'json' is not NAME=FILE"));
  CHECK(has(error_of("--fail-on sometimes"), "error,warning,note,never"));
  CHECK(has(error_of("--jobs 0"), "--jobs"));
  CHECK(has(error_of("--stream"), "--stream reads standard input; it takes no paths"));
  CHECK(has(place.run("$F chekc").err, "there is no command 'chekc' (did you mean \"check\"?)"));
  CHECK(place.run("$F").status == 2);
}

TEST_CASE("help and version go to standard output") {
  const Workplace place;
  const Ran version = place.run("$F --version");
  CHECK(version.status == 0);
  CHECK(version.out.starts_with("factdesk "));
  for (const char* line :
       {"$F --help", "$F check --help", "$F explain --help", "$F rules --help", "$F rules list --help"}) {
    const Ran help = place.run(line);
    CHECK(help.status == 0);
    CHECK(has(help.out, "Examples:"));
    CHECK(help.err.empty());
  }
}
