// Who does what in a fact's claim, by its parse: "Acme employs 900 people." tells of Acme, "A fire closed
// Acme." of none that is known.
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

namespace factdesk {

struct Fact;
struct Rules;

struct ClaimRoles {
  std::vector<std::uint32_t> told;     // entities: the claim's subject, and whose it is
  std::vector<std::uint32_t> objects;  // entities: what the subject does it to, "Acme bought Bolt"
  bool transitive = false;             // the subject does it to something: "employs 900 people"
  bool passive = false;                // it is done to the subject: "was fined $5m"
};

// A claim is parsed when its roles are first asked for, once for all threads: few facts of many are ever met.
struct LazyClaimRoles {
  std::once_flag once;
  ClaimRoles roles;
};

const ClaimRoles& claim_roles(const Rules& rules, const Fact& fact);

}  // namespace factdesk
