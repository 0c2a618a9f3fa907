// Runs one case: loads its rules, checks its articles, and holds the results against what it wants.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cases/outcome.h"

namespace factdesk::cases {

// Paths inside the case (rule files, edited articles) are relative to `root`.
std::vector<Failure> run_case(std::string_view markdown, const std::filesystem::path& root);

// The bytes of a file, or nothing where it cannot be read.
std::optional<std::string> read_bytes(const std::filesystem::path& path);

}  // namespace factdesk::cases
