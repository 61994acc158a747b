# The front door. `make run` and `make test` are all that a newcomer needs.

SWIFT    ?= swift
# lld, which comes with Swift, writes relative relocations in a hundredth of the room and time (glibc 2.36 reads them).
LINKING  := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic
RELEASE  := $(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath $(LINKING) --product mihutop
PACKAGES := libncursesw5-dev libcurl4-openssl-dev libmicrohttpd-dev libvterm-dev tzdata openssl python3-jsonschema

.PHONY: run build test gate screenshots prepare clean

run: build ## install what is missing, build a release binary, start it on the sandbox
	@exec "$$($(RELEASE) --show-bin-path)/mihutop" --demo

build: prepare
	$(RELEASE)

test: prepare ## install what is missing, build, run every test
	$(SWIFT) build
	$(SWIFT) test

gate: build ## format, import rules of the rooms, no full Foundation in the release binary
	scripts/gate

screenshots: build ## install what is missing, take the pictures in screenshots/
	@scripts/prepare xterm xvfb xdotool imagemagick fonts-dejavu-core fonts-wqy-microhei
	scripts/screenshots "$$($(RELEASE) --show-bin-path)/mihutop"

prepare:
	@scripts/prepare $(PACKAGES)

clean:
	rm -rf .build
