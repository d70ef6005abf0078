//! The built-in programs and the person's own.
//!
//! A file that cannot be read or has faults is listed in [`Library::faults`] and left out: if it was meant to replace a
//! built-in program, the built-in one stays, and [`Library::left_out`] says that it is not the one that was meant.

mod file;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use super::{
    Program,
    parse::{Draft, Part},
};
use crate::{
    source::{Source, nearest},
    words::Words,
};
use file::shown;
pub use file::{ReadFault, open_file, read_folder, read_text};

/// The built-in programs by id, in the order of the spec.
pub const BUILT_IN: [(&str, &str); 10] = [
    ("breath", include_str!("../../programs/breath.toml")),
    ("relax", include_str!("../../programs/relax.toml")),
    ("light", include_str!("../../programs/light.toml")),
    ("endurance", include_str!("../../programs/endurance.toml")),
    ("quick", include_str!("../../programs/quick.toml")),
    ("long", include_str!("../../programs/long.toml")),
    ("combined", include_str!("../../programs/combined.toml")),
    ("walk", include_str!("../../programs/walk.toml")),
    ("stretch", include_str!("../../programs/stretch.toml")),
    ("massage", include_str!("../../programs/massage.toml")),
];

/// Where a program comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin<'l> {
    BuiltIn,
    /// The person's own file; `replaces` is whether there is a built-in program of the same id.
    Own {
        path: &'l Path,
        replaces: bool,
    },
}

/// A file that was left out.
#[derive(Debug)]
pub struct LeftOut {
    pub path: PathBuf,
    /// The id inside the file, where it could be read.
    pub id: Option<String>,
    pub fault: ReadFault,
}

/// All programs there are. Built-in ones are read when they are asked for.
#[derive(Debug)]
pub struct Library {
    built_in: Vec<BuiltIn>,
    own: BTreeMap<String, Own>,
    faults: Vec<LeftOut>,
}

#[derive(Debug)]
struct BuiltIn {
    id: &'static str,
    text: &'static str,
    draft: OnceLock<Draft>,
    program: OnceLock<Option<Program>>,
}

#[derive(Debug)]
struct Own {
    path: PathBuf,
    draft: Draft,
    /// Set once the program is known to be without faults.
    program: Option<Program>,
}

impl Library {
    /// The built-in programs, and those in the folder `programs` of a data directory, if it has one.
    pub fn open(data_dir: Option<&Path>) -> Self {
        let built_in = BUILT_IN.map(|(id, text)| BuiltIn {
            id,
            text,
            draft: OnceLock::new(),
            program: OnceLock::new(),
        });
        let mut library =
            Self { built_in: built_in.into(), own: BTreeMap::new(), faults: Vec::new() };
        if let Some(data_dir) = data_dir {
            library.read_folder(&data_dir.join("programs"));
        }
        library
    }

    pub fn get(&self, id: &str) -> Option<&Program> {
        self.own.get(id).map_or_else(|| self.built_in(id), |own| own.program.as_ref())
    }

    /// The title of a program in the person's language; its id when there is no such program.
    pub fn title(&self, id: &str, words: &Words) -> String {
        self.get(id).map_or_else(|| id.to_owned(), |program| words.pick(&program.title).to_owned())
    }

    /// The programs: the built-in ones in the order of the spec, replaced or not, then the person's own by id.
    pub fn iter(&self) -> impl Iterator<Item = &Program> {
        let known = self.built_in.iter().filter_map(|built_in| self.get(built_in.id));
        known.chain(
            self.own
                .iter()
                .filter(|(id, _)| !is_built_in(id))
                .filter_map(|(_, own)| own.program.as_ref()),
        )
    }

