// The bytes of a file that a draft or a checkout holds: only of regular files, and never more than asked for,
// so that a link to a device, a pipe without a writer or something endless neither hangs nor fills the
// memory.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"

namespace factdesk {

constexpr std::size_t kMostFileBytes = (std::size_t{64} << 20) + 1;  // one past what an article may hold

// At most that many bytes from the beginning; "-" is standard input. A descriptor that the shell hands over
// (/dev/stdin, /dev/fd/63 of `<(…)`) may be a pipe too: nobody but the user can write such a path. The error
// is "path: why".
Result<std::string> read_file(const std::string& path, std::size_t most = kMostFileBytes);

}  // namespace factdesk
