// Waiting until files change: by inotify on Linux, by looking again elsewhere.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace factdesk {

// What a look at files shows: when each was written and how long it is; a file that is gone has no entry.
using Snapshot = std::map<std::string, std::pair<std::filesystem::file_time_type, std::uintmax_t>>;
Snapshot snapshot_of(const std::vector<std::string>& files);

// Returns when something may have changed in one of the folders, and after a while in any case. Changes that
// come in a burst (an editor's) are one.
class FolderWatch {
 public:
  explicit FolderWatch(const std::vector<std::string>& files);
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch();

  void wait() const;

 private:
  int inotify_ = -1;  // -1: none, or none that could be had
};

}  // namespace factdesk
