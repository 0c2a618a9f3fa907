# The labelled articles of fixtures/corpus/verdicts, checked as a user checks them: prints the scores, and holds them.
add_executable(score_verdicts main.cpp corpus/labelled_verdicts.cpp corpus/verdict_scores.cpp corpus/verdict_test.cpp
  corpus/metamorphic_test.cpp corpus/restated_test.cpp)
factdesk_flags(score_verdicts)
target_include_directories(score_verdicts PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(score_verdicts PRIVATE factdesk_check nlohmann_json::nlohmann_json doctest::doctest)
target_compile_definitions(score_verdicts PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME corpus-verdicts COMMAND score_verdicts --no-skip)

# build/release/tests/ablation: what each weight of binding is worth there.
add_executable(ablation corpus/labelled_verdicts.cpp corpus/verdict_scores.cpp corpus/ablation.cpp)
factdesk_flags(ablation)
target_include_directories(ablation PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(ablation PRIVATE factdesk_check nlohmann_json::nlohmann_json)
target_compile_definitions(ablation PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
