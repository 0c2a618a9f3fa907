// A table of facts against articles, for a run over several.
#pragma once

#include <string>

#include "report/paint.h"
#include "report/report.h"

namespace factdesk {

// A column an article where they fit the width, else how many articles say what. Facts of which no article
// speaks are named below it.
std::string fact_table(const Report& report, const Paint& paint, std::size_t width);

}  // namespace factdesk
