// Files as a commit holds them, read from git's object store as they are: no filter, no conversion.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace factdesk {

enum class GitFileKind { file, link };  // a submodule is neither: the commit does not hold its files

struct GitFile {
  GitFileKind kind = GitFileKind::file;
  std::string object;
};

// By the path below the repository's root. Nothing where git cannot read the commit's folders.
Result<std::map<std::string, GitFile>> files_of_commit(const std::string& commit);

// Tells the bytes of each object, in their order, few at a time. -> what could not be read
using TakeObject = std::function<void(std::size_t number, std::string_view bytes)>;
std::optional<Error> read_objects(const std::vector<std::string>& objects, const TakeObject& take);

}  // namespace factdesk
