#include "ci_variables.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "read_file.h"

namespace factdesk {
namespace {

using Json = nlohmann::json;

// The surest first. A commit is surer than a branch, which may have gone on.
constexpr const char* kTargets[] = {
    "CI_MERGE_REQUEST_DIFF_BASE_SHA",       // GitLab
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",  // GitLab
    "GITHUB_BASE_REF",                      // GitHub, Gitea, Forgejo
    "BITBUCKET_PR_DESTINATION_BRANCH",      // Bitbucket
    "SYSTEM_PULLREQUEST_TARGETBRANCH",      // Azure Pipelines
    "CHANGE_TARGET",                        // Jenkins
    "BUILDKITE_PULL_REQUEST_BASE_BRANCH",   // Buildkite
    "CIRRUS_BASE_BRANCH",                   // Cirrus
};
constexpr char kGitlabMain[] = "CI_DEFAULT_BRANCH";
constexpr char kGitlabBefore[] = "CI_COMMIT_BEFORE_SHA";
constexpr char kGithubEvent[] = "GITHUB_EVENT_PATH";  // a file of JSON

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// "refs/heads/main" -> "main"
std::string branch_name(const std::string& written) {
  constexpr std::string_view kHeads = "refs/heads/";
  return written.starts_with(kHeads) ? written.substr(kHeads.size()) : written;
}

std::optional<CiValue> said(const std::string& name, const std::string& value) {
  if (value.empty()) return std::nullopt;
  return CiValue{name, branch_name(value)};
}

// Zeros stand for no commit: a branch that is new.
std::optional<CiValue> said_commit(const std::string& name, const std::string& value) {
  return value.find_first_not_of('0') == std::string::npos ? std::nullopt : said(name, value);
}

std::string text_at(const Json& event, const char* pointer) {
  const Json::json_pointer at(pointer);
  return event.contains(at) && event.at(at).is_string() ? event.at(at).get<std::string>() : "";
}

void add_github_event(CiVariables& ci, const std::string& path) {
  const auto bytes = read_file(path);
  const Json event = bytes ? Json::parse(*bytes, nullptr, false) : Json();
  if (!ci.main_branch)
    ci.main_branch = said("the event's default_branch", text_at(event, "/repository/default_branch"));
  if (!ci.before) ci.before = said_commit("the event's before", text_at(event, "/before"));
}

}  // namespace

CiVariables read_ci_variables() {
  CiVariables ci;
  const std::string flag = variable("CI");
  ci.in_ci = !flag.empty() && flag != "false" && flag != "0";
  for (const char* name : kTargets) {
    if (!ci.target) ci.target = said(name, variable(name));
  }
  ci.main_branch = said(kGitlabMain, variable(kGitlabMain));
  ci.before = said_commit(kGitlabBefore, variable(kGitlabBefore));
  const std::string event = variable(kGithubEvent);
  if (!event.empty()) add_github_event(ci, event);
  return ci;
}

}  // namespace factdesk
