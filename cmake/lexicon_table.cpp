// Turns the lexicon's YAML files into one C++ table, so that the program parses no YAML when it starts.
// lexicon_table OUT.cpp IN.yaml... ; a list `negators` of negation.yaml becomes rows of "negation.negators".
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

// "text" as a view with its length, which spares the compiler from counting six thousand strings.
std::string view_literal(const std::string& text) {
  if (text.empty()) return "{}";
  std::string out = "{\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7f) {
      const char octal[] = {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + ((byte >> 3) & 7)),
                            static_cast<char>('0' + (byte & 7)), '\0'};
      out += octal;
    } else {
      out += c;
    }
  }
  return out + "\", " + std::to_string(text.size()) + "}";
}

// An entry is a phrase, or a map with `phrase` and attributes that are scalars.
void write_row(std::ostream& out, const std::string& list, const YAML::Node& entry) {
  std::string phrase = entry.IsScalar() ? entry.Scalar() : std::string();
  std::string attributes;
  if (entry.IsMap()) {
    for (const auto& pair : entry) {
      const std::string key = pair.first.Scalar();
      if (!pair.second.IsScalar()) throw YAML::Exception(pair.second.Mark(), "an attribute must be a scalar");
      if (key == "phrase") {
        phrase = pair.second.Scalar();
      } else {
        attributes += key + "=" + pair.second.Scalar() + "\n";
      }
    }
  }
  if (phrase.empty()) throw YAML::Exception(entry.Mark(), "an entry is a phrase or a map with `phrase`");
  out << "    {" << view_literal(list) << ", " << view_literal(phrase) << ", " << view_literal(attributes) << "},\n";
}

void write_file(std::ostream& out, const std::string& path) {
  const YAML::Node root = YAML::LoadFile(path);
  if (!root.IsMap()) throw YAML::Exception(root.Mark(), "a lexicon file is a map of lists");
  const std::string stem = std::filesystem::path(path).stem().string();
  for (const auto& pair : root) {
    if (!pair.second.IsSequence()) throw YAML::Exception(pair.second.Mark(), "a list of entries is wanted");
    for (const auto& entry : pair.second) write_row(out, stem + "." + pair.first.Scalar(), entry);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: lexicon_table OUT.cpp IN.yaml...\n";
    return 2;
  }
  std::ofstream out(argv[1]);
  out << "// Made from rules/lexicon/en/*.yaml by cmake/lexicon_table.cpp.\n#include \"base/lexicon.h\"\n\n"
      << "namespace factdesk::generated {\n\nextern const LexiconRow kLexiconRows[];\nextern const std::size_t kLexiconRowCount;\n\n"
      << "const LexiconRow kLexiconRows[] = {\n";
  std::size_t rows_of = 0;
  for (int i = 2; i < argc; ++i) {
    try {
      write_file(out, argv[i]);
      ++rows_of;
    } catch (const YAML::Exception& error) {
      std::cerr << argv[i] << ":" << error.mark.line + 1 << ":" << error.mark.column + 1 << ": " << error.msg << "\n";
      return 1;
    }
  }
  if (rows_of == 0) std::cerr << "lexicon_table: no lexicon files were given\n";
  out << "};\nconst std::size_t kLexiconRowCount = sizeof(kLexiconRows) / sizeof(kLexiconRows[0]);\n\n}  // namespace factdesk::generated\n";
  return out.good() && rows_of > 0 ? 0 : 1;
}
