//! A new database: made under a name of its own and put in place whole.
//!
//! Whoever looks finds none or a whole one, whenever the power goes. Two processes may make one at once: the first to put
//! its own in place has made it, and the other finds that one.

use std::{
    fs::{self, File, OpenOptions, Permissions},
    io,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

use uuid::Uuid;

use super::{
    super::{device, fault::Cause, migrations::migrations},
    PRIVATE_FILE, bring_up,
    door::{look, open_existing, settle},
    journal, make_dir, move_if_there,
};

/// Makes the database under a name of its own, then gives it its place, unless another process was quicker.
pub(super) fn create(path: &Path) -> Result<(), Cause> {
    let dir = path.parent().ok_or_else(|| Cause::Other("no directory".to_owned()))?;
    make_dir(dir)?;
    // One at a time: a journal that another process has just begun is none that was left behind.
    let alone = File::open(dir)?;
    alone.lock()?;
    if look(path)?.is_some() {
        return Ok(());
    }
    // What a database that is gone has left: SQLite would roll it back into the new one.
    move_if_there(
        &journal(path),
        &journal(&dir.join(format!("herstel-{}.aside.db", Uuid::new_v4()))),
    )?;
    let draft = dir.join(format!(".herstel.db.{}", Uuid::new_v4()));
    let made = make_draft(&draft).and_then(|()| publish(&draft, path));
    // Nothing left behind; after a success the draft is only a second name.
    let _ = fs::remove_file(&draft);
    let _ = fs::remove_file(journal(&draft));
    made?;
    File::open(dir)?.sync_all()?;
    Ok(())
}

fn make_draft(draft: &Path) -> Result<(), Cause> {
    let file = OpenOptions::new().write(true).create_new(true).mode(PRIVATE_FILE).open(draft)?;
    // Whatever the umask took away.
    file.set_permissions(Permissions::from_mode(PRIVATE_FILE))?;
    drop(file);
    let mut conn = open_existing(draft)?;
    settle(&conn)?;
    migrations().to_latest(&mut conn)?;
    bring_up(&mut conn)?;
    device::settle(&mut conn)?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// A link fails where a file is already; renaming, for file systems without links, would replace it.
fn publish(draft: &Path, path: &Path) -> Result<(), Cause> {
    match fs::hard_link(draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(_) if !path.try_exists()? => Ok(fs::rename(draft, path)?),
        linked => Ok(linked?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn making_one_leaves_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        create(&dir.path().join("herstel.db")).unwrap();
        let names: Vec<_> =
            fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["herstel.db"]);
    }
}
