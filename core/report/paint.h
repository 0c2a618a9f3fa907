// Colours of a terminal, where there is one.
#pragma once

#include <string>
#include <string_view>

namespace factdesk {

enum class Tint { plain, bold, faint, red, yellow, green, cyan };

class Paint {
 public:
  explicit Paint(bool colour) : colour_(colour) {}

  // The text, which must be visible() already, in a colour.
  std::string operator()(Tint tint, std::string_view text) const;

 private:
  bool colour_;
};

// The colour of a verdict, by its name.
Tint tint_of(std::string_view verdict);

}  // namespace factdesk
