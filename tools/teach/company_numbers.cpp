// word-classes.tsv as numbers, for whole.py: key, fine class, coarse class, by key.
#include <exception>
#include <iostream>

#include "treebank.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: company_numbers word-classes.tsv\n";
    return 2;
  }
  try {
    for (const factdesk::CompanyClass& one : factdesk::read_classes(argv[1]))
      std::cout << one.key << ' ' << int{one.fine} << ' ' << int{one.coarse} << '\n';
  } catch (const std::exception& error) {
    std::cerr << "company_numbers: " << error.what() << "\n";
    return 2;
  }
  return std::cout.good() ? 0 : 2;
}
