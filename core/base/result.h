// What the outside world can break: a value, or what was wrong in words for people.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace factdesk {

struct Error {
  std::string message;
};

template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const std::string& error() const {
    assert(!*this);
    return std::get<Error>(state_).message;
  }

 private:
  T& value() {
    assert(*this);
    return std::get<T>(state_);
  }
  const T& value() const {
    assert(*this);
    return std::get<T>(state_);
  }

  std::variant<T, Error> state_;
};

}  // namespace factdesk
