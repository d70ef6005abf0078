//! The bounds of every figure, in one place for files, flags, config and screen.
