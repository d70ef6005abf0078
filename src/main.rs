//! herstel, the program: hands over to `cli`, which ends with an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    herstel::cli::main()
}
