# How a stage is built: all of its .cpp files, the project's warnings, and a link to the stage on its left.

function(factdesk_flags target)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/core")
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum
    $<$<BOOL:${FACTDESK_WARNINGS_AS_ERRORS}>:-Werror>
    # g++ 12 warns of std::string's own copying (GCC bug 105651) and of an optional that was asked (GCC bug 80635)
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>)
  if(FACTDESK_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${FACTDESK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${FACTDESK_SANITIZE})
  endif()
  if(FACTDESK_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# factdesk_stage(name [AFTER stage] [PACKAGES target...])
function(factdesk_stage name)
  cmake_parse_arguments(PARSE_ARGV 1 stage "" "AFTER" "PACKAGES")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/core/${name}/*.cpp")
  if(NOT sources)
    file(WRITE "${CMAKE_BINARY_DIR}/generated/empty_${name}.cpp" "")
    set(sources "${CMAKE_BINARY_DIR}/generated/empty_${name}.cpp")
  endif()
  add_library(factdesk_${name} STATIC ${sources})
  factdesk_flags(factdesk_${name})
  target_include_directories(factdesk_${name} PUBLIC "${PROJECT_SOURCE_DIR}/core")
  target_link_libraries(factdesk_${name} PRIVATE ${stage_PACKAGES})
  if(stage_AFTER)
    target_link_libraries(factdesk_${name} PUBLIC factdesk_${stage_AFTER})
  endif()
endfunction()

# The language's words (rules/lexicon/en/*.yaml) become a table in the binary, made while building by a small program.
function(factdesk_lexicon target)
  file(GLOB lexicon_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/rules/lexicon/en/*.yaml")
  add_executable(lexicon_table "${PROJECT_SOURCE_DIR}/cmake/lexicon_table.cpp")
  target_link_libraries(lexicon_table PRIVATE factdesk::yaml)
  set(table "${CMAKE_BINARY_DIR}/generated/lexicon_table.cpp")
  add_custom_command(OUTPUT "${table}"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_BINARY_DIR}/generated"
    COMMAND lexicon_table "${table}" ${lexicon_files}
    DEPENDS lexicon_table ${lexicon_files} VERBATIM)
  target_sources(factdesk_${target} PRIVATE "${table}")
endfunction()

# What the parser was taught (core/parse/model/english.bin) becomes a part of the one file that holds it.
function(factdesk_parse_model target)
  set(model "${PROJECT_SOURCE_DIR}/core/parse/model/english.bin")
  set_source_files_properties("${PROJECT_SOURCE_DIR}/core/parse/carried_model.cpp" PROPERTIES
    OBJECT_DEPENDS "${model}" COMPILE_DEFINITIONS "FACTDESK_PARSE_MODEL=\"${model}\"")
endfunction()
