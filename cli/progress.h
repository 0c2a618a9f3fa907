// How far long work is, on standard error, where that is a terminal: "120/400 articles, 31 findings, 45/s,
// 6 s left". Never in a pipe, and never in what a report holds.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace factdesk {

class Progress {
 public:
  explicit Progress(std::size_t total);

  // One more article is done. Any thread.
  void finished(std::size_t findings);

  // Takes the line away.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const bool shown_;
  const std::size_t total_;
  const Clock::time_point start_;
  std::mutex mutex_;
  Clock::time_point last_;
  std::size_t done_ = 0, findings_ = 0;
  bool drawn_ = false;
};

// The line's words.
std::string progress_text(std::size_t done, std::size_t total, std::size_t findings, double seconds);

}  // namespace factdesk
