#include "report_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/utf8.h"
#include "boundary.h"
#include "output.h"

namespace factdesk {
namespace {

namespace fs = std::filesystem;

// "json=report.json"
std::string written(const ReportRequest& request) {
  return std::string(request.format->name) + "=" + request.file;
}

// "--report json=report.json", or where the configuration says it.
std::string asked(const ReportRequest& request) {
  return request.said_at.empty() ? "--report " + written(request)
                                 : request.said_at + ": the report " + written(request);
}

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

std::optional<struct stat> status_of(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return std::nullopt;
  return status;
}

// Of what a report would be written to: "new/../a.md" is a.md too, for the folder is made first.
std::optional<struct stat> status_of(const ReportRequest& request) {
  const auto status = status_of(request.file);
  return status ? status : status_of(where_it_leads(request.file).string());
}

bool are_one(const std::optional<struct stat>& a, const std::optional<struct stat>& b) {
  return a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

// Devices and pipes can take more than one report.
bool is_stream(const std::optional<struct stat>& status) {
  return status && !S_ISREG(status->st_mode) && !S_ISDIR(status->st_mode);
}

// git runs what stands in its own folder.
bool lies_in_git_folder(const fs::path& path) {
  return std::any_of(path.begin(), path.end(),
                     [](const fs::path& part) { return fold(part.string()) == ".git"; });
}

std::optional<std::string> leads_out(const ReportRequest& request, const Project& project) {
  if (request.said_at.empty() || project.boundary.is_open()) return std::nullopt;
  if (!project.boundary.holds(request.file)) {
    return asked(request) +
           " leads out of the configuration's folder; name a file inside, or say --allow-outside if that is "
           "right";
  }
  if (lies_in_git_folder(where_it_leads(request.file).lexically_relative(where_it_leads(project.root))))
    return asked(request) + " leads into git's own folder; name another file";
  return std::nullopt;
}

std::optional<std::string> overwrites(const ReportRequest& request, const std::vector<std::string>& read) {
  const auto status = status_of(request);
  if (!status || is_stream(status)) return std::nullopt;
  if (are_one(status, status_of(STDOUT_FILENO)))
    return asked(request) + " goes to the same file as standard output; name another file";
  for (const std::string& path : read) {
    if (are_one(status, status_of(path)))
      return asked(request) + " would overwrite " + path + ", which this check reads; name another file";
  }
  return std::nullopt;
}

std::optional<std::string> written_twice(const ReportRequest& first, const ReportRequest& second) {
  const auto status = status_of(first);
  if (is_stream(status)) return std::nullopt;
  const bool same =
      are_one(status, status_of(second)) || where_it_leads(first.file) == where_it_leads(second.file);
  if (!same) return std::nullopt;
  return asked(first) + " and " + written(second) + " go to the same file; name another for one of them";
}

std::optional<std::string> write_stream(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
  if (file < 0) return path + ": " + std::strerror(errno);
  const int error = write_all(file, bytes);
  ::close(file);
  return error == 0 ? std::nullopt : std::optional(path + ": " + std::strerror(error));
}

}  // namespace

std::optional<std::string> report_clash(const Options& options, const Project& project,
                                        const std::vector<std::string>& read) {
  std::vector<std::string> kept = read;
  for (const std::string& path : {project.path, options.baseline}) {
    if (!path.empty()) kept.push_back(path);
  }
  const std::vector<ReportRequest>& reports = options.reports;
  for (auto report = reports.begin(); report != reports.end(); ++report) {
    if (auto problem = leads_out(*report, project)) return problem;
    if (auto problem = overwrites(*report, kept)) return problem;
    // A baseline that is written for the first time is not there yet.
    if (!options.baseline.empty() && where_it_leads(report->file) == where_it_leads(options.baseline))
      return asked(*report) + " would overwrite the baseline; name another file";
    for (auto other = report + 1; other != reports.end(); ++other) {
      if (auto problem = written_twice(*report, *other)) return problem;
    }
  }
  return std::nullopt;
}

std::optional<std::string> write_report(const std::string& path, std::string_view bytes) {
  const auto status = status_of(path);
  if (is_stream(status)) return write_stream(path, bytes);
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(path, error))) return replace_file(path, bytes);
  return replace_file(where_it_leads(path).string(), bytes);
}

}  // namespace factdesk
