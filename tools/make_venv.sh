#!/bin/sh
# Makes a virtual environment:   make_venv.sh FOLDER [PYTHON]
#
# Without PYTHON it takes the first Python on this machine that runs and is new enough.
# An environment that already works is left as it is.
set -eu

folder=$1
wanted=${2:-}
candidates=${wanted:-python3.13 python3.12 python3.11 python3 python}

say() {
    echo "$*" >&2
}

# A name on PATH proves nothing: version managers leave stubs that only print an error.
is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

choose_python() {
    for name in $candidates; do
        if is_new_enough "$name"; then
            echo "$name"
            return
        fi
    done
    return 1
}

# Without pip inside, an environment is of no use to us.
environment_works() {
    is_new_enough "$folder/bin/python" && "$folder/bin/python" -m pip --version >/dev/null 2>&1
}

with_venv() {
    rm -rf "$folder"
    "$python" -m venv "$folder" >/dev/null 2>&1 && environment_works
}

# Debian leaves `ensurepip` out of its Python, and venv fails without it. virtualenv brings
# a pip of its own. It goes to a folder that is thrown away: nothing on the system changes.
with_virtualenv() {
    rm -rf "$folder"
    if "$python" -m virtualenv --quiet "$folder" >/dev/null 2>&1 && environment_works; then
        return
    fi
    parts=$(mktemp -d)
    "$python" -m pip install --quiet --target "$parts" virtualenv >/dev/null 2>&1 &&
        PYTHONPATH=$parts "$python" -m virtualenv --quiet "$folder" >/dev/null 2>&1 || true
    rm -rf "$parts"
    environment_works
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# Only Debian and its relatives split venv off, so only their package manager is asked.
with_system_package() {
    command -v apt-get >/dev/null 2>&1 || return 1
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    say "Installing the system package $package, which this Python needs."
    as_root apt-get update >/dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y "$package" >/dev/null 2>&1 ||
        return 1
    with_venv
}

if [ -z "$wanted" ] && environment_works; then
    exit 0
fi

if ! python=$(choose_python); then
    if [ -n "$wanted" ]; then
        say "PYTHON=$wanted does not run or is older than Python 3.11. Name one that is 3.11 or newer."
    else
        say "No Python 3.11 or newer was found. Install one, or name it: make run PYTHON=/path/to/python3"
    fi
    exit 1
fi

say "Making a virtual environment in $folder with $("$python" --version 2>&1)."
if with_venv || with_virtualenv || with_system_package; then
    exit 0
fi

rm -rf "$folder"
say "$python could not make a virtual environment, because its module 'ensurepip' is missing or broken."
say "On Debian and Ubuntu install it with: sudo apt install python3-venv"
say "Elsewhere: $python -m pip install virtualenv. Then run make again."
exit 1
