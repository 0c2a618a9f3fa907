// The entities of all rule files together: one id in two files is one entity with the names of both.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/nearest.h"
#include "rule/rule.h"
#include "rule/rule_file.h"
#include "scan/vocabulary.h"

namespace factdesk {

class EntityTable {
 public:
  // Reports names that two entities share and names that are no phrases.
  EntityTable(const std::vector<RuleFile>& files, std::vector<Problem>& problems);

  const std::vector<Entity>& entities() const { return entities_; }
  std::optional<EntityId> find(std::string_view id) const;
  // ` (did you mean "acme"?)` for an id that is not there: the entity that bears it as a name, or the nearest
  // id.
  std::string suggestion(std::string_view id) const;
  // What `{id}` stands for in a phrase.
  std::optional<PhraseWords> words(std::string_view id) const;

  // Entities by their names and descriptions, to read claims with. Ids of hits: see named_by().
  const Vocabulary& vocabulary() const { return vocabulary_; }
  struct Naming {
    EntityId entity = 0;
    bool also = false;
  };
  const Naming& named_by(std::uint32_t phrase_id) const { return namings_[phrase_id]; }
  // Every name and description, compiled; the order of namings.
  const std::vector<Phrase>& phrases() const { return phrases_; }
  std::size_t phrase_count() const { return phrases_.size(); }

 private:
  void add(const RuleFile& file, const WrittenEntity& written, std::vector<Problem>& problems);
  void add_name(const std::string& path, EntityId entity, const LocatedText& name, bool also,
                std::vector<Problem>& problems);

  std::vector<Entity> entities_;
  std::map<std::string, EntityId, std::less<>> by_id_;
  struct FirstUse {
    EntityId entity;
    std::string where;  // "path:line:column"
  };
  std::map<std::string, FirstUse, std::less<>> by_name_;       // folded, hyphens as spaces
  std::set<std::tuple<EntityId, bool, std::string>> written_;  // each name and description of each entity
  mutable std::optional<Spelling> spelling_;  // of the ids; made when first asked for, by one thread
  std::vector<Naming> namings_;
  std::vector<Phrase> phrases_;
  Vocabulary vocabulary_;
};

}  // namespace factdesk
