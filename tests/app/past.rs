//! The past as the store of the bench knows it: everything gone through for every question, counted one by one.

use herstel::{
    history::{Days, Place, Query, Rest, Slice, Tally, Totals},
    recovery::{Diary, complaint::Told},
    screen::history::Found,
    session::record::Record,
};

/// Sessions in an answer.
pub(crate) const PAGE: usize = 30;

pub(crate) fn find(diary: &Diary, query: &Query) -> Found {
    match query {
        Query::Days(filter) => {
            let sessions = diary.sessions.iter().filter(|record| filter.has(record));
            let mut tallies: Vec<Tally> = Vec::new();
            for record in sessions {
                let (date, program) = (record.date(), &record.plan.program);
                let known = tallies.iter_mut().find(|t| t.date == date && t.program == *program);
                match known {
                    Some(tally) => {
                        tally.totals = [tally.totals, Totals::of(record)].into_iter().sum();
                    }
                    None => tallies.push(Tally {
                        date,
                        program: program.clone(),
                        totals: Totals::of(record),
                    }),
                }
            }
            tallies.sort_by(|a, b| (a.date, &a.program).cmp(&(b.date, &b.program)));
            Found::Days(Days { tallies, first: diary.sessions.first().map(Record::date) })
        }
        Query::Sessions { filter, behind } => {
            let is_meant = |place: Place| behind.is_none_or(|behind| place < behind);
            let mut sessions: Vec<_> = diary
                .sessions
                .iter()
                .filter(|record| filter.has(record) && is_meant(Place::of(record)))
                .cloned()
                .collect();
            sessions.sort_by_key(|record| std::cmp::Reverse(Place::of(record)));
            let rest = if sessions.len() > PAGE { Rest::More } else { Rest::None };
            sessions.truncate(PAGE);
            Found::Sessions(Slice { sessions, rest })
        }
        Query::Complaints(dates) => {
            let mut told: Vec<Told> = diary.symptoms.iter().flat_map(Told::of_note).collect();
            told.extend(diary.sessions.iter().filter_map(Told::of_session));
            told.retain(|told| dates.has(told.date));
            Found::Complaints(told)
        }
    }
}
