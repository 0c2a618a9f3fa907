// The table of formats, and the version that reports name.
#include "report/render.h"

namespace factdesk {
namespace {

constexpr ReportFormat kFormats[] = {
    {"text", render_text},
    {"json", render_json},
};

}  // namespace

std::string_view version() { return FACTDESK_VERSION; }

const ReportFormat* report_format(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

std::string report_format_names() {
  std::string out;
  for (const ReportFormat& format : kFormats) {
    if (!out.empty()) out += ", ";
    out += format.name;
  }
  return out;
}

}  // namespace factdesk
