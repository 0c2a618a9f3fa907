#include "ordered_pool.h"

#include <algorithm>

#include "threads.h"

namespace factdesk {
namespace {

constexpr std::size_t kWaitingPerThread = 4;

}  // namespace

OrderedPool::OrderedPool(unsigned threads, Sink sink)
    : sink_(std::move(sink)), most_waiting_(kWaitingPerThread * threads) {
  threads_ = begin_threads(threads, [this] { work(); });
}

// The futures wait for their threads.
OrderedPool::~OrderedPool() { close(); }

bool OrderedPool::submit(Job job) {
  if (threads_.empty()) {
    unwanted_ = unwanted_ || !sink_(job());
    return !unwanted_;
  }
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return unwanted_ || slots_.size() < most_waiting_; });
  if (unwanted_) return false;
  slots_.push_back(std::make_shared<Slot>());
  slots_.back()->job = std::move(job);
  changed_.notify_all();
  return true;
}

void OrderedPool::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void OrderedPool::finish() {
  close();
  for (std::future<void>& thread : threads_) thread.get();
}

// A job that throws stops the pool: nobody may wait for its result.
void OrderedPool::work() {
  try {
    do_jobs();
  } catch (...) {
    const std::lock_guard lock(mutex_);
    unwanted_ = true;
    changed_.notify_all();
    throw;
  }
}

void OrderedPool::do_jobs() {
  std::unique_lock lock(mutex_);
  const auto next = [this] {
    return std::find_if(slots_.begin(), slots_.end(), [](const auto& slot) { return !slot->taken; });
  };
  while (true) {
    changed_.wait(lock, [&] { return closed_ || next() != slots_.end(); });
    if (next() == slots_.end()) return;
    const std::shared_ptr<Slot> slot = *next();
    slot->taken = true;
    lock.unlock();
    std::string result = slot->job();
    lock.lock();
    slot->result = std::move(result);
    slot->done = true;
    drain(lock);
  }
}

// Hands over what is done at the front; the lock is given back while the sink works.
void OrderedPool::drain(std::unique_lock<std::mutex>& lock) {
  if (draining_) return;
  draining_ = true;
  while (!slots_.empty() && slots_.front()->done) {
    const std::shared_ptr<Slot> slot = slots_.front();
    slots_.pop_front();
    changed_.notify_all();
    if (unwanted_) continue;
    lock.unlock();
    const bool wanted = sink_(slot->result);
    lock.lock();
    unwanted_ = unwanted_ || !wanted;
  }
  draining_ = false;
}

}  // namespace factdesk
