#include "options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "base/nearest.h"
#include "output.h"

namespace factdesk {
namespace {

constexpr char kDescription[] =
    "factdesk checks articles against facts of record: where they agree, where they\n"
    "conflict, and where they speculate without a source.";

constexpr char kFooter[] =
    "Examples:\n"
    "  factdesk check draft.md                     one article against ./rules\n"
    "  factdesk check articles/ --rules facts.yaml a folder against one rule file\n"
    "  factdesk check - < draft.txt                standard input\n"
    "  factdesk check - --stdin-filename a.html    standard input as a page\n"
    "  factdesk explain draft.md                   how a draft is read, and why\n"
    "  factdesk rules test                         do the rules' own examples hold?\n"
    "\n"
    "A rule file can be as short as this:\n"
    "  factdesk: 1\n"
    "  entities:\n"
    "    acme: {names: [Acme]}\n"
    "  facts:\n"
    "    price: Acme paid $3 million for the site.\n"
    "\n"
    "Exit status: 0 nothing at or above --fail-on, 1 something, 2 could not check.";

constexpr char kCheckFooter[] =
    "Verdicts: agree, conflict (error), speculation (warning), reported (note),\n"
    "unclear (note), missing (warning). Findings of low confidence are listed and\n"
    "fail nothing.\n"
    "\n"
    "Examples:\n"
    "  factdesk check drafts/ --fail-on warning\n"
    "  factdesk check a.md b.html --rules facts/ --report json=report.json\n"
    "  factdesk check drafts/ --changed main         only lines that are new since main\n"
    "  factdesk check drafts/ --baseline known.json  only findings that are new fail\n"
    "  cat archive.jsonl | factdesk check --stream --rules facts/ > results.jsonl\n"
    "\n"
    "<!-- factdesk-ignore FACT: reason --> in an article passes a finding over in the\n"
    "next block or on its own line; -start and -end, -file, and front matter\n"
    "factdesk: {ignore: [\"FACT: reason\"]} do so for more of it.\n"
    "\n"
    "A line of a stream: {\"id\": 7, \"text\": \"…\", \"date\": \"2025-01-22\", \"title\": \"…\",\n"
    "\"format\": \"text|markdown|html\"}; only text is required. Each line gets one line.";

constexpr char kExplainFooter[] =
    "Shows the blocks, the sentences with stance and source, the values, and which\n"
    "facts each of them could belong to. Needs no rules; ./rules is used where it is.\n"
    "\n"
    "Examples:\n"
    "  factdesk explain draft.md\n"
    "  factdesk explain draft.md --rules facts.yaml --format json";

constexpr char kInitFooter[] =
    "A configuration says what holds for a folder and all below it: rules, patterns of\n"
    "paths, severities, reports, and what differs from folder to folder. Flags win.";

constexpr char kRulesFooter[] =
    "PATH is a rule file or a folder of them (its own .yaml, .yml and .json files);\n"
    "without one, the configuration's, else ./rules.\n"
    "\n"
    "Examples:\n"
    "  factdesk rules check facts/\n"
    "  factdesk rules test facts.yaml\n"
    "  factdesk rules list --expanded";

std::string check_day(const std::string& text) {
  constexpr std::size_t kIsoLength = 10;
  if (text.size() == kIsoLength && parse_iso_day(text)) return {};
  return "'" + text + "' is no day; write it as 2025-01-22";
}

std::string check_report(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size()) {
    return "'" + text + "' is not NAME=FILE, such as json=report.json";
  }
  if (report_format(text.substr(0, equals)) != nullptr) return {};
  return "there is no format '" + text.substr(0, equals) + "'; there are " + report_format_names();
}

std::string check_format(const std::string& text) {
  return report_format(text) != nullptr
             ? std::string()
             : "there is no format '" + text + "'; there are " + report_format_names();
}

// What CLI11 fills in, before it is taken apart.
struct RawOptions {
  std::string date, fail_on, colour = "auto";
  std::string changed;
  std::vector<std::string> reports;
};

class CommandLine {
 public:
  CommandLine() {
    app_.require_subcommand(1);
    app_.footer(kFooter);
    app_.set_version_flag("--version", std::string("factdesk ") + std::string(version()),
                          "Print the version and leave");
    app_.get_formatter()->column_width(kHelpColumn);
    add_check();
    add_explain();
    add_init();
    add_rules();
  }

