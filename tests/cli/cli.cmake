# The command line: the program itself, run by a shell in folders of its own.
add_executable(test_cli main.cpp cli/run.cpp cli/check_test.cpp cli/stream_test.cpp cli/rules_test.cpp
  cli/suppression_test.cpp cli/config_test.cpp cli/glob_test.cpp ../cli/glob.cpp
  cli/baseline_test.cpp cli/baseline_steps_test.cpp ../cli/baseline.cpp ../cli/inputs.cpp ../cli/walk.cpp
  cli/changed_test.cpp cli/changed_ci_test.cpp cli/hostile_git_test.cpp cli/boundary_test.cpp ../cli/boundary.cpp
  cli/ci_log_test.cpp cli/report_files_test.cpp ../cli/parse_diff.cpp cli/long_work_test.cpp ../cli/interrupt.cpp cli/scale_test.cpp
  cli/untrusted_input_test.cpp ../cli/read_file.cpp ../cli/json_limits.cpp)
factdesk_flags(test_cli)
target_include_directories(test_cli PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/cli")
target_link_libraries(test_cli PRIVATE factdesk_report nlohmann_json::nlohmann_json doctest::doctest)
target_compile_definitions(test_cli PRIVATE FACTDESK_PROGRAM="$<TARGET_FILE:factdesk>")
add_dependencies(test_cli factdesk)
add_test(NAME command-line COMMAND test_cli --no-skip)

# What ships must hold by its own examples.
add_test(NAME shipped-rules COMMAND factdesk rules test --no-config "${PROJECT_SOURCE_DIR}/rules")
