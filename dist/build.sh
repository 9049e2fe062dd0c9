# shellcheck shell=bash
# ./somat dist: a portable archive with its own Java, and a .deb. Sourced by ../somat, after the product is built.

# What the product uses of Java, found with jdeps and by running it; locales of Vietnamese and English.
dist_modules=java.base,java.compiler,java.datatransfer,java.desktop,java.instrument,java.logging,java.management
dist_modules+=,java.management.rmi,java.naming,java.net.http,java.prefs,java.rmi,java.scripting,java.security.jgss,java.security.sasl
dist_modules+=,java.sql,java.sql.rowset,java.transaction.xa,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata
dist_modules+=,jdk.management,jdk.net,jdk.unsupported,jdk.xml.dom,jdk.zipfs

dist() {
  local out="$here/target/dist" version name root
  need_jdk
  for program in jlink tar gzip sha256sum; do
    [ -x "$JAVA_HOME/bin/$program" ] || command -v "$program" >/dev/null || fail "thiếu $program" "$program is missing"
  done
  build
  version="$(sed -n 's,^  <version>\(.*\)</version>,\1,p' "$here/pom.xml" | head -n 1)"
  name="so-mat-$version-linux-x64"
  root="$out/$name"
  SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}"
  export SOURCE_DATE_EPOCH
  rm -rf "$out"
  mkdir -p "$out"
  say "đang gói Java đi kèm …" "packing its Java …"
  "$JAVA_HOME/bin/jlink" --module-path "$JAVA_HOME/jmods" --add-modules "$dist_modules" --include-locales vi,en --strip-debug \
    --no-header-files --no-man-pages --compress zip-6 --output "$root/runtime" >"$out/jlink.log" 2>&1 ||
    fail "không gói được Java; xem $out/jlink.log" "Java could not be packed; see $out/jlink.log"
  dist_lay "$root"
  dist_rehearse "$root"
  dist_archive "$name"
  if command -v dpkg-deb >/dev/null; then dist_deb "$root" "$version"; fi
  rm -rf "$root"
  dist_smoke "$name"
  (cd "$out" && sha256sum ./*.tar.gz ./*.deb 2>/dev/null | sed 's,\./,,' >SHA256SUMS) || true
  say "xong, ở $out:" "done, in $out:"
  (cd "$out" && ls -sh1 ./*.tar.gz ./*.deb SHA256SUMS 2>/dev/null) || true
}

dist_lay() { # the product beside its Java; every file bears the time of the commit
  local root="$1"
  mkdir -p "$root/app" "$root/verifier" "$root/docs"
  cp -r "$built/app/somat.jar" "$built/app/lib" "$root/app/"
  printf '%s\n' "${jvm[@]}" >"$root/app/java.options"
  cp "$here"/verifier/target/somat-verifier-*.jar "$root/verifier/somat-verifier.jar"
  cp "$here/dist/somat" "$here/LICENSE" "$root/"
  cp -r "$here"/docs/help_*.txt "$here"/docs/*.md "$here"/docs/{huong-dan,pictures} "$root/docs/"
  dist_licences >"$root/docs/licences.txt"
  chmod -R u=rwX,go=rX "$root"
  find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

dist_licences() { # what is in it, read from the list of components that the jar carries
  local jar place
  jar="$(readlink -f "$built/app/somat.jar")"
  place="$(mktemp -d)"
  (cd "$place" && "$JAVA_HOME/bin/jar" --extract --file="$jar" META-INF/sbom/application.cdx.json)
  printf 'Sổ Mật: Apache-2.0 (LICENSE)\nJava (runtime): GPL-2.0 with Classpath Exception (runtime/legal)\n'
  printf 'PostgreSQL (embedded-postgres-binaries): PostgreSQL Licence\n\n'
  awk '
    /^  "components" :/ { on = 1 }
    on && /^  \]/ { on = 0 }
    !on { next }
    { value = $0; sub(/^[^:]*: "/, "", value); sub(/",?$/, "", value) }
    /^      "group" :/ { group = value }
    /^      "name" :/ { name = value }
    /^      "version" :/ { version = value }
    /^      "licenses" :/ { within = 1 }
    within && /"(id|name|expression)" :/ { licences = licences (licences == "" ? "" : " or ") value }
    /^      \]/ { within = 0 }
    /^    }/ { print group ":" name " " version ": " licences; group = name = version = licences = "" }
  ' "$place/META-INF/sbom/application.cdx.json" | LC_ALL=C sort
  rm -rf "$place"
}

dist_rehearse() { # the start is rehearsed on this very Java
  local root="$1" java="$JAVA_HOME" kept="$built"
  built="$root"
  JAVA_HOME="$root/runtime"
  rehearse_start
  rm -f "$root/rehearsal.log"
  JAVA_HOME="$java"
  built="$kept"
  find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

dist_archive() {
  (cd "$out" && tar --sort=name --owner=0 --group=0 --numeric-owner --format=posix --pax-option=delete=atime,delete=ctime \
    -cf - "$1" | gzip -n -6 >"$1.tar.gz")
}

dist_deb() {
  local root="$1" version="$2" deb="$out/deb"
  mkdir -p "$deb/DEBIAN" "$deb/usr/lib/systemd/system" "$deb/usr/bin" "$deb/usr/share/doc" "$deb/etc/somat"
  cp -a "$root" "$deb/usr/lib/somat"
  cp -a "$root/docs" "$deb/usr/share/doc/somat"
  cat "$here/LICENSE" "$root/docs/licences.txt" >"$deb/usr/share/doc/somat/copyright"
  rm -r "$deb"/usr/lib/somat/docs/{*.md,huong-dan,pictures} # of the packed program only what its help reads; the rest is beside it
  cp "$here/dist/somat.service" "$deb/usr/lib/systemd/system/"
  cp "$here/dist/somat.conf" "$deb/etc/somat/"
  printf '#!/bin/sh\nexec /usr/lib/somat/somat "$@"\n' >"$deb/usr/bin/somat"
  echo /etc/somat/somat.conf >"$deb/DEBIAN/conffiles"
  cp "$here"/dist/{postinst,prerm,postrm} "$deb/DEBIAN/"
  sed "s/@VERSION@/$version/; s/@SIZE@/$(du -sk --apparent-size "$deb" | cut -f1)/" "$here/dist/control" >"$deb/DEBIAN/control"
  chmod 755 "$deb"/DEBIAN/{postinst,prerm,postrm} "$deb/usr/bin/somat"
  chmod -R go=rX,u=rwX "$deb"
  dpkg-deb --root-owner-group -Zgzip -z6 --build "$deb" "$out/somat_${version}_amd64.deb" >/dev/null
  rm -rf "$deb"
}

# What was packed is unpacked somewhere else and started, with nothing in the environment: no Java, no path, no home.
dist_smoke() {
  local place port pid seconds ready=""
  place="$(mktemp -d)"
  chmod 711 "$place" # PostgreSQL runs as another user below it
  port=$((20000 + RANDOM))
  say "đang mở thử bản vừa gói ở nơi khác …" "opening what was packed in another place …"
  tar -xzf "$out/$1.tar.gz" -C "$place"
  seconds="$SECONDS"
  env -i "$place/$1/somat" demo --port "$port" >"$out/smoke.log" 2>&1 &
  pid=$!
  for _ in {1..3000}; do
    if grep -q "127.0.0.1:$port" "$out/smoke.log"; then ready=yes && break; fi
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || true
  rm -rf "$place"
  [ -n "$ready" ] || fail "bản vừa gói không mở được; xem $out/smoke.log" "what was packed does not start; see $out/smoke.log"
  say "mở được sau $((SECONDS - seconds)) giây." "it was ready after $((SECONDS - seconds)) s."
}
