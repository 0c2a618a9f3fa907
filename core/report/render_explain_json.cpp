// What an article was read as, as JSON: the keys of docs/explain.schema.json in that order. Offsets are bytes
// of the file.
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/names.h"
#include "report/render.h"
#include "report/silence_words.h"
#include "stance/read.h"

namespace factdesk {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kScoreSteps = 10;  // scores are printed to a tenth

// A sentence's clauses and noun groups, each in the order of their words.
class Grammar {
 public:
  Grammar(const Parse& parse, const Document& document) : parse_(parse), document_(document) {}

  Json clauses() const {
    Json list = Json::array();
    for (const Clause& clause : parse_.clauses) {
      list.push_back({{"kind", name_of(clause.kind)},
                      {"verb", words(clause.verb, clause.verb + 1)},
                      {"subject", head(clause.subject)},
                      {"object", head(clause.object)},
                      {"agent", head(clause.agent)},
                      {"complement", index(clause.complement)},
                      {"parent", index(clause.parent)},
                      {"passive", clause.passive},
                      {"negated", clause.negator != kNone}});
    }
    return list;
  }

  Json groups() const {
    Json list = Json::array();
    for (const Group& group : parse_.groups) {
      Json one = words(group.first, group.last);
      one["head"] = words(group.head, group.head + 1);
      one["owner"] = index(group.owner);
      one["of"] = index(group.of);
      one["describes"] = index(group.describes);
      one["joined_to"] = index(group.joined_to);
      list.push_back(std::move(one));
    }
    return list;
  }

 private:
  static Json index(Index at) { return at == kNone ? Json(nullptr) : Json(at); }
  Json head(Index group) const {
    return group == kNone ? Json(nullptr) : words(parse_.groups[group].head, parse_.groups[group].head + 1);
  }
  // Of words, half open.
  Json words(int first, int last) const {
    const Span text{parse_.words[static_cast<std::size_t>(first)].span.start,
                    parse_.words[static_cast<std::size_t>(last) - 1].span.end};
    const Span file = document_.map.to_file(text);
    return {{"start", document_.disk.at(document_.file, file.start)},
            {"end", document_.disk.at(document_.file, file.end)}};
  }

  const Parse& parse_;
  const Document& document_;
};

class Explainer {
 public:
  Explainer(const Explanation& explanation, const Rules& rules)
      : explanation_(explanation), rules_(rules), document_(*explanation.article.document) {}

  Json run(std::string_view key, Json name) const {
    return {
        {std::string(key), std::move(name)},     {"blocks", blocks()},         {"sentences", sentences()},
        {"values", values(explanation_.values)}, {"candidates", candidates()}, {"facts", facts()},
    };
  }

 private:
  Span file_span(Span text) const { return document_.map.to_file(text); }
  std::string raw(Span text) const { return std::string(slice(document_.file, file_span(text))); }
  void add_span(Json& json, Span text) const {
    const Span file = file_span(text);
    json["start"] = document_.disk.at(document_.file, file.start);
    json["end"] = document_.disk.at(document_.file, file.end);
  }

  // A title that a stream handed in stands nowhere in the text.
  Json blocks() const {
    Json list = Json::array();
    for (const Block& block : document_.blocks) {
      if (file_span(block.span).empty()) continue;
      Json one = {{"kind", name_of(block.kind)}};
      add_span(one, block.span);
      list.push_back(std::move(one));
    }
    return list;
  }

  Json sentences() const {
    Json list = Json::array();
    const std::vector<Sentence>& sentences = explanation_.article.segmented.sentences;
    for (std::size_t at = 0; at < sentences.size(); ++at) list.push_back(sentence(sentences[at].span, at));
    return list;
  }

  Json sentence(Span span, std::size_t at) const {
    const Stance& main = explanation_.mains[at];
    Json json = Json::object();
    add_span(json, span);
    json["text"] = raw(span);
    json["polarity"] = name_of(main.polarity);
    json["modality"] = name_of(main.modality);
    json["cues"] = cues(explanation_.stances[at]);
    json["source"] = source(main.source);
    json["sources"] = Json::array();
    for (const Attribution& other : explanation_.stances[at].sources) {
      const bool is_main = other.source_class == main.source.source_class && other.words == main.source.words;
      if (!is_main) json["sources"].push_back(source(other));
    }
    json["clauses"] = Grammar(explanation_.parses[at], document_).clauses();
    json["groups"] = Grammar(explanation_.parses[at], document_).groups();
    return json;
  }

