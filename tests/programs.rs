//! stub
use herstel::program::library::Library;
#[test]
fn all_load() {
    let library = Library::open(None);
    for (id, text) in herstel::program::library::BUILT_IN {
        if library.get(id).is_none() {
            let source = herstel::source::Source::new(id, text);
            let w = herstel::words::Words::load(herstel::words::Lang::En).unwrap();
            let d = herstel::program::parse::Draft::read(&source);
            panic!("{}", d.faults().render(&w));
        }
    }
}
