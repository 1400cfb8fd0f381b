# Every goal is done by packaging/bootstrap, which also works where there is no make.
FILE ?=

.PHONY: run test check

run:
	@packaging/bootstrap run $(if $(FILE),"$(FILE)")

test:
	@packaging/bootstrap test

check:
	@packaging/bootstrap check
