# Finds a JDK 25 and exports JAVA_HOME; sourced by mvnw and kpi-ledger. POSIX sh.
# Only 25 itself counts: the build is made for it, and an older default `java` is common.

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q '^JAVA_VERSION="25[^0-9]' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | grep -q ' version "25[^0-9]'
  fi
}

# Asks `java` itself, since on the PATH it may be a link, a shim or the macOS stub.
home_of_java_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk_25() {
  for candidate in \
    "${JAVA_HOME-}" \
    "$(home_of_java_on_path)" \
    /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK 25 found: install one (for example Eclipse Temurin 25, https://adoptium.net) or set JAVA_HOME to it." >&2
  return 2
}

find_jdk_25 || exit 2
