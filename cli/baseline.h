// A baseline: findings that are known, so that only new ones fail. A file of fingerprints, which survive
// edits elsewhere, moved paragraphs and renumbered lines.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace factdesk {

struct BaselineEntry {
  std::string path;  // of the article, relative to the baseline's folder
  std::string fact;  // or "sourcing"
  std::string fingerprint;
  std::string message;  // for people; it decides nothing

  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

class Baseline {
 public:
  // The file's entries; none where `may_be_missing` and there is no file. The error is "path: why".
  static Result<Baseline> read(const std::string& path, bool may_be_missing);

  // Marks the findings that are known.
  void apply(std::vector<ReportArticle>& articles) const;

  // Entries of these articles, or of files that are gone, that are found no more: "path: fact: message".
  std::vector<std::string> gone(const std::vector<ReportArticle>& articles) const;

  // The file as it should be: what is found in these articles, and what is known of others that are there.
  std::string updated(const std::vector<ReportArticle>& articles) const;

 private:
  std::string name_of(const std::string& article) const;
  // The entries of articles that are not among these, and whose files are there: nobody looked at them.
  std::vector<bool> not_looked_at(const std::vector<ReportArticle>& articles) const;

  std::string path_;
  std::vector<BaselineEntry> entries_;  // sorted
};

}  // namespace factdesk
