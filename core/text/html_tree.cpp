#include "text/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <new>
#include <string>
#include <type_traits>
#include <vector>

namespace factdesk {
namespace {

enum class Limit { none, depth, memory, steps };

std::string words_of(Limit limit, const HtmlLimits& limits) {
  switch (limit) {
    case Limit::none:
      break;
    case Limit::depth:
      return "elements are nested deeper than " + std::to_string(limits.depth);
    case Limit::memory:
      return "its HTML takes more than " + std::to_string(limits.memory >> 20U) +
             " MiB to read; wanted fewer tags that are opened again in every paragraph";
    case Limit::steps:
      return "its HTML takes too long to read; wanted fewer attributes in a tag, or fewer tags nested deeply";
  }
  return {};
}

constexpr std::array kFormatting = {GUMBO_TAG_A,  GUMBO_TAG_B,     GUMBO_TAG_BIG,    GUMBO_TAG_CODE,
                                    GUMBO_TAG_EM, GUMBO_TAG_FONT,  GUMBO_TAG_I,      GUMBO_TAG_NOBR,
                                    GUMBO_TAG_S,  GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,
                                    GUMBO_TAG_TT, GUMBO_TAG_U};

// A member of one of gumbo's enumerations as a number: what is taken for a node may hold none of their
// values.
template <class Enumeration>
std::underlying_type_t<Enumeration> number_of(const Enumeration& member) {
  std::underlying_type_t<Enumeration> number{};
  std::memcpy(&number, &member, sizeof number);
  return number;
}

bool is_of_type(const GumboNode& node, GumboNodeType type) { return number_of(node.type) == number_of(type); }

bool is_element(const GumboNode& node) {
  return is_of_type(node, GUMBO_NODE_ELEMENT) || is_of_type(node, GUMBO_NODE_TEMPLATE);
}

bool is_formatting(const GumboNode& node) {
  if (!is_of_type(node, GUMBO_NODE_ELEMENT)) return false;
  return std::any_of(kFormatting.begin(), kFormatting.end(),
                     [&](GumboTag tag) { return number_of(tag) == number_of(node.v.element.tag); });
}

// A node and how deep it lies; 0 for the document, and until it is known.
struct Slot {
  GumboNode node;
  std::size_t depth;
};

// All nodes that were asked for. A text of a node's size is taken for one; it has no parent among the nodes.
class NodeSlots {
 public:
  Slot* add() {
    if (chunks_.empty() || used_ == chunks_.back().size) {
      constexpr std::size_t kFirst = 16;
      const std::size_t size = chunks_.empty() ? kFirst : 2 * chunks_.back().size;
      chunks_.push_back({std::make_unique_for_overwrite<Slot[]>(size), size});
      used_ = 0;
    }
    Slot& slot = chunks_.back().slots[used_++];
    slot = {};
    return &slot;
  }

  Slot* find(const GumboNode* node) {
    for (auto chunk = chunks_.rbegin(); chunk != chunks_.rend(); ++chunk) {
      const std::uintptr_t offset =
          reinterpret_cast<std::uintptr_t>(node) - reinterpret_cast<std::uintptr_t>(chunk->slots.get());
      if (offset < chunk->size * sizeof(Slot) && offset % sizeof(Slot) == 0)
        return &chunk->slots[offset / sizeof(Slot)];
    }
    return nullptr;
  }

 private:
  struct Chunk {
    std::unique_ptr<Slot[]> slots;
    std::size_t size;
  };
  std::vector<Chunk> chunks_;  // each as large as all before it: few, so that a node is found in few steps
  std::size_t used_ = 0;       // of the last
};

}  // namespace

class HtmlArena {
 public:
  explicit HtmlArena(const HtmlLimits& limits) : limits_(limits) {}

  // Nothing where a limit is passed.
  const GumboOutput* build(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* self, std::size_t size) {
      return static_cast<HtmlArena*>(self)->allocate_or_leave(size);
    };
    options.deallocator = [](void*, void*) {};  // all goes at once
    options.userdata = this;
    options.max_errors = 0;  // each would hold a copy of all that is open
    // Gumbo is C and holds nothing but what this arena gave it, so it can be left by a jump.
    if (setjmp(out_) != 0) return nullptr;
    const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
    look_at_the_last();
    return passed_ == Limit::none ? output : nullptr;
  }

  Limit passed() const { return passed_; }
  std::size_t steps() const { return steps_; }

