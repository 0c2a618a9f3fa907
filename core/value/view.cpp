#include "value/view.h"

namespace factdesk {

bool TokenView::is_dash(std::uint32_t at) const {
  return is_hyphen(at) || is(at, "–") || is(at, "—") || is(at, "−");
}

}  // namespace factdesk
