# The front door. `make run` and `make test` are all that a newcomer needs.

SWIFT    ?= swift
# lld, which comes with Swift, writes relative relocations in a hundredth of the room and time (glibc 2.36 reads them).
LINKING  := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic
RELEASE  := $(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath $(LINKING) --product
PACKAGES := libncursesw5-dev libcurl4-openssl-dev libmicrohttpd-dev libvterm-dev tzdata openssl python3-jsonschema

.PHONY: run build test gate bench screenshots prepare clean

run: build ## install what is missing, build a release binary, start it on the sandbox
	@exec "$$($(RELEASE) mihutop --show-bin-path)/mihutop" --demo

build: prepare
	$(RELEASE) mihutop

test: prepare ## install what is missing, build, run every test
	$(SWIFT) build
	$(SWIFT) test

gate: build ## format, import rules of the rooms, no full Foundation in the release binary
	scripts/gate

bench: build ## measure against the budgets for some minutes, write the table into BENCHMARK.md
	@scripts/prepare htop binutils
	$(RELEASE) Benchmark
	"$$($(RELEASE) Benchmark --show-bin-path)/Benchmark" BENCHMARK.md

screenshots: build ## install what is missing, take the pictures in screenshots/
	@scripts/prepare xterm xvfb xdotool imagemagick fonts-dejavu-core fonts-wqy-microhei
	scripts/screenshots "$$($(RELEASE) mihutop --show-bin-path)/mihutop"

prepare:
	@scripts/prepare $(PACKAGES)

clean:
	rm -rf .build
