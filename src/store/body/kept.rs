//! A whole session as one text: what the table of sessions holds of it.
//!
//! It is worked out from the events and can be worked out again, so its shape may change with a migration.

use chrono::DateTime;
use serde::{Deserialize, Serialize, de};
use uuid::Uuid;

use super::{
    CheckInShape, FeedbackShape,
    done::{EndShape, PlaceShape, PlanShape},
};
use crate::{
    session::record::{Outcome, Record},
    store::fold::{Open, Session},
};

#[derive(Serialize, Deserialize)]
struct SessionShape {
    plan: PlanShape,
    end: EndShape,
    check_in: Option<CheckInShape>,
    feedback: Option<FeedbackShape>,
    removed: Option<String>,
    open: Option<OpenShape>,
}

#[derive(Serialize, Deserialize)]
struct OpenShape {
    next: PlaceShape,
    last: String,
    device: Uuid,
}

pub(in crate::store) fn encode_session(session: &Session) -> serde_json::Result<String> {
    let Session { record, removed, open } = session;
    serde_json::to_string(&SessionShape {
        plan: (&record.plan).into(),
        end: EndShape {
            outcome: record.outcome.name().to_owned(),
            progress: (&record.progress).into(),
        },
        check_in: record.check_in.as_ref().map(CheckInShape::from),
        feedback: record.feedback.as_ref().map(FeedbackShape::from),
        removed: removed.map(|at| at.to_rfc3339()),
        open: open.map(|Open { place, last, device }| OpenShape {
            next: (&place).into(),
            last: last.to_rfc3339(),
            device,
        }),
    })
}

pub(in crate::store) fn decode_session(id: Uuid, text: &str) -> serde_json::Result<Session> {
    let shape: SessionShape = serde_json::from_str(text)?;
    let moment = |text: &str| DateTime::parse_from_rfc3339(text).map_err(de::Error::custom);
    let record = Record {
        id,
        plan: shape.plan.plan()?,
        progress: shape.end.progress.progress(),
        outcome: Outcome::named(&shape.end.outcome)
            .ok_or_else(|| de::Error::custom("no such outcome"))?,
        check_in: shape.check_in.map(|told| told.check_in()),
        feedback: shape.feedback.map(FeedbackShape::feedback).transpose()?,
    };
    let removed = shape.removed.as_deref().map(moment).transpose()?;
    let open = match shape.open {
        Some(OpenShape { next, last, device }) => {
            Some(Open { place: next.place(), last: moment(&last)?, device })
        }
        None => None,
    };
    Ok(Session { record, removed, open })
}