  ParsedCommandLine parse(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& success) {  // help or version
      return {leave(success), {}};
    } catch (const CLI::ParseError& error) {
      const std::string command = unknown_command(argc, argv);
      print_error(command.empty() ? error.what() : command);
      print_line("try factdesk --help");
      return {kCouldNotCheck, {}};
    }
    finish();
    const std::string clash = what_clashes();
    if (clash.empty()) return {std::nullopt, std::move(options_)};
    print_error(clash);
    return {kCouldNotCheck, {}};
  }

 private:
  static constexpr int kHelpColumn = 28;

  int leave(const CLI::Success& success) {
    std::ostringstream out;
    app_.exit(success, out, out);
    return write_out(out.str()) == Written::failed ? kCouldNotCheck : kNothingFound;
  }

  // Of CLI11, a word that is no command is only one that is missing.
  static std::string unknown_command(int argc, char** argv) {
    static const std::vector<std::string> commands = {"check", "explain", "init", "rules"};
    const std::string word = argc > 1 ? argv[1] : "";
    const bool known = std::find(commands.begin(), commands.end(), word) != commands.end();
    if (known || word.empty() || word.front() == '-') return "";
    return "there is no command '" + word + "'" + did_you_mean(word, commands);
  }

  void add_common(CLI::App& command) {
    command
        .add_option(
            "--rules", options_.rules,
            "A rule file or a folder of them; repeatable (default: the configuration's, else ./rules)")
        ->type_name("PATH")
        ->allow_extra_args(false);  // one PATH each time, so that an article may follow
    command.add_option("--date", raw_.date, "The date of articles that state none")
        ->type_name("YYYY-MM-DD")
        ->check(CLI::Validator(check_day, ""));
    command
        .add_option("--jobs,-j", options_.jobs, "Work on so many articles at once (default: one a processor)")
        ->type_name("N")
        ->check(CLI::Range(1U, kMostJobs));
    command
        .add_option("--stdin-filename", options_.stdin_filename,
                    "What - stands for: the format and the folder that this name says, and the place in "
                    "reports")
        ->type_name("NAME");
    command.add_flag("--stream", options_.stream, "One JSON article a line in, one JSON result a line out");
    add_config(command);
    add_colour(command);
  }

  void add_config(CLI::App& command) {
    command
        .add_option("--config", options_.config, "A configuration (default: .factdesk.yaml, here or above)")
        ->type_name("FILE");
    command.add_flag("--no-config", options_.no_config, "Read no configuration");
    command.add_flag("--allow-outside", options_.allow_outside,
                     "What the configuration names, and links, may lead out of their folder");
  }

  void add_colour(CLI::App& command) {
    command.add_option("--color", raw_.colour, "auto (on a terminal, unless NO_COLOR is set), always, never")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
  }

  void add_format(CLI::App& command, const CLI::Validator& validator, const std::string& names) {
    format_options_.push_back(command.add_option("--format", options_.format, names + " (default: text)")
                                  ->type_name("NAME")
                                  ->check(validator));
  }

  void add_check() {
    CLI::App& check = *app_.add_subcommand("check", "Check articles against the rules");
    check.footer(kCheckFooter);
    check.add_option("PATH", options_.paths,
                     "Articles, or folders of them (.txt .md .markdown .html .htm .xhtml); - is standard "
                     "input (default: the configuration's folder)");
    add_common(check);
    add_format(check, CLI::Validator(check_format, ""), report_format_names());
    check.add_option("--report", raw_.reports, "Write a report of a format to a file; repeatable")
        ->type_name("NAME=FILE")
        ->allow_extra_args(false)
        ->check(CLI::Validator(check_report, ""));
    check
        .add_option("--fail-on", raw_.fail_on,
                    "Exit with 1 from this severity: error (default), warning, note, never")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    check.add_option("--baseline", options_.baseline, "Findings in this file are known and fail nothing")
        ->type_name("FILE");
    check.add_flag("--update-baseline", options_.update_baseline, "Write what is found now to the baseline");
    changed_ = check
                   .add_option("--changed", raw_.changed,
                               "Check only lines that git says are new against REF (default: where this "
                               "branch left the main one)")
                   ->type_name("[REF]")
                   ->expected(0, 1);
    check.add_flag("--allow-empty", options_.allow_empty, "Nothing to check is no error");
    check.add_flag("--watch", options_.watch, "Check again when an article or a rule file changes");
    check.add_flag("--all", options_.all, "List agreements and what is suppressed too");
  }

