#include "baseline.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "base/steps.h"
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

// Is there an entry of this article, fact and fingerprint, whatever its message?
bool is_among(const std::vector<BaselineEntry>& sorted, const std::string& path, const std::string& fact,
              const std::string& fingerprint) {
  const auto wanted = std::tie(path, fact, fingerprint);
  const auto of = [](const BaselineEntry& entry) {
    return std::tie(entry.path, entry.fact, entry.fingerprint);
  };
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), wanted,
                                      [&](const BaselineEntry& entry, const auto& key) {
                                        take_steps();
                                        return of(entry) < key;
                                      });
  return found != sorted.end() && of(*found) == wanted;
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
      if (is_kept(finding) && is_among(entries_, name, finding.rule, finding.fingerprint))
        finding.suppressed = kReason;
    }
  }
}

std::vector<bool> Baseline::not_looked_at(const std::vector<ReportArticle>& articles) const {
  std::set<std::string> checked;
  for (const ReportArticle& article : articles) checked.insert(name_of(article.path));
  std::vector<bool> unseen(entries_.size(), false);
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    const bool same_file = at > 0 && entries_[at - 1].path == entries_[at].path;  // they are sorted
    std::error_code error;
    unseen[at] = same_file ? unseen[at - 1]
                           : !checked.contains(entries_[at].path) &&
                                 fs::exists(folder_of(path_) / entries_[at].path, error);
  }
  return unseen;
}

std::vector<std::string> Baseline::gone(const std::vector<ReportArticle>& articles) const {
  std::vector<BaselineEntry> found;
  for (const ReportArticle& article : articles) {
    const std::string name = name_of(article.path);
    for (const ReportFinding& finding : article.findings)
      found.push_back({name, finding.rule, finding.fingerprint, ""});
  }
  std::sort(found.begin(), found.end());
  const std::vector<bool> unseen = not_looked_at(articles);
  std::vector<std::string> gone;
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    const BaselineEntry& entry = entries_[at];
    if (!unseen[at] && !is_among(found, entry.path, entry.fact, entry.fingerprint))
      gone.push_back(entry.path + ": " + entry.fact + ": " + entry.message);
  }
  return gone;
}

std::string Baseline::updated(const std::vector<ReportArticle>& articles) const {
  std::vector<BaselineEntry> entries;
  for (const ReportArticle& article : articles) {
    const std::string name = name_of(article.path);
    for (const ReportFinding& finding : article.findings) {
      if (is_kept(finding)) entries.push_back({name, finding.rule, finding.fingerprint, finding.message});
    }
  }
  const std::vector<bool> unseen = not_looked_at(articles);
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    if (unseen[at]) entries.push_back(entries_[at]);
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
