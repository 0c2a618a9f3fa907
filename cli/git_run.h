// git as a program that reads, and starts nothing: whatever a checkout's configuration, attributes or hooks
// say.
//
// Of a checkout only what is in its object store and its references is asked for; its files and its index are
// never git's to look at, for that is where filters, file system monitors and submodules come in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factdesk {

constexpr int kNoProgram = 127;  // a shell's status for it

struct GitRun {
  int status = kNoProgram;  // kNoProgram: git is not installed, or could not be run
  std::string out, err;     // `err` in English
};

// In the repository of the working directory.
GitRun run_git(const std::vector<std::string>& arguments, std::string_view input = "");

// In a folder of our own, without any repository and without anybody's configuration.
GitRun run_git_alone(const std::string& folder, const std::vector<std::string>& arguments);

// "a\0b\0" -> "a", "b"
std::vector<std::string_view> split_at_nul(std::string_view text);

std::string first_line(std::string_view text);

}  // namespace factdesk
