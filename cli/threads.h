// Threads to work with: as many as were asked for, or as many as the system gives.
#pragma once

#include <functional>
#include <future>
#include <system_error>
#include <vector>

namespace factdesk {

// Begins `work` in so many threads, or in fewer: a system that is out of threads makes work slower and fails
// nothing. The futures wait for their threads, and give what they throw.
inline std::vector<std::future<void>> begin_threads(std::size_t wanted, const std::function<void()>& work) {
  std::vector<std::future<void>> threads;
  threads.reserve(wanted);
  try {
    while (threads.size() < wanted) threads.push_back(std::async(std::launch::async, work));
  } catch (const std::system_error&) {  // there are no more
  }
  return threads;
}

}  // namespace factdesk
