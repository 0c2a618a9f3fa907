# Every third-party library under one alias, found with find_package where the distribution has a CMake config and with
# pkg-config where it has none.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)

function(factdesk_package alias module)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  add_library(factdesk::${alias} ALIAS PkgConfig::${module})
endfunction()

factdesk_package(yaml yaml-cpp)
factdesk_package(re2 re2)
factdesk_package(md4c md4c)
factdesk_package(gumbo gumbo)
factdesk_package(utf8proc libutf8proc)
