# Rules of the source tree: stages, libraries, lengths, names.
add_executable(test_layering main.cpp layering/layering.cpp layering/layering_test.cpp)
factdesk_flags(test_layering)
target_include_directories(test_layering PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(test_layering PRIVATE doctest::doctest)
target_compile_definitions(test_layering PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME layering COMMAND test_layering --no-skip)
