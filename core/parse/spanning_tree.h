// The tree whose arcs score best together, where the best arc of each word by itself makes none: Chu and Liu
// 1965, Edmonds 1967. One word hangs on the root.
#pragma once

#include <vector>

#include "parse/network.h"

namespace factdesk {

// For each word its head: 0 for the root, h + 1 for word h.
std::vector<std::size_t> best_tree(const ArcScores& arcs);

}  // namespace factdesk
