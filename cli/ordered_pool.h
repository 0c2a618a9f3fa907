// Jobs done by several threads, whose results come out in the order in which the jobs went in. Bounded: no
// more than a few results a thread are waiting at any time. Without a thread, whoever submits a job does it.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace factdesk {

class OrderedPool {
 public:
  using Job = std::function<std::string()>;
  // Receives each result in order, by one thread at a time. False: nobody wants more.
  using Sink = std::function<bool(const std::string&)>;

  // So many threads, or as many as there are.
  OrderedPool(unsigned threads, Sink sink);
  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;
  ~OrderedPool();

  // Waits while too many results are waiting. False: the sink wants no more.
  bool submit(Job job);

  // Waits until every result has reached the sink. What a job throws comes out here.
  void finish();

 private:
  struct Slot {
    Job job;
    std::string result;
    bool taken = false, done = false;
  };

  void close();
  void work();
  void do_jobs();
  void drain(std::unique_lock<std::mutex>& lock);

  Sink sink_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Slot>> slots_;  // in order; the front is the next to come out
  std::size_t most_waiting_;
  bool draining_ = false, closed_ = false, unwanted_ = false;
  std::vector<std::future<void>> threads_;
};

}  // namespace factdesk
