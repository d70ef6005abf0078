//! TOML to [`Program`](super::Program).
