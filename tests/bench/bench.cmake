# Speed, in bytes a second per stage and end to end: cmake -D FACTDESK_BENCH=ON, then build/release/tests/bench_factdesk.
option(FACTDESK_BENCH "Build the benchmarks (needs Google Benchmark)" OFF)
if(FACTDESK_BENCH)
  find_package(benchmark REQUIRED)
  add_executable(bench_factdesk bench/bench.cpp)
  factdesk_flags(bench_factdesk)
  target_link_libraries(bench_factdesk PRIVATE factdesk_check benchmark::benchmark)
  target_compile_definitions(bench_factdesk PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endif()
