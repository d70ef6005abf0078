//! What is handed out to be kept, and what the app does when it is.

use super::{App, Screen};
use crate::{clock::Now, screen::Effect};

impl App {
    pub(super) fn count_saves(&mut self, effects: &[Effect]) {
        let is_kept = |effect: &&Effect| {
            matches!(effect, Effect::Amend { .. } | Effect::Note(_) | Effect::Save { .. })
        };
        self.context.saving.hand_out(effects.iter().filter(is_kept).count());
    }

    /// One thing more is kept. When all are, the diary is looked into anew.
    pub(super) fn saved(&mut self, now: Now) -> Vec<Effect> {
        self.context.saving.kept(now.wall);
        if !self.context.saving.is_pending()
            && let Some(told) = self.told_when_kept.take()
        {
            self.context.notice = Some(told);
        }
        if matches!(self.screen, Screen::Today(_)) && !self.context.saving.is_pending() {
            let line = self.context.saving_line();
            self.context.notice.get_or_insert(line);
        }
        let looks =
            !self.context.saving.is_pending() && !matches!(self.screen, Screen::Practice(_));
        let mut effects = if looks { vec![Effect::Look] } else { Vec::new() };
        if let (true, Screen::History(history)) = (looks, &mut self.screen) {
            effects.extend(history.look_again());
        }
        effects
    }
}
