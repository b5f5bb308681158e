#!/bin/sh
# Checks the types of the front end, which are written as JSDoc comments: there is no build
# step. A machine without Node can still work on the Python, so there the check is left out
# with a line that says so.
set -eu

# A version that is JavaScript itself, so it runs wherever Node does.
typescript="typescript@6.0.3"

leave_out() {
    echo "JavaScript types: left out, because $1."
    exit 0
}

tsc() {
    npx --yes --package "$typescript" tsc "$@"
}

[ -n "$(find perceptron_explorer/draggable_plot/frontend -name '*.js' 2>/dev/null)" ] || leave_out "there is no front end yet"
command -v npx >/dev/null 2>&1 || leave_out "Node.js is not installed"
tsc --version >/dev/null 2>&1 || leave_out "$typescript could not be fetched"

tsc --project jsconfig.json
echo "JavaScript types: no errors."
