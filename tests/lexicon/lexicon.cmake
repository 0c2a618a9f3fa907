# The embedded words equal their files, and docs/lexicon.md says what they are.
add_executable(test_lexicon main.cpp lexicon/lexicon_test.cpp lexicon/lexicon_page.cpp lexicon/lexicon_page_test.cpp)
factdesk_flags(test_lexicon)
target_include_directories(test_lexicon PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(test_lexicon PRIVATE factdesk_base factdesk::yaml doctest::doctest)
target_compile_definitions(test_lexicon PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME lexicon COMMAND test_lexicon --no-skip)