  Json cues(const SentenceStance& stance) const {
    Json list = Json::array();
    for (const Cue& cue : stance.cues) {
      Json one = Json::object();
      add_span(one, cue.span);
      one["kind"] = name_of(cue.kind);
      one["scope"] = Json::object();
      add_span(one["scope"], cue.scope);
      list.push_back(std::move(one));
    }
    return list;
  }

  Json source(const Attribution& source) const {
    Json json = {
        {"class", name_of(source.source_class)}, {"text", nullptr}, {"start", nullptr}, {"end", nullptr}};
    if (source.words.empty()) return json;
    json["text"] = raw(source.words);
    add_span(json, source.words);
    return json;
  }

  Json values(const std::vector<Value>& values) const {
    Json list = Json::array();
    for (const Value& each : values) list.push_back(value(each));
    return list;
  }

  Json value(const Value& value) const {
    Json json = Json::object();
    add_span(json, value.span);
    json["text"] = raw(value.span);
    json["kind"] = name_of(value.kind);
    json["value"] = value.written ? Json(value.written->text()) : Json(nullptr);
    json["low"] = bound(value.range.low, value.kind);
    json["high"] = bound(value.range.high, value.kind);
    json["low_open"] = value.range.low_open;
    json["high_open"] = value.range.high_open;
    json["unit"] = value.unit.empty() ? Json(nullptr) : Json(value.unit);
    json["grain"] = value.grain == Grain::none ? Json(nullptr) : Json(name_of(value.grain));
    json["modifier"] = name_of(value.modifier);
    json["alternatives"] = values(value.alternatives);
    return json;
  }

  static Json bound(const std::optional<Decimal>& bound, ValueKind kind) {
    if (!bound) return nullptr;
    const auto day = kind == ValueKind::date ? bound->whole() : std::nullopt;
    return day ? iso_text(day_of_number(*day)) : bound->text();
  }

  Json candidates() const {
    Json list = Json::array();
    for (const Candidate& candidate : explanation_.candidates) {
      const std::string_view reason =
          candidate.loss == Loss::none ? name_of(candidate.reason) : name_of(candidate.loss);
      const std::string_view why = words_of(candidate.loss);
      list.push_back({{"fact", rules_.facts[candidate.fact].id},
                      {"sentence", candidate.sentence},
                      {"score", std::round(candidate.score * kScoreSteps) / kScoreSteps},
                      {"verdict", name_of(candidate.verdict)},
                      {"reason", reason.empty() ? Json(nullptr) : Json(reason)},
                      {"why_not", why.empty() ? Json(nullptr) : Json(why)}});
    }
    return list;
  }

  // Every fact's status, and why nothing is said of it where nothing is.
  Json facts() const {
    Json list = Json::array();
    auto silent = explanation_.silent.begin();
    for (FactId fact = 0; fact < rules_.facts.size(); ++fact) {
      const bool is_silent = silent != explanation_.silent.end() && silent->fact == fact;
      list.push_back(
          {{"fact", rules_.facts[fact].id},
           {"status", name_of(explanation_.article.statuses[fact].status)},
           {"why_nothing", is_silent ? Json(words_of(*silent, document_, rules_)) : Json(nullptr)}});
      if (is_silent) ++silent;
    }
    return list;
  }

  const Explanation& explanation_;
  const Rules& rules_;
  const Document& document_;
};

// What is not UTF-8 (a file's name) becomes U+FFFD.
std::string text_of(const Json& json, int indent) {
  return safe_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string render_explain_json(const Explanation& explanation, const Rules& rules) {
  const Json json = Explainer(explanation, rules).run("path", explanation.article.document->path);
  return text_of(json, kJsonIndent) + "\n";
}

std::string render_explain_json_line(const Explanation& explanation, const Rules& rules,
                                     std::string_view id_json) {
  Json id = Json::parse(id_json, nullptr, false);
  if (id.is_discarded()) id = nullptr;
  return text_of(Explainer(explanation, rules).run("id", std::move(id)), kJsonOneLine);
}

}  // namespace factdesk