 private:
  void* allocate_or_leave(std::size_t size) {
    void* given = allocate(size);
    if (given == nullptr) std::longjmp(out_, 1);
    return given;
  }

  void* allocate(std::size_t size) noexcept {
    if (size > limits_.memory - memory_) passed_ = Limit::memory;
    if (passed_ != Limit::none) return nullptr;
    memory_ += size;
    // Each attribute is compared with those of its tag; they are counted from the last node on, since a tag
    // that is passed over makes none.
    if (size == sizeof(GumboAttribute)) count_steps(++attributes_);
    try {
      if (size != sizeof(GumboNode)) return others_.allocate(size);
      look_at_the_last();
      attributes_ = 0;
      last_ = nodes_.add();
      return passed_ == Limit::none ? &last_->node : nullptr;
    } catch (const std::bad_alloc&) {
      passed_ = Limit::memory;
      return nullptr;
    }
  }

  // By now the parser has put the last node in its place, or will before it asks for one more: an element is
  // made, then the text before it, and then both are put in.
  void look_at_the_last() {
    if (unplaced_ != nullptr) look_at(*unplaced_);
    if (last_ != nullptr) look_at(*last_);
    unplaced_ = last_ != nullptr && last_->depth == 0 ? last_ : nullptr;
  }

  void look_at(Slot& slot) {
    slot.depth = depth_of(slot);
    if (slot.depth > limits_.depth && is_element(slot.node)) passed_ = Limit::depth;
    count_steps(slot.depth);         // for most tags the parser looks through what is open
    if (is_formatting(slot.node)) {  // held against each that is open, attribute by attribute
      const std::size_t attributes = slot.node.v.element.attributes.length;
      count_steps(attributes * attributes * slot.depth);
    }
  }

  // 0 where it is not known yet: a misnested element is moved, and for a moment stands nowhere.
  std::size_t depth_of(const Slot& slot) {
    std::size_t depth = 0;
    const Slot* at = &slot;
    while (at->depth == 0 && !is_of_type(at->node, GUMBO_NODE_DOCUMENT) && depth <= limits_.depth) {
      at = nodes_.find(at->node.parent);
      if (at == nullptr) return 0;
      ++depth;
    }
    return depth + at->depth;
  }

  void count_steps(std::size_t steps) {
    steps_ += steps;
    if (steps_ > limits_.steps) passed_ = Limit::steps;
  }

  const HtmlLimits limits_;
  std::pmr::monotonic_buffer_resource others_;
  NodeSlots nodes_;
  Slot* last_ = nullptr;
  Slot* unplaced_ = nullptr;
  std::size_t attributes_ = 0;
  std::size_t memory_ = 0;
  std::size_t steps_ = 0;
  Limit passed_ = Limit::none;
  std::jmp_buf out_{};
};

HtmlLimits html_limits(std::size_t page_bytes) {
  constexpr std::size_t kDeepest = 512;
  constexpr std::size_t kFreeBytes = std::size_t{16} << 20;
  constexpr std::size_t kBytesPerByte = 256;  // "<p>" takes some seventy
  constexpr std::size_t kMostBytes = std::size_t{2} << 30;
  constexpr std::size_t kFreeSteps = std::size_t{1} << 24;
  constexpr std::size_t kStepsPerByte = 64;  // prose in a page takes about one
  return {kDeepest, std::min(kFreeBytes + kBytesPerByte * page_bytes, kMostBytes),
          kFreeSteps + kStepsPerByte * page_bytes};
}

HtmlTree::HtmlTree(std::unique_ptr<HtmlArena> arena, const GumboOutput* output)
    : arena_(std::move(arena)), output_(output) {}
HtmlTree::HtmlTree(HtmlTree&& other) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&& other) noexcept = default;
HtmlTree::~HtmlTree() = default;

const GumboNode& HtmlTree::document() const { return *output_->document; }
const GumboNode& HtmlTree::root() const { return *output_->root; }
std::size_t HtmlTree::steps() const { return arena_->steps(); }

Result<HtmlTree> HtmlTree::parse(std::string_view html, const HtmlLimits& limits) {
  auto arena = std::make_unique<HtmlArena>(limits);
  const GumboOutput* output = arena->build(html);
  if (output == nullptr) return Error{words_of(arena->passed(), limits)};
  return HtmlTree(std::move(arena), output);
}

}  // namespace factdesk
