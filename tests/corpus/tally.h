// Counts of what a detector found and what it should have found: precision, recall, F.
#pragma once

namespace factdesk::corpus {

struct Tally {
  int right = 0;   // found and labelled
  int wrong = 0;   // found, not labelled
  int missed = 0;  // labelled, not found

  void add(bool found, bool labelled) {
    right += found && labelled ? 1 : 0;
    wrong += found && !labelled ? 1 : 0;
    missed += !found && labelled ? 1 : 0;
  }
  // 1 where nothing was found, or nothing was to be found.
  double precision() const { return share(right, right + wrong); }
  double recall() const { return share(right, right + missed); }
  double f() const { return share(2 * right, 2 * right + wrong + missed); }
  int labelled() const { return right + missed; }

  static double share(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }
};

}  // namespace factdesk::corpus
