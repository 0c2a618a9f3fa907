// What the fuzz targets share: the bytes as text, and laws whose breach ends the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "properties/span_laws.h"

namespace factdesk::fuzz {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return std::string(reinterpret_cast<const char*>(data), size);
}

inline void hold(const laws::Broken& broken) {
  if (!broken) return;
  std::fprintf(stderr, "broken: %s\n", broken->c_str());
  std::abort();
}

// Reads bytes in a format and holds every law of text and values.
void read_article(std::string bytes, Format format);

}  // namespace factdesk::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
