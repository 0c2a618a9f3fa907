# Laws that hold for every article; the fuzz targets ask the same of theirs.
add_library(factdesk_laws STATIC properties/span_laws.cpp)
factdesk_flags(factdesk_laws)
target_include_directories(factdesk_laws PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(factdesk_laws PUBLIC factdesk_check)

add_executable(test_properties main.cpp properties/articles.cpp properties/cut_off_test.cpp
  properties/spans_test.cpp properties/verdicts_test.cpp)
factdesk_flags(test_properties)
target_link_libraries(test_properties PRIVATE factdesk_laws factdesk_cases doctest::doctest)
target_compile_definitions(test_properties PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME properties COMMAND test_properties --no-skip)