    /// Where the program of an id comes from; `None` when there is no such program.
    pub fn origin(&self, id: &str) -> Option<Origin<'_>> {
        let own = self.own.get(id);
        own.map(|own| Origin::Own { path: &own.path, replaces: is_built_in(id) })
            .or_else(|| is_built_in(id).then_some(Origin::BuiltIn))
    }

    /// The person's files that were left out, by file name.
    pub fn faults(&self) -> &[LeftOut] {
        &self.faults
    }

    /// The file that was meant to be the program of this id and was left out: by the id inside it, or by its name where
    /// that could not be read. `None` where another file of the person's has the id.
    pub fn left_out(&self, id: &str) -> Option<&LeftOut> {
        let is_meant = |left_out: &&LeftOut| match &left_out.id {
            Some(inside) => inside == id,
            None => left_out.path.file_stem() == Some(id.as_ref()),
        };
        let faults = if self.own.contains_key(id) { &[][..] } else { &self.faults };
        faults.iter().find(is_meant)
    }

    /// The person's own files that were read, in the order of their ids.
    pub fn own_files(&self) -> impl Iterator<Item = &Path> {
        self.own.values().map(|own| own.path.as_path())
    }

    /// The id that was probably meant.
    pub fn nearest(&self, id: &str) -> Option<&str> {
        nearest(id, self.ids())
    }

    /// A program from a file of any place, which may use those of the library.
    pub fn read_file(&self, path: &Path) -> Result<Program, ReadFault> {
        let draft = Draft::read(&read_text(path)?);
        let part =
            |id: &str| if Some(id) == draft.id() { Part::Found(&draft) } else { self.part(id) };
        draft.resolve(&part, &self.ids()).map_err(ReadFault::Bad)
    }

    fn ids(&self) -> Vec<&str> {
        let own = self.own.keys().map(String::as_str).filter(|id| !is_built_in(id));
        self.built_in.iter().map(|built_in| built_in.id).chain(own).collect()
    }

    fn part(&self, id: &str) -> Part<'_> {
        if let Some(own) = self.own.get(id) {
            return Part::Found(&own.draft);
        }
        self.built_in
            .iter()
            .find(|built_in| built_in.id == id)
            .map_or(Part::Unknown, |built_in| Part::Found(built_in.draft()))
    }

    /// A built-in program. One that uses a replaced program and does not go with it falls back to the built-in part.
    fn built_in(&self, id: &str) -> Option<&Program> {
        let found = self.built_in.iter().find(|built_in| built_in.id == id)?;
        let program = || {
            let alone = |id: &str| {
                let part = self.built_in.iter().find(|built_in| built_in.id == id);
                part.map_or(Part::Unknown, |part| Part::Found(part.draft()))
            };
            let resolved = found.draft().resolve(&|id| self.part(id), &[]);
            resolved.or_else(|_| found.draft().resolve(&alone, &[])).ok()
        };
        found.program.get_or_init(program).as_ref()
    }

    /// Reads every `.toml` file of a folder, by name: first each on its own, then with the programs it uses.
    fn read_folder(&mut self, folder: &Path) {
        let mut faulty = Vec::new();
        for (path, read) in read_folder(folder) {
            let mut draft = match read {
                Ok(source) => Draft::read(&source),
                Err(fault) => {
                    self.leave_out(path, None, fault);
                    continue;
                }
            };
            if let Some(other) =
                draft.id().and_then(|id| self.own.get(id)).map(|own| shown(&own.path))
            {
                draft.refuse_id(&other);
            }
            match draft.id().map(str::to_owned) {
                Some(id) if draft.faults().is_empty() => {
                    self.own.insert(id, Own { path, draft, program: None });
                }
                _ => faulty.push((path, draft)),
            }
        }
        let mut ids: Vec<_> =
            faulty.iter().filter_map(|(_, draft)| draft.id()).map(str::to_owned).collect();
        self.settle(&mut ids);
        for (path, draft) in faulty {
            if let Err(faults) = draft.resolve(&|id| self.part_or_faulty(id, &ids), &self.ids()) {
                self.leave_out(path, draft.id().map(str::to_owned), ReadFault::Bad(faults));
            }
        }
        self.faults.sort_by(|a, b| a.path.cmp(&b.path));
    }

    /// Makes the programs of all own files. One with faults is left out, which may leave others without a part, so this
    /// goes on until nothing changes. `faulty` are the ids of files that were left out.
    fn settle(&mut self, faulty: &mut Vec<String>) {
        loop {
            let ids = self.ids();
            let part = |id: &str| self.part_or_faulty(id, faulty);
            let results: Vec<_> = self
                .own
                .iter()
                .map(|(id, own)| (id.clone(), own.draft.resolve(&part, &ids)))
                .collect();
            let before = self.own.len();
            for (id, result) in results {
                match result {
                    Ok(program) => {
                        if let Some(own) = self.own.get_mut(&id) {
                            own.program = Some(program);
                        }
                    }
                    Err(faults) => {
                        if let Some(own) = self.own.remove(&id) {
                            self.leave_out(own.path, Some(id.clone()), ReadFault::Bad(faults));
                        }
                        faulty.push(id);
                    }
                }
            }
            if self.own.len() == before {
                return;
            }
        }
    }

    fn part_or_faulty(&self, id: &str, faulty: &[String]) -> Part<'_> {
        match self.part(id) {
            Part::Unknown if faulty.iter().any(|other| other == id) => Part::Faulty,
            part => part,
        }
    }

    fn leave_out(&mut self, path: PathBuf, id: Option<String>, fault: ReadFault) {
        self.faults.push(LeftOut { path, id, fault });
    }
}

impl BuiltIn {
    fn draft(&self) -> &Draft {
        self.draft
            .get_or_init(|| Draft::read(&Source::new(&format!("{}.toml", self.id), self.text)))
    }
}

fn is_built_in(id: &str) -> bool {
    BUILT_IN.iter().any(|(built_in, _)| *built_in == id)
}
