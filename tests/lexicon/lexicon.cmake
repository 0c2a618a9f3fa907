# The embedded words equal their files.
add_executable(test_lexicon main.cpp lexicon/lexicon_test.cpp)
factdesk_flags(test_lexicon)
target_link_libraries(test_lexicon PRIVATE factdesk_base factdesk::yaml doctest::doctest)
target_compile_definitions(test_lexicon PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME lexicon COMMAND test_lexicon --no-skip)
