#include "baseline.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "json_limits.h"
#include "read_file.h"
#include "report/json_text.h"

namespace factdesk {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr std::string_view kSchema = "factdesk-baseline-1";
constexpr char kReason[] = "known: in the baseline";

fs::path absolute(const fs::path& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal();
}

fs::path folder_of(const std::string& path) { return absolute(path).parent_path(); }

// What a baseline may hold: what counts and could fail a run.
bool is_kept(const ReportFinding& finding) {
  const bool known = finding.suppressed == kReason;
  return finding.verdict != name_of(Verdict::agree) && finding.confidence != name_of(Confidence::low) &&
         (known || !finding.suppressed);
}

std::string text_member(const Json& entry, const char* key) {
  const auto member = entry.find(key);
  return member != entry.end() && member->is_string() ? member->get<std::string>() : std::string();
}

}  // namespace

Result<Baseline> Baseline::read(const std::string& path, bool may_be_missing) {
  Baseline baseline;
  baseline.path_ = path;
  std::error_code error;
  if (may_be_missing && !fs::exists(path, error)) return baseline;
  const auto bytes = read_file(path);
  if (!bytes) return Error{bytes.error()};
  if (const auto fault = json_past_limits(*bytes))
    return Error{path + ": no baseline of factdesk's: " + fault->message};
  const Json root = Json::parse(*bytes, nullptr, false);
  const bool ours = root.is_object() && text_member(root, "schema") == kSchema && root.contains("findings") &&
                    root["findings"].is_array();
  if (!ours) return Error{path + ": no baseline of factdesk's; --update-baseline writes one"};
  for (const Json& entry : root["findings"]) {
    if (!entry.is_object() || text_member(entry, "fingerprint").empty())
      return Error{path + ": an entry without a fingerprint; --update-baseline writes the file anew"};
    baseline.entries_.push_back({text_member(entry, "path"), text_member(entry, "fact"),
                                 text_member(entry, "fingerprint"), text_member(entry, "message")});
  }
  std::sort(baseline.entries_.begin(), baseline.entries_.end());
  return baseline;
}

std::string Baseline::name_of(const std::string& article) const {
  if (article == "-") return article;
  return absolute(article).lexically_relative(folder_of(path_)).generic_string();
}

void Baseline::apply(std::vector<ReportArticle>& articles) const {
  for (ReportArticle& article : articles) {
    const std::string name = name_of(article.path);
    for (ReportFinding& finding : article.findings) {
      const bool known = std::any_of(entries_.begin(), entries_.end(), [&](const BaselineEntry& entry) {
        return entry.fingerprint == finding.fingerprint && entry.path == name && entry.fact == finding.rule;
      });
      if (known && is_kept(finding)) finding.suppressed = kReason;
    }
  }
}

bool Baseline::is_checked_or_gone(const BaselineEntry& entry,
                                  const std::vector<ReportArticle>& articles) const {
  const bool checked = std::any_of(articles.begin(), articles.end(), [&](const ReportArticle& article) {
    return name_of(article.path) == entry.path;
  });
  std::error_code error;
  return checked || !fs::exists(folder_of(path_) / entry.path, error);
}

std::vector<std::string> Baseline::gone(const std::vector<ReportArticle>& articles) const {
  std::vector<std::string> gone;
  for (const BaselineEntry& entry : entries_) {
    const bool found = std::any_of(articles.begin(), articles.end(), [&](const ReportArticle& article) {
      return name_of(article.path) == entry.path &&
             std::any_of(article.findings.begin(), article.findings.end(), [&](const ReportFinding& finding) {
               return finding.fingerprint == entry.fingerprint && finding.rule == entry.fact;
             });
    });
    if (!found && is_checked_or_gone(entry, articles))
      gone.push_back(entry.path + ": " + entry.fact + ": " + entry.message);
  }
  return gone;
}

std::string Baseline::updated(const std::vector<ReportArticle>& articles) const {
  std::vector<BaselineEntry> entries;
  for (const ReportArticle& article : articles) {
    for (const ReportFinding& finding : article.findings) {
      if (is_kept(finding))
        entries.push_back({name_of(article.path), finding.rule, finding.fingerprint, finding.message});
    }
  }
  for (const BaselineEntry& entry : entries_) {
    if (!is_checked_or_gone(entry, articles)) entries.push_back(entry);
  }
  std::sort(entries.begin(), entries.end());
  Json findings = Json::array();
  for (const BaselineEntry& entry : entries) {
    findings.push_back({{"path", entry.path},
                        {"fact", entry.fact},
                        {"fingerprint", entry.fingerprint},
                        {"message", entry.message}});
  }
  const Json root = {{"schema", kSchema}, {"findings", std::move(findings)}};
  return safe_json(root.dump(kJsonIndent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace factdesk
