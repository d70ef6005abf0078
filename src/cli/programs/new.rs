//! `herstel programs new ID`: a file to begin from, in the person's own folder. What is there already is never written over.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
};

use clap::ArgMatches;

use super::shown;
use crate::{
    cli::{
        exit::{self, COLUMNS, Exit, Failure},
        schema::Shape,
        settings::Settings,
    },
    program::{
        bounds::is_id,
        library::{BUILT_IN, Library, Origin},
    },
    words::{Lang, Words, quote, wrap},
};

/// The schema beside the programs, which the first line of each new one names.
const SCHEMA: &str = "program.schema.json";
const SCHEMA_LINE: &str = "#:schema ./program.schema.json\n";

pub(super) fn run(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    words: &Words,
) -> Result<Exit, Failure> {
    let id = matches.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    if !is_id(id) {
        return Err(Failure::new(Exit::Usage, words.programs_new_bad_id(quote(id))));
    }
    let folder = settings.data_dir(words)?.join("programs");
    let file = folder.join(format!("{id}.toml"));
    if let Some(Origin::Own { path, .. }) = library.origin(id).filter(|_| !file.exists()) {
        return Err(Failure::new(Exit::Error, words.programs_new_taken(id, shown(path))));
    }
    let built_in = BUILT_IN.into_iter().find(|(known, _)| *known == id);
    let text = built_in
        .map_or_else(|| template(id, words.lang()), |(_, text)| format!("{SCHEMA_LINE}{text}"));
    write(&folder, &file, &text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Failure::new(Exit::Error, words.programs_new_there(shown(&file)))
        }
        _ => Failure::new(Exit::Io, words.cannot_write(&file, &error)),
    })?;
    let mut lines = vec![words.programs_new_written(shown(&file))];
    lines.extend(built_in.map(|_| words.programs_new_replaces()));
    lines.push(words.programs_new_next(id));
    let lines: Vec<String> = lines.iter().flat_map(|line| wrap(line, COLUMNS)).collect();
    exit::print(&lines.join("\n"))?;
    Ok(Exit::Success)
}

fn template(id: &str, lang: Lang) -> String {
    let text = match lang {
        Lang::En => include_str!("../../../assets/program.en.toml"),
        Lang::Nl => include_str!("../../../assets/program.nl.toml"),
    };
    let mut letters = id.chars();
    let title = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters);
    text.replace("<id>", id).replace("<title>", &title.collect::<String>())
}

/// Writes the program, and the schema beside it.
fn write(folder: &Path, file: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let written = File::create_new(file)?.write_all(text.as_bytes());
    if written.is_err() {
        // Half a program would be left out, and stand in the way of the next try.
        let _ = fs::remove_file(file);
    }
    written?;
    // Editors do without it; the program is written.
    let _ = fs::write(folder.join(SCHEMA), Shape::Program.schema());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{program::parse, source::Source};

    #[test]
    fn what_it_writes_is_right_in_both_languages() {
        for lang in Lang::ALL {
            let text = template("evening-2", lang);
            assert!(text.starts_with(SCHEMA_LINE));
            let source = Source::new("evening-2.toml", &text);
            let program = parse::parse(&source, &|_| parse::Part::Unknown).unwrap();
            assert_eq!(
                (program.id.as_str(), program.title.en.as_str()),
                ("evening-2", "Evening-2")
            );
        }
    }

    /// Its comments can be taken at their word.
    #[test]
    fn what_it_suggests_is_right_too() {
        for lang in Lang::ALL {
            let free = |line: &str| {
                let line = line.strip_prefix("# ").unwrap_or(line);
                let is_toml = line.starts_with('[') || line.contains(" = ") || line.is_empty();
                (is_toml && !line.starts_with("use") && !line.starts_with("kind"))
                    .then(|| line.split("   ").next().unwrap_or_default().to_owned())
            };
            let text = template("evening", lang);
            let (head, _) = text.rsplit_once("# [[block]]").unwrap();
            let effort = head.lines().find(|line| line.contains("effort = ")).unwrap();
            let body: Vec<String> =
                head.lines().filter(|line| *line != effort).filter_map(free).collect();
            let effort = free(effort).unwrap();
            let freed = format!("kind = \"contraction\"\n{effort}\n{}", body.join("\n"));
            let part = |_: &str| parse::Part::Unknown;
            let program = parse::parse(&Source::new("evening.toml", &freed), &part);
            let program = program.unwrap_or_else(|faults| panic!("{faults:?}\n{freed}"));
            assert_eq!(program.blocks.len(), 2, "{freed}");
        }
    }
}
