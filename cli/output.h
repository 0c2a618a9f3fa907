// What leaves the program: standard output and error, files, and what is known of the terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "options.h"
#include "report/render.h"

namespace factdesk {

// Exit statuses.
constexpr int kNothingFound = 0;
constexpr int kSomethingFound = 1;
constexpr int kCouldNotCheck = 2;

constexpr unsigned kMostJobs = 256;

enum class Written { whole, closed, failed };  // closed: the reader of a pipe has gone, which is no error

// All bytes to standard output, at once. A failure other than a closed pipe has been said on standard error.
Written write_out(std::string_view bytes);

// Where standard output is a terminal, what stands on it goes, so that the next report stands alone.
void clear_screen();

// "factdesk: …" on standard error, in one line: line breaks and control characters escaped, and no command of
// a CI service in it.
void print_error(std::string_view message);

// Bytes of ours to standard error, as they are.
void write_error(std::string_view bytes);

// A line on standard error, likewise.
void print_line(std::string_view line);

// All bytes. -> 0, or the errno
int write_all(int file, std::string_view bytes);

// Writes beside the file and renames, so that nobody sees half of it. -> what went wrong, or nothing
std::optional<std::string> replace_file(const std::string& path, std::string_view bytes);

// Colour and width of standard output.
RenderOptions render_options(const Options& options);

// Of a file: no colour, the width of standard output without a terminal.
RenderOptions file_render_options(const Options& options);

}  // namespace factdesk
