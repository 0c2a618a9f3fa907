// Reports in files: what stands against them before anything is written, and how each kind of file is
// written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "options.h"
#include "project.h"

namespace factdesk {

// A report must not take the place of what the check reads (articles, rule files, the configuration, the
// baseline) or of another report, and one that a configuration names stays in its folder.
// -> why a report cannot be written, or nothing
std::optional<std::string> report_clash(const Options& options, const Project& project,
                                        const std::vector<std::string>& read);

// A device or a pipe is written to; a file is replaced as a whole, and of a link the file that it leads to.
// -> what went wrong, or nothing
std::optional<std::string> write_report(const std::string& path, std::string_view bytes);

}  // namespace factdesk
