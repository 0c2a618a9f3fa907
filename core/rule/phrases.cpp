#include "rule/phrases.h"

#include <variant>

#include "rule/entities.h"
#include "rule/families.h"
#include "rule/fields.h"

namespace factdesk {
namespace {

// `hint` is read after compiling: the resolver may have filled it.
std::optional<Phrase> compile(const std::string& path, const LocatedText& written,
                              const PhraseResolver& resolver, bool names, const std::string& hint,
                              std::vector<Problem>& problems) {
  auto compiled = Phrase::compile(written.text, resolver, names);
  if (auto* phrase = std::get_if<Phrase>(&compiled)) return std::move(*phrase);
  const PhraseError& error = std::get<PhraseError>(compiled);
  problems.push_back({path, written.at(error.offset),
                      "in the phrase \"" + shown(written.text) + "\": " + error.message + hint});
  return std::nullopt;
}

}  // namespace

std::string where(const std::string& path, Place place) {
  return path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::optional<Phrase> compile_name(const std::string& path, const LocatedText& written,
                                   std::vector<Problem>& problems) {
  return compile(path, written, PhraseResolver{}, true, "", problems);
}

std::optional<Phrase> compile_member(const std::string& path, const LocatedText& written,
                                     std::vector<Problem>& problems) {
  return compile(path, written, PhraseResolver{}, false, "", problems);
}

std::optional<Phrase> compile_phrase(const std::string& path, const LocatedText& written,
                                     const EntityTable& entities, const Families& families, bool complete,
                                     std::vector<Problem>& problems) {
  std::string hint;
  bool unknown = false;
  PhraseResolver resolver;
  resolver.entity = [&](std::string_view id) {
    auto words = entities.words(id);
    if (!words) hint = entities.suggestion(id) + "; wanted an id that `entities` defines";
    unknown = !words;
    return words;
  };
  resolver.family = [&](std::string_view word) {
    auto words = families.find(word);
    if (!words) hint = families.suggestion(word) + "; wanted a family that the lexicon or `families` defines";
    return words;
  };
  std::vector<Problem> found;
  auto phrase = compile(path, written, resolver, false, hint, found);
  if (!unknown || complete) problems.insert(problems.end(), found.begin(), found.end());
  return phrase;
}

bool is_ruled_out(const Phrase& phrase, const Vocabulary& unless) {
  constexpr std::string_view kNotPlain = "()[]{}|/\\~";
  const std::string& text = phrase.written();
  if (text.find_first_of(kNotPlain) != std::string::npos || text.find("..") != std::string::npos)
    return false;
  Document document;
  document.text = text;
  const Segmented words = tokenise_document(document);
  return !unless.find(words, {0, static_cast<std::uint32_t>(words.tokens.size())}).empty();
}

}  // namespace factdesk
