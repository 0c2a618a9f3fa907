// The model's bytes as a part of the program.
#include "parse/model.h"

// The file's bytes, between two names of the linker.
asm(R"(
    .section .rodata
    .balign 16
    .global factdesk_parse_model
factdesk_parse_model:
    .incbin ")" FACTDESK_PARSE_MODEL R"("
    .global factdesk_parse_model_end
factdesk_parse_model_end:
    .byte 0
    .text
)");
extern "C" const char factdesk_parse_model[];
extern "C" const char factdesk_parse_model_end[];

namespace factdesk {

const ParseModel& parse_model() {
  static const ParseModel model = read_model(
      {factdesk_parse_model, static_cast<std::size_t>(factdesk_parse_model_end - factdesk_parse_model)});
  return model;
}

}  // namespace factdesk
