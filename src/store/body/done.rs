//! What was planned and done, as bodies.

use std::time::Duration;

use chrono::DateTime;
use serde::{Deserialize, Serialize, de};

use super::Seconds;
use crate::{
    session::record::{Place, Plan, PlannedBlock, Progress},
    words::clean,
};

#[derive(Serialize, Deserialize)]
pub(super) struct PlanShape {
    program: String,
    started: String,
    planned_s: Seconds,
    reps_planned: u32,
    blocks: Vec<BlockShape>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct BlockShape {
    sets: u8,
    reps: u8,
    set_rest_s: Seconds,
    steps: Vec<ActShape>,
}

#[derive(Serialize, Deserialize)]
struct ActShape {
    act: String,
    seconds: Seconds,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ProgressShape {
    active_s: Seconds,
    paused_s: Seconds,
    reps_done: u32,
    tired: u32,
}

#[derive(Serialize, Deserialize)]
pub(super) struct StepShape {
    #[serde(flatten)]
    pub(super) progress: ProgressShape,
    #[serde(default)]
    pub(super) next: PlaceShape,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct PlaceShape {
    index: u32,
    spent_s: Seconds,
    active_s: Seconds,
}

#[derive(Serialize, Deserialize)]
pub(super) struct EndShape {
    pub(super) outcome: String,
    #[serde(flatten)]
    pub(super) progress: ProgressShape,
}

impl From<&Plan> for PlanShape {
    fn from(plan: &Plan) -> Self {
        Self {
            program: plan.program.clone(),
            started: plan.started.to_rfc3339(),
            planned_s: Seconds(plan.planned),
            reps_planned: plan.reps_planned,
            blocks: plan.blocks.iter().map(BlockShape::from).collect(),
        }
    }
}

impl PlanShape {
    pub(super) fn plan(self) -> serde_json::Result<Plan> {
        Ok(Plan {
            program: clean(&self.program),
            started: DateTime::parse_from_rfc3339(&self.started).map_err(de::Error::custom)?,
            planned: self.planned_s.0,
            reps_planned: self.reps_planned,
            blocks: self.blocks.into_iter().map(BlockShape::block).collect(),
        })
    }
}

impl From<&PlannedBlock> for BlockShape {
    fn from(block: &PlannedBlock) -> Self {
        let step = |(act, length): &(String, Duration)| ActShape {
            act: act.clone(),
            seconds: Seconds(*length),
        };
        Self {
            sets: block.sets,
            reps: block.reps,
            set_rest_s: Seconds(block.set_rest),
            steps: block.steps.iter().map(step).collect(),
        }
    }
}

impl BlockShape {
    fn block(self) -> PlannedBlock {
        PlannedBlock {
            sets: self.sets,
            reps: self.reps,
            set_rest: self.set_rest_s.0,
            steps: self.steps.into_iter().map(|step| (clean(&step.act), step.seconds.0)).collect(),
        }
    }
}

impl From<&Progress> for ProgressShape {
    fn from(progress: &Progress) -> Self {
        Self {
            active_s: Seconds(progress.active),
            paused_s: Seconds(progress.paused),
            reps_done: progress.reps_done,
            tired: progress.tired,
        }
    }
}

impl ProgressShape {
    pub(super) const fn progress(&self) -> Progress {
        Progress {
            active: self.active_s.0,
            paused: self.paused_s.0,
            reps_done: self.reps_done,
            tired: self.tired,
        }
    }
}

impl From<&Place> for PlaceShape {
    fn from(place: &Place) -> Self {
        Self { index: place.index, spent_s: Seconds(place.spent), active_s: Seconds(place.active) }
    }
}

impl PlaceShape {
    pub(super) const fn place(self) -> Place {
        Place { index: self.index, spent: self.spent_s.0, active: self.active_s.0 }
    }
}
