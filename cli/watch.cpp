#include "watch.h"

#ifdef __linux__
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>
#endif

#include <array>
#include <chrono>
#include <set>
#include <thread>

namespace factdesk {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLookAgain{500};  // where nothing tells us
constexpr std::chrono::milliseconds kBurst{50};       // an editor writes, renames and touches

}  // namespace

Snapshot snapshot_of(const std::vector<std::string>& files) {
  Snapshot snapshot;
  for (const std::string& file : files) {
    std::error_code error;
    const auto written = fs::last_write_time(file, error);
    if (error) continue;
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error) snapshot[file] = {written, size};
  }
  return snapshot;
}

#ifdef __linux__

FolderWatch::FolderWatch(const std::vector<std::string>& files)
    : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  constexpr std::uint32_t kChanges =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB;
  std::set<std::string> folders;
  for (const std::string& file : files) {
    const std::string folder = fs::path(file).parent_path().string();
    folders.insert(folder.empty() ? "." : folder);
  }
  for (const std::string& folder : folders) {
    // Past the system's limit of watches, the looks in between still see what changes.
    if (inotify_ >= 0) ::inotify_add_watch(inotify_, folder.c_str(), kChanges);
  }
}

FolderWatch::~FolderWatch() {
  if (inotify_ >= 0) ::close(inotify_);
}

void FolderWatch::wait() const {
  if (inotify_ < 0) return std::this_thread::sleep_for(kLookAgain);
  pollfd ready{inotify_, POLLIN, 0};
  if (::poll(&ready, 1, static_cast<int>(kLookAgain.count())) <= 0) return;
  std::this_thread::sleep_for(kBurst);
  std::array<char, 4096> events{};
  while (::read(inotify_, events.data(), events.size()) > 0) continue;
}

#else

FolderWatch::FolderWatch(const std::vector<std::string>&) {}
FolderWatch::~FolderWatch() = default;
void FolderWatch::wait() const { std::this_thread::sleep_for(kLookAgain); }

#endif

}  // namespace factdesk
