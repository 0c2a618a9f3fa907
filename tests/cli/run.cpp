#include "cli/run.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace factdesk::test {
namespace {

namespace fs = std::filesystem;

// What the service that runs the tests says of its own run.
constexpr char kOfCi[] =
    "CI CI_MERGE_REQUEST_DIFF_BASE_SHA CI_MERGE_REQUEST_TARGET_BRANCH_NAME GITHUB_BASE_REF "
    "BITBUCKET_PR_DESTINATION_BRANCH SYSTEM_PULLREQUEST_TARGETBRANCH CHANGE_TARGET "
    "BUILDKITE_PULL_REQUEST_BASE_BRANCH CIRRUS_BASE_BRANCH CI_DEFAULT_BRANCH CI_COMMIT_BEFORE_SHA "
    "GITHUB_EVENT_PATH";

constexpr char kRules[] =
    "factdesk: 1\n"
    "entities:\n"
    "  acme: {names: [Acme]}\n"
    "facts:\n"
    "  price:\n"
    "    claim: Acme paid $3 million for the site.\n"
    "    sources: [{title: The deed, publisher: Land Office, date: 2024-05-06}]\n"
    "    examples: {conflict: [Acme paid $4 million for the site.]}\n";

}  // namespace

Workplace::Workplace() {
  std::string name = (fs::temp_directory_path() / "factdesk-test-XXXXXX").string();
  folder_ = mkdtemp(name.data());
  write("site.yaml", kRules);
}

Workplace::~Workplace() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Workplace::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << bytes;
}

std::string Workplace::read(const std::string& name) const {
  std::ifstream file(folder_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Ran Workplace::run(const std::string& line) const {
  const std::string script = "cd '" + folder_.string() + "' && unset NO_COLOR COLUMNS TERM " + kOfCi +
                             " && F='" + FACTDESK_PROGRAM + "' && { " + line + "\n} > .out 2> .err";
  const int status = std::system(script.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(".out"), read(".err")};
}

std::string line_of(const std::string& text, std::size_t number) {
  std::size_t start = 0;
  for (; number > 0; --number) start = text.find('\n', start) + 1;
  return text.substr(start, text.find('\n', start) - start);
}

}  // namespace factdesk::test
