#!/usr/bin/env bash
# Runs all tests: installs what they need where it can, builds once, tests all projects, ends with the sum.
#   bash tests/run.sh [--coverage] [--format] [options of dotnet test, such as --filter TestCategory!=slow]
#     --coverage  measures which lines of the product the tests run, and fails under 80 % of an assembly (slower)
#     --format    fails if `dotnet format` would change a file
# Variables: CONFIGURATION (Debug), RESULTS (artifacts/test-results), COVERAGE_AT_LEAST (80), BUILD_OPTIONS.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

CONFIGURATION="${CONFIGURATION:-Debug}"
RESULTS="${RESULTS:-artifacts/test-results}"
coverage=false format=false
while [ $# -gt 0 ]; do
  case "$1" in
    --coverage) coverage=true ;;
    --format) format=true ;;
    *) break ;;
  esac
  shift
done

fail() { echo "tests/run.sh: $*" >&2; exit 1; }

# Installs a Debian package if we may; otherwise the tests that need the program say so themselves.
try_install() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing $1 ..."
    { apt-get install -y --no-install-recommends "$1" || { apt-get update && apt-get install -y --no-install-recommends "$1"; }; } >/dev/null 2>&1 \
      || echo "Could not install $1; tests that need it are skipped."
  fi
}

command -v dotnet >/dev/null || try_install dotnet-sdk-10.0
command -v dotnet >/dev/null || fail "the .NET 10 SDK is needed: https://dot.net"
dotnet --version >/dev/null || fail "the .NET SDK that global.json asks for is needed"

# The completion scripts are tried in the shells that are there.
for shell in zsh fish; do
  command -v "$shell" >/dev/null || try_install "$shell"
done

# PowerShell is in no Debian archive; its tool runs wherever .NET does.
if ! command -v pwsh >/dev/null; then
  [ -x artifacts/tools/pwsh ] || { echo "Installing PowerShell ..."; dotnet tool install PowerShell --version 7.6.9 --tool-path artifacts/tools >/dev/null 2>&1 || echo "Could not install PowerShell; tests that need it are skipped."; }
  PATH="$PATH:$PWD/artifacts/tools"
fi

# Pages of services are worked on in a real browser, with windows on a display that nobody sees.
command -v chromium >/dev/null || command -v google-chrome >/dev/null || try_install chromium
command -v Xvfb >/dev/null || try_install xvfb

# The schemas that editors get are judged by a validator that is not ours.
python3 -c 'import jsonschema' 2>/dev/null || try_install python3-jsonschema

status=0
if [ "$format" = true ]; then
  dotnet format whitespace . --folder --exclude artifacts --verify-no-changes || { echo "FAILED: format; \`dotnet format whitespace . --folder --exclude artifacts\` mends it" >&2; status=1; }
fi

# Analyzers judge the product, not the tests; they are left out where only the tests' outcome matters.
[ "${ANALYZERS:-false}" = true ] || BUILD_OPTIONS="-p:RunAnalyzersDuringBuild=false ${BUILD_OPTIONS:-}"

# No pipe anywhere below: it would hide exit codes.
# Measuring finds the sources by the names in the build: a reproducible one, if that was made before, hides them.
[ "$coverage" = true ] && BUILD_OPTIONS="${BUILD_OPTIONS:-} -p:ContinuousIntegrationBuild=false --no-incremental"
# shellcheck disable=SC2086
dotnet build MediaBridge.sln --configuration "$CONFIGURATION" -graph -nologo -v quiet ${BUILD_OPTIONS:-} || fail "the build failed"

assemblies=()
for project in tests/*.Tests/*.csproj; do
  name="$(basename "$project" .csproj)"
  assembly="artifacts/bin/$name/$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')/$name.dll"
  [ -f "$assembly" ] || fail "$assembly was not built"
  # A project without tests yet would count as missing results.
  grep -rqlE '\[(Test|TestCase|TestCaseSource|Theory)\b' --include='*.cs' "$(dirname "$project")" && assemblies+=("$assembly")
done

rm -rf "$RESULTS" && mkdir -p "$RESULTS" || fail "$RESULTS cannot be made"
for assembly in "${assemblies[@]}"; do
  # One results file each: a project whose process crashes shows, whatever the others do.
  name="$(basename "$assembly" .dll)"
  target=("$assembly")
  # The collector is found through the project.
  [ "$coverage" = true ] && target=("tests/$name/$name.csproj" --no-build --configuration "$CONFIGURATION" --collect "XPlat Code Coverage" --settings tests/coverage.runsettings
    # These read the plugins' code, which measuring has changed.
    --filter "Name!=It_asks_no_clock_of_its_own&Name!=It_keeps_no_files_and_starts_no_programs&Name!=It_never_sleeps_and_never_blocks&Name!=Nothing_static_can_change")
  dotnet test "${target[@]}" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$RESULTS" "$@" || { echo "FAILED: $name" >&2; status=1; }
done

passed=0 failed=0 skipped=0
attribute() { sed -nE "s/.*<Counters [^>]*\b$2=\"([0-9]+)\".*/\1/p" "$1"; }
for assembly in "${assemblies[@]}"; do
  name="$(basename "$assembly" .dll)"
  trx="$RESULTS/$name.trx"
  if [ ! -f "$trx" ]; then
    # A filter may leave nothing to run in a project; without one, missing results are a crash.
    [ $# -gt 0 ] && continue
    echo "FAILED: $name left no results" >&2; status=1; continue
  fi
  total="$(attribute "$trx" total)" executed="$(attribute "$trx" executed)" good="$(attribute "$trx" passed)"
  bad=$((${executed:-0} - ${good:-0}))
  # A crash leaves no counters, or the outcome "Failed" without a test that failed.
  if [ "${total:-0}" -eq 0 ] || { [ "$bad" -eq 0 ] && ! grep -q '<ResultSummary outcome="Completed"' "$trx"; }; then
    echo "FAILED: $name did not run to its end" >&2; status=1
  fi
  passed=$((passed + ${good:-0})) skipped=$((skipped + ${total:-0} - ${executed:-0})) failed=$((failed + bad))
done

[ "$passed" -gt 0 ] || { echo "FAILED: no test passed" >&2; status=1; }
[ "$failed" -eq 0 ] || status=1
if [ "$coverage" = true ]; then
  configuration="$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')"
  dotnet exec "artifacts/bin/MediaBridge.Benchmarks/$configuration/MediaBridge.Benchmarks.dll" coverage "$RESULTS" "${COVERAGE_AT_LEAST:-80}" || { echo "FAILED: coverage" >&2; status=1; }
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
