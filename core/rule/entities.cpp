#include "rule/entities.h"

#include "base/utf8.h"
#include "rule/fields.h"
#include "rule/phrases.h"

namespace factdesk {
namespace {

// How names are held against each other: case, quotes, hyphens and runs of white space are all one to a
// reader.
std::string comparable(std::string_view name) {
  std::string out;
  for (const char c : fold(name)) {
    const char now = c == '-' || c == '\t' || c == '\n' ? ' ' : c;
    if (now != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(now);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

EntityTable::EntityTable(const std::vector<RuleFile>& files, std::vector<Problem>& problems) {
  for (const RuleFile& file : files) {
    for (const WrittenEntity& entity : file.entities) add(file, entity, problems);
  }
  for (std::uint32_t id = 0; id < phrases_.size(); ++id) vocabulary_.add(id, phrases_[id]);
}

void EntityTable::add(const RuleFile& file, const WrittenEntity& written, std::vector<Problem>& problems) {
  const auto [found, fresh] = by_id_.emplace(written.id.text, static_cast<EntityId>(entities_.size()));
  if (fresh) entities_.push_back({written.id.text, {}, {}});
  for (const LocatedText& name : written.names) add_name(file.path, found->second, name, false, problems);
  for (const LocatedText& name : written.also) add_name(file.path, found->second, name, true, problems);
}

void EntityTable::add_name(const std::string& path, EntityId entity, const LocatedText& name, bool also,
                           std::vector<Problem>& problems) {
  if (written_.contains({entity, also, name.text})) return;
  if (!also) {
    const auto [first, fresh] =
        by_name_.emplace(comparable(name.text), FirstUse{entity, where(path, name.place)});
    if (!fresh && first->second.entity != entity) {
      problems.push_back({path, name.place,
                          "the name \"" + shown(name.text) + "\" belongs to \"" +
                              entities_[first->second.entity].id + "\" (" + first->second.where +
                              ") and to \"" + entities_[entity].id + "\"; wanted each name under one id"});
      return;
    }
  }
  written_.emplace(entity, also, name.text);
  (also ? entities_[entity].also : entities_[entity].names).push_back(name.text);
  if (auto phrase = compile_name(path, name, problems)) {
    namings_.push_back({entity, also});
    phrases_.push_back(std::move(*phrase));
  }
}

std::optional<EntityId> EntityTable::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional<EntityId>(found->second);
}

std::string EntityTable::suggestion(std::string_view id) const {
  const auto named = by_name_.find(comparable(id));
  if (named != by_name_.end()) return " (did you mean \"" + entities_[named->second.entity].id + "\"?)";
  if (!spelling_) {
    std::vector<std::string> ids;
    for (const Entity& entity : entities_) ids.push_back(entity.id);
    spelling_.emplace(std::move(ids));
  }
  return spelling_->did_you_mean(id);
}

std::optional<PhraseWords> EntityTable::words(std::string_view id) const {
  const auto entity = find(id);
  if (!entity) return std::nullopt;
  PhraseWords words{entities_[*entity].names, true};
  words.phrases.insert(words.phrases.end(), entities_[*entity].also.begin(), entities_[*entity].also.end());
  return words;
}

}  // namespace factdesk
