#include "report/render.h"
namespace factdesk {
std::string render_text(const Report&, const TextStyle&) { return "\n"; }
std::string render_explain_text(const Explanation&, const Rules&, const TextStyle&) { return "\n"; }
}  // namespace factdesk
