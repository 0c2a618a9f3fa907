// The renderers: each lays out what report.h holds, and makes no words of its own about a finding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "check/check.h"
#include "report/report.h"

namespace factdesk {

std::string_view version();  // "0.1.0"

// For formats that people read.
struct RenderOptions {
  bool colour = false;
  std::size_t width = 100;             // columns
  Severity fail_on = Severity::error;  // none: never
  std::size_t unchecked = 0;           // inputs that could not be read
  bool all = false;                    // what is suppressed too
  bool grammar = false;                // explain: clauses and noun groups
  bool wraps_lines = false;            // headlines and totals too; else grep has them whole
  std::string limit = {};              // what decided fail_on; "": the flag, or its default
};

std::string render_json(const Report& report, const RenderOptions& style);
std::string render_text(const Report& report, const RenderOptions& style);

// A format by the name that people give it.
struct ReportFormat {
  std::string_view name;
  std::string (*render)(const Report&, const RenderOptions&);
};
const ReportFormat* report_format(std::string_view name);  // null: there is none
std::string report_format_names();                         // "text, json"

// An article of a stream as one line, without its end; `id_json` stands in the path's place.
std::string render_json_line(const ReportArticle& article, std::string_view id_json);

std::string render_explain_json(const Explanation& explanation, const Rules& rules);
std::string render_explain_json_line(const Explanation& explanation, const Rules& rules,
                                     std::string_view id_json);
std::string render_explain_text(const Explanation& explanation, const Rules& rules,
                                const RenderOptions& style);

}  // namespace factdesk
