# Cases: articles marked with what must be found. One test an area: cases-values runs fixtures/cases/values/*.md.
set(cases_dir "${CMAKE_CURRENT_SOURCE_DIR}/cases")
add_library(factdesk_cases STATIC "${cases_dir}/marks.cpp" "${cases_dir}/case_file.cpp" "${cases_dir}/outcome.cpp"
  "${cases_dir}/run_case.cpp")
factdesk_flags(factdesk_cases)
target_include_directories(factdesk_cases PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(factdesk_cases PUBLIC factdesk_check)

add_executable(run_cases "${cases_dir}/main.cpp")
factdesk_flags(run_cases)
target_compile_definitions(run_cases PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(run_cases PRIVATE factdesk_cases)

add_executable(test_cases main.cpp "${cases_dir}/marks_test.cpp" "${cases_dir}/case_file_test.cpp"
  "${cases_dir}/outcome_test.cpp" "${cases_dir}/run_case_test.cpp")
factdesk_flags(test_cases)
target_link_libraries(test_cases PRIVATE factdesk_cases doctest::doctest)
target_compile_definitions(test_cases PRIVATE FACTDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
add_test(NAME unit-cases COMMAND test_cases --no-skip)

file(GLOB case_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/fixtures/cases/*/*.md")
set(case_areas "")
foreach(case_file IN LISTS case_files)
  cmake_path(GET case_file PARENT_PATH case_folder)
  cmake_path(GET case_folder FILENAME case_area)
  list(APPEND case_areas "${case_area}")
endforeach()
list(REMOVE_DUPLICATES case_areas)
foreach(case_area IN LISTS case_areas)
  add_test(NAME "cases-${case_area}" COMMAND run_cases "${PROJECT_SOURCE_DIR}/fixtures/cases/${case_area}")
endforeach()
