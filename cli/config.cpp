#include "config.h"

#include "report/render.h"
#include "rule/fields.h"

namespace factdesk {
namespace {

constexpr std::array<std::string_view, 11> kKeys = {"factdesk", "rules",      "include",    "exclude",
                                                    "fail_on",  "date_order", "accept",     "severities",
                                                    "reports",  "folders",    "main_branch"};
constexpr std::array<std::string_view, 5> kFolderKeys = {"rules", "fail_on", "date_order", "accept",
                                                         "severities"};
constexpr std::array<std::string_view, 4> kFailOn = {"error", "warning", "note", "never"};
constexpr std::array<Severity, 4> kSeverityOf = {Severity::error, Severity::warning, Severity::note,
                                                 Severity::none};
constexpr std::array<std::string_view, 2> kDateOrders = {"day_first", "month_first"};
constexpr std::array<std::string_view, 5> kClasses = {"named", "document", "outlet", "anonymous", "vague"};
constexpr std::array<SourceClass, 5> kClassOf = {SourceClass::named, SourceClass::document,
                                                 SourceClass::outlet, SourceClass::anonymous,
                                                 SourceClass::vague};

class ConfigReader {
 public:
  ConfigReader(const std::string& path, std::vector<Problem>& problems) : complaints_(path, problems) {}

  Config run(const Node& root) {
    Config config;
    const Fields fields(root, "a configuration", kKeys, complaints_);
    if (!fields.is_map()) return config;
    const Node* version = fields.require("factdesk", "factdesk: 1");
    if (version != nullptr && (version->kind != NodeKind::scalar || version->scalar != "1"))
      complaints_.add(version->place, describe(*version) + " as the format's version; wanted 1");
    config.all = read_part(fields);
    config.include = fields.texts("include", "a pattern of paths");
    config.exclude = fields.texts("exclude", "a pattern of paths");
    config.main_branch = fields.text("main_branch", "a branch's name");
    if (const Node* reports = fields.find("reports")) config.reports = read_reports(*reports);
    if (const Node* folders = fields.find("folders")) config.folders = read_folders(*folders);
    return config;
  }

 private:
  static LocatedText located(const Node& scalar) {
    return {scalar.scalar, scalar.place, scalar.quoted, scalar.verbatim};
  }

  ConfigPart read_part(const Fields& fields) {
    ConfigPart part;
    part.rules = fields.texts("rules", "a rule file or a folder of them");
    if (const auto severity = fields.choice("fail_on", kFailOn))
      part.fail_on = FailOn{kSeverityOf[*severity], fields.find("fail_on")->place};
    if (const auto order = fields.choice("date_order", kDateOrders))
      part.date_order = *order == 0 ? DateOrder::day_first : DateOrder::month_first;
    if (const Node* accept = fields.find("accept")) part.accept = read_accept(*accept);
    if (const Node* severities = fields.find("severities")) part.severities = read_severities(*severities);
    return part;
  }

  std::optional<std::array<bool, 6>> read_accept(const Node& node) {
    std::array<bool, 6> accept{};
    if (node.kind != NodeKind::list || node.items.empty()) {
      complaints_.add_kind(node, "a list of source classes: " + one_of(kClasses));
      return std::nullopt;
    }
    for (const Node& item : node.items) {
      if (item.kind == NodeKind::null) continue;
      if (const auto choice = read_choice(item, kClasses, complaints_))
        accept[static_cast<std::size_t>(kClassOf[*choice])] = true;
    }
    return accept;
  }

  std::vector<std::pair<LocatedText, Severity>> read_severities(const Node& node) {
    std::vector<std::pair<LocatedText, Severity>> severities;
    if (node.kind != NodeKind::map) complaints_.add_kind(node, "a map of facts: `id: warning`");
    constexpr std::span<const std::string_view> kChoices(kFailOn.data(), 3);
    for (const NodeEntry& entry : node.entries) {
      if (const auto choice = read_choice(entry.value, kChoices, complaints_))
        severities.emplace_back(located(entry.key), kSeverityOf[*choice]);
    }
    return severities;
  }

  std::vector<std::pair<LocatedText, std::string>> read_reports(const Node& node) {
    std::vector<std::pair<LocatedText, std::string>> reports;
    if (node.kind != NodeKind::map) complaints_.add_kind(node, "a map of formats: `json: report.json`");
    for (const NodeEntry& entry : node.entries) {
      if (report_format(entry.key.scalar) == nullptr) {
        complaints_.add(entry.key.place, "there is no format \"" + shown(entry.key.scalar) + "\"; wanted " +
                                             report_format_names());
      } else if (const auto file = read_text(entry.value, "a file's name", complaints_)) {
        reports.emplace_back(located(entry.key), file->text);
      }
    }
    return reports;
  }

  std::vector<ConfigFolder> read_folders(const Node& node) {
    std::vector<ConfigFolder> folders;
    if (node.kind != NodeKind::map)
      complaints_.add_kind(node, "a map of folders: `drafts: {fail_on: never}`");
    for (const NodeEntry& entry : node.entries) {
      const Fields fields(entry.value, "a folder", kFolderKeys, complaints_);
      if (fields.is_map()) folders.push_back({located(entry.key), read_part(fields)});
    }
    return folders;
  }

  Complaints complaints_;
};

}  // namespace

Config read_config(std::string_view bytes, const std::string& path, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  const Node root = read_node(bytes, NodeSyntax::yaml, path, problems);
  if (root.kind == NodeKind::null && problems.size() > before) return {};
  return ConfigReader(path, problems).run(root);
}

}  // namespace factdesk
