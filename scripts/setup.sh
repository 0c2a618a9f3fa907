# What scripts/run and scripts/test share: installs what is missing and builds the release. Sourced, not run.
# Words for people go to standard error, so that the program's own output stays clean.

build=build/release

# Debian's packages: the compiler, then the libraries (README.md says what each is for), then those of the tests.
packages="g++ cmake ninja-build pkg-config
libcli11-dev libre2-dev nlohmann-json3-dev libyaml-cpp-dev libmd4c-dev libgumbo-dev libutf8proc-dev
doctest-dev libvalijson-dev git"

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# The packages that are not installed, one a line.
missing_packages() {
  for package in $packages; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
  done
}

install_missing() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    [ -e "$build/build.ninja" ] && return 0  # it was configured by hand
    say "this system has no apt-get; trusting that these are installed: $(echo $packages | tr '\n' ' ')"
    say "(a C++20 compiler, CMake 3.25, Ninja, pkg-config, CLI11, RE2, nlohmann_json, yaml-cpp, md4c, gumbo, utf8proc, doctest, valijson)"
    return 0
  fi
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  as_root=
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      say "please install what is missing, then run this again:"
      say "  sudo apt-get install $missing"
      exit 2
    fi
    as_root="sudo -n"
  fi
  say "installing $missing"
  log=$(mktemp)
  if ! { $as_root apt-get update && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    say "apt-get could not install them (its last words are above)"
    exit 2
  fi
  rm -f "$log"
}

configure() {
  log=$(mktemp)
  if ! cmake --preset release >"$log" 2>&1; then
    cat "$log" >&2
    say "CMake could not configure the build (its words are above)"
    exit 2
  fi
  rm -f "$log"
}

# build_targets TARGET...: prints one line a minute or so rather than one a file where nobody watches.
build_targets() {
  log=$(mktemp)
  say "building $* ($(nproc 2>/dev/null || echo 1) cores)"
  if ! cmake --build --preset release --target "$@" >"$log" 2>&1; then
    grep -v '^\[' "$log" | head -n 60 >&2
    say "the build failed (the compiler's words are above)"
    exit 2
  fi
  rm -f "$log"
}
