// The weights of binding, in one table. They rank candidates and never decide what is right. docs/accuracy.md
// says what each is worth on the labelled articles.
#pragma once

namespace factdesk {

// What may lower a conflict (check/doubts.h, check/subject.h), or raise it. Switched off only to measure.
struct Evidence {
  bool qualifier = true, other_noun = true, other_date = true, other_size = true, part = true, others = true,
       apart = true;
  bool another_head = true, foreign_subject = true, other_subject = true, owned_head = true;
  bool said_as_claimed = true;
};

// Points; the cue and the entity carry, distance only breaks ties.
struct Weights {
  double entity_in_clause = 3;
  double entity_in_sentence = 2;
  double entity_inherited = 1;
  // What the way that the entity was reached takes off its share, by Subject.
  double reach_share[5] = {1.0, 1.0, 0.95, 0.8, 0.8};
  double cue_in_clause = 4;
  double cue_in_head = 4;  // of the table's row or column
  double cue_in_sentence = 2;
  double cue_in_lead_in = 1.5;
  double cue_in_heading = 1;
  double cue_linked = 2;  // "revenue of $6 billion"
  double per_token_to_cue = -0.08;
  double per_token_to_entity = -0.04;
  double other_subject = -3;  // the clause is about somebody else
  double qualifier = -2;      // "an additional $2 billion"
  double other_noun = -2;     // "62 sites" beside a claim that counts patients
  double foreign_date = -3;   // "$8 billion for 2025" beside a claim of 2024
  double agrees = 3;          // the value is what the slot expects
  Evidence evidence = {};
};

}  // namespace factdesk
