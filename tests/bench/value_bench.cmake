# Values at 1, 2, 4 and 8 times the length of a text that tempts the readers: the time must grow with it and no faster.
if(FACTDESK_BENCH)
  find_package(benchmark REQUIRED)
  add_executable(bench_value bench/value_bench.cpp)
  factdesk_flags(bench_value)
  target_link_libraries(bench_value PRIVATE factdesk_value benchmark::benchmark)
endif()
