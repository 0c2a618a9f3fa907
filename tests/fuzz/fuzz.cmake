# A fuzz target a reader, rules, values, phrases and the whole check. Every build replays fixtures/fuzz/<target>/;
# with FACTDESK_FUZZ and clang, build/fuzz/tests/fuzz_<target> fixtures/fuzz/<target> goes on from there.
add_library(factdesk_fuzz_reading STATIC fuzz/read_article.cpp)
factdesk_flags(factdesk_fuzz_reading)
target_link_libraries(factdesk_fuzz_reading PUBLIC factdesk_laws)

foreach(target text markdown html rules values phrases check)
  add_executable(replay_${target} fuzz/replay.cpp fuzz/${target}.cpp)
  factdesk_flags(replay_${target})
  target_link_libraries(replay_${target} PRIVATE factdesk_fuzz_reading)
  add_test(NAME fuzz-${target} COMMAND replay_${target} "${PROJECT_SOURCE_DIR}/fixtures/fuzz/${target}")
  if(FACTDESK_FUZZ)
    add_executable(fuzz_${target} fuzz/${target}.cpp)
    factdesk_flags(fuzz_${target})
    target_compile_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(fuzz_${target} PRIVATE factdesk_fuzz_reading)
  endif()
endforeach()