  void add_explain() {
    CLI::App& explain = *app_.add_subcommand("explain", "Show how an article is read, and why");
    explain.footer(kExplainFooter);
    explain.add_option("FILE", options_.paths, "An article; - is standard input")->expected(0, 1);
    add_common(explain);
    add_format(explain, CLI::IsMember({"text", "json"}), "text, json");
    explain.add_flag("--parse", options_.parse, "Show clauses and noun groups too: who does what");
  }

  void add_init() {
    CLI::App& init = *app_.add_subcommand(
        "init", "Write a configuration with comments, .factdesk.yaml, and rules to begin with");
    init.footer(kInitFooter);
    init.add_flag("--force", options_.force, "Write over the configuration that is there");
  }

  void add_rules() {
    CLI::App& rules = *app_.add_subcommand("rules", "Check, test or list rule files");
    rules.require_subcommand(1);
    rules.footer(kRulesFooter);
    for (const auto& [name, words] : {std::pair("check", "Are the rule files free of errors?"),
                                      std::pair("test", "Do their examples and claims get their verdicts?"),
                                      std::pair("list", "One line a fact")}) {
      CLI::App& command = *rules.add_subcommand(name, words);
      command.footer(kRulesFooter);
      command.add_option("PATH", options_.paths, "Rule files, or folders of them (default: ./rules)");
      add_config(command);
      add_colour(command);
      if (std::string_view(name) == "list") {
        command.add_flag("--expanded", options_.expanded,
                         "Print the rule files in full, with what was read from claims");
      }
    }
  }

  void finish() {
    const CLI::App* chosen = app_.get_subcommands().front();
    options_.command = chosen->get_name();
    if (options_.command == "rules") options_.command += " " + chosen->get_subcommands().front()->get_name();
    if (!changed_->empty()) options_.changed = raw_.changed;
    if (!raw_.date.empty()) options_.date = parse_iso_day(raw_.date);
    options_.fail_on_flag = !raw_.fail_on.empty();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      if (raw_.fail_on == name_of(severity)) options_.fail_on = severity;
    }
    if (raw_.fail_on == "never") options_.fail_on = Severity::none;
    if (raw_.colour == "always") options_.colour = ColourChoice::always;
    if (raw_.colour == "never") options_.colour = ColourChoice::never;
    for (const std::string& report : raw_.reports) {
      const std::size_t equals = report.find('=');
      options_.reports.push_back({report_format(report.substr(0, equals)), report.substr(equals + 1), ""});
    }
  }

  std::string what_clashes() const {
    if (options_.command == "explain" && !options_.stream && options_.paths.empty()) {
      return "explain: no FILE was given; - is standard input";
    }
    if (options_.no_config && !options_.config.empty()) return "--config and --no-config are one too many";
    if (options_.update_baseline && options_.baseline.empty())
      return "--update-baseline says not which; --baseline FILE does";
    if (options_.update_baseline && options_.changed)
      return "--update-baseline needs all lines; it goes not with --changed";
    const bool reads_dash =
        std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
    if (!options_.stdin_filename.empty() && !reads_dash)
      return "--stdin-filename says what standard input is; wanted - among the paths";
    const bool reads_input = options_.stream || reads_dash;
    if (options_.changed && reads_dash) return "--changed takes no standard input: git knows nothing of it";
    if (options_.watch && reads_input) return "--watch looks at files; standard input is none";
    if (options_.watch && options_.update_baseline) return "--watch takes no --update-baseline";
    if (!options_.stream) return "";
    if (!options_.baseline.empty()) return "--stream takes no --baseline: its articles have no paths";
    if (options_.changed) return "--stream takes no --changed: git knows nothing of a stream";
    if (!options_.paths.empty()) return "--stream reads standard input; it takes no paths";
    if (!options_.reports.empty()) return "--stream writes one result a line; it takes no --report";
    for (const CLI::Option* format : format_options_) {
      if (!format->empty() && options_.format != "json")
        return "--stream writes JSON; it takes no other --format";
    }
    return "";
  }

  Options options_;
  RawOptions raw_;
  std::vector<CLI::Option*> format_options_;
  CLI::Option* changed_ = nullptr;
  CLI::App app_{kDescription, "factdesk"};
};

}  // namespace

ParsedCommandLine parse_command_line(int argc, char** argv) { return CommandLine().parse(argc, argv); }

}  // namespace factdesk
