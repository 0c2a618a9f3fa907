// The phrases of rule files: compiled, with complaints at the place inside the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/node.h"
#include "rule/rule_file.h"
#include "scan/phrase.h"
#include "scan/vocabulary.h"

namespace factdesk {

class EntityTable;
class Families;

// "path:line:column"
std::string where(const std::string& path, Place place);

// An entity's name. Nothing and a problem where the phrase cannot be read; so below.
std::optional<Phrase> compile_name(const std::string& path, const LocatedText& written,
                                   std::vector<Problem>& problems);

// A phrase of a family: no {entity}, no ~family.
std::optional<Phrase> compile_member(const std::string& path, const LocatedText& written,
                                     std::vector<Problem>& problems);

// A phrase of a fact, with {entity} and ~family. `complete`: every file could be read, so an unknown entity
// is a problem.
std::optional<Phrase> compile_phrase(const std::string& path, const LocatedText& written,
                                     const EntityTable& entities, const Families& families, bool complete,
                                     std::vector<Problem>& problems);

// Is everything that a plain phrase ("gross margin", "invest*") matches ruled out by one of `unless`? Of a
// phrase with groups, gaps or a pattern nobody can say.
bool is_ruled_out(const Phrase& phrase, const Vocabulary& unless);

}  // namespace factdesk
