#include "corpus/stance_scores.h"

#include <algorithm>
#include <cstdio>

#include "check/check.h"
#include "stance/read.h"

namespace factdesk::corpus {
namespace {

// What the program reads of one sentence, in the labels' own shape.
struct ReadSentence {
  StanceLabel label;
  Span span;
};

std::vector<ReadSentence> read(const LabelledArticle& article) {
  Document document = *read_document({article.id, article.text, Format::text, ""});
  const Explanation explained = explain_article(std::move(document), {}, {});
  const Segmented& text = explained.article.segmented;
  std::vector<ReadSentence> sentences;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Stance& main = explained.mains[i];
    ReadSentence one;
    one.span = text.sentences[i].span;
    one.label = {std::string(text.words(one.span)), main.polarity, main.modality, main.source.source_class,
                 std::string(text.words(main.source.words))};
    sentences.push_back(std::move(one));
  }
  return sentences;
}

// The read sentence of the same words; else the first that holds the label's beginning.
const ReadSentence* match(const std::vector<ReadSentence>& sentences, const std::string& words,
                          std::size_t& from) {
  for (std::size_t i = from; i < sentences.size(); ++i) {
    const std::string& own = sentences[i].label.sentence;
    if (own == words || own.starts_with(words) || words.starts_with(own) ||
        own.find(words) != std::string::npos) {
      from = own.size() > words.size() ? i : i + 1;  // a long one may hold the next label too
      return &sentences[i];
    }
  }
  return nullptr;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(text) + " ") {
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    if (letter) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

double overlap(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = words_of(a);
  const std::vector<std::string> right = words_of(b);
  std::vector<std::string> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return Tally::share(static_cast<int>(2 * both.size()), static_cast<int>(left.size() + right.size()));
}

std::string said(const StanceLabel& label) {
  std::string text(name_of(label.polarity));
  text += " ";
  text += name_of(label.modality);
  text += " ";
  text += name_of(label.source);
  return label.source_words.empty() ? text : text + " (" + label.source_words + ")";
}

void compare(StanceScores& scores, const StanceLabel& found, const StanceLabel& labelled) {
  scores.negative.add(found.polarity == Polarity::negative, labelled.polarity == Polarity::negative);
  for (std::size_t i = 0; i < scores.modality.size(); ++i)
    scores.modality[i].add(found.modality == static_cast<Modality>(i),
                           labelled.modality == static_cast<Modality>(i));
  scores.source.add(found.source != SourceClass::none, labelled.source != SourceClass::none);
  for (std::size_t i = 0; i < scores.by_class.size(); ++i)
    scores.by_class[i].add(found.source == static_cast<SourceClass>(i),
                           labelled.source == static_cast<SourceClass>(i));
  if (found.source != SourceClass::none && labelled.source != SourceClass::none) {
    const bool same = found.source == labelled.source;
    scores.same_class.right += same ? 1 : 0;
    scores.same_class.wrong += same ? 0 : 1;
    scores.words += overlap(found.source_words, labelled.source_words);
  }
  scores.unsourced_hedge.add(is_unsourced_hedge(found.modality, found.source),
                             is_unsourced_hedge(labelled.modality, labelled.source));
}

void add_line(std::string& table, const char* name, double figure, const Tally& tally) {
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(), "  %-22s %.3f   P %.3f  R %.3f  n %d\n", name, figure,
                tally.precision(), tally.recall(), tally.labelled());
  table += line.data();
}

void add_share(std::string& table, const char* name, double part, int whole) {
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(), "  %-22s %.3f   n %d\n", name, whole == 0 ? 1.0 : part / whole,
                whole);
  table += line.data();
}

}  // namespace

StanceScores score(const std::vector<LabelledArticle>& articles, const Miss& miss) {
  StanceScores scores;
  for (const LabelledArticle& article : articles) {
    const std::vector<ReadSentence> sentences = read(article);
    std::size_t from = 0;
    for (std::size_t i = 0; i < article.first.size(); ++i) {
      const StanceLabel& labelled = article.first[i];
      const ReadSentence* found = match(sentences, labelled.sentence, from);
      if (article.first[i].polarity != article.second[i].polarity) continue;
      ++scores.sentences;
      scores.bounded += found != nullptr && found->label.sentence == labelled.sentence ? 1 : 0;
      const StanceLabel read = found != nullptr ? found->label : StanceLabel{};
      compare(scores, read, labelled);
      const bool differs = read.polarity != labelled.polarity || read.modality != labelled.modality ||
                           read.source != labelled.source ||
                           overlap(read.source_words, labelled.source_words) < 1.0;
      if (differs)
        miss(article.id + ": " + labelled.sentence + "\n    label: " + said(labelled) +
             "\n    read:  " + said(read));
    }
  }
  const int both = scores.same_class.right + scores.same_class.wrong;
  if (both > 0) scores.words /= both;
  return scores;
}

Agreement agreement(const std::vector<LabelledArticle>& articles) {
  Agreement same;
  for (const LabelledArticle& article : articles) {
    for (std::size_t i = 0; i < article.first.size(); ++i) {
      const StanceLabel& one = article.first[i];
      const StanceLabel& other = article.second[i];
      ++same.sentences;
      same.polarity += one.polarity == other.polarity ? 1 : 0;
      same.modality += one.modality == other.modality ? 1 : 0;
      same.source += one.source == other.source ? 1 : 0;
      same.source_words += one.source_words == other.source_words ? 1 : 0;
    }
  }
  return same;
}

std::string table_of(const std::string& half, const StanceScores& scores, const Agreement& agreement) {
  std::string table = half + ": " + std::to_string(scores.sentences) + " sentences\n";
  add_share(table, "sentence ends", scores.bounded, scores.sentences);
  add_line(table, "negative F", scores.negative.f(), scores.negative);
  for (std::size_t i = 0; i < scores.modality.size(); ++i) {
    const std::string name = std::string(name_of(static_cast<Modality>(i))) + " F";
    add_line(table, name.c_str(), scores.modality[i].f(), scores.modality[i]);
  }
  add_line(table, "source present F", scores.source.f(), scores.source);
  const int both = scores.same_class.right + scores.same_class.wrong;
  add_share(table, "source class", scores.same_class.right, both);
  for (std::size_t i = 0; i < scores.by_class.size(); ++i) {
    const std::string name = "  " + std::string(name_of(static_cast<SourceClass>(i))) + " F";
    add_line(table, name.c_str(), scores.by_class[i].f(), scores.by_class[i]);
  }
  add_share(table, "source words", scores.words * both, both);
  add_line(table, "hedged, unsourced F", scores.unsourced_hedge.f(), scores.unsourced_hedge);
  table += "  the labellings agree on: polarity " + std::to_string(agreement.polarity) + ", modality " +
           std::to_string(agreement.modality) + ", source class " + std::to_string(agreement.source) +
           ", source words " + std::to_string(agreement.source_words) + " of " +
           std::to_string(agreement.sentences) + "\n";
  return table;
}

}  // namespace factdesk::corpus
