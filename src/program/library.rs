//! The built-in programs and the person's own.
