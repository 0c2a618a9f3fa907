# The labelled articles of fixtures/corpus/stance, read by explain's stages: prints the scores, and holds them.
add_executable(score_stance main.cpp corpus/labelled_stances.cpp corpus/stance_scores.cpp corpus/stance_test.cpp)
factdesk_flags(score_stance)
target_include_directories(score_stance PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(score_stance PRIVATE factdesk_check nlohmann_json::nlohmann_json doctest::doctest)
target_compile_definitions(score_stance PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME corpus-stance COMMAND score_stance --no-skip)
