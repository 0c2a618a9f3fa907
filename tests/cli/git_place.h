// Git in tests: is it there, and commits by nobody in particular.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "cli/run.h"

namespace factdesk::test {

inline bool no_git() {
  if (Workplace().run("git --version").status == 0) return false;
  MESSAGE("git is not installed; nothing is tested here");
  return true;
}

// A commit of everything.
inline std::string commit() {
  return "git add -A && git -c user.name=a -c user.email=a@example.org -c commit.gpgsign=false commit -qm c";
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace factdesk::test
