//! What the cards say: the title and the paragraphs of each. The sentences are messages; this is only their order.

use super::Card;
use crate::words::Words;

impl Card {
    pub fn title(self, words: &Words) -> String {
        match self {
            Self::PelvicFloor => words.learn_pelvic_floor_title(),
            Self::LettingGo => words.learn_letting_go_title(),
            Self::TissueStrength => words.learn_tissue_strength_title(),
            Self::Knack => words.learn_knack_title(),
            Self::StopStart => words.learn_stop_start_title(),
            Self::CheckUp => words.learn_check_up_title(),
            Self::Running => words.learn_running_title(),
            Self::RiskFactors => words.learn_risk_factors_title(),
            Self::Weeks0To6 => words.learn_weeks_0_to_6_title(),
            Self::Weeks6To12 => words.learn_weeks_6_to_12_title(),
            Self::Months3To6 => words.learn_months_3_to_6_title(),
            Self::Months6To9 => words.learn_months_6_to_9_title(),
            Self::Months9To12 => words.learn_months_9_to_12_title(),
            Self::OasiFirstDays => words.learn_oasi_first_days_title(),
            Self::OasiWeeks1To3 => words.learn_oasi_weeks_1_to_3_title(),
            Self::OasiMonths1To4 => words.learn_oasi_months_1_to_4_title(),
            Self::OasiMonths4To12 => words.learn_oasi_months_4_to_12_title(),
            Self::About => words.learn_about_title(),
        }
    }

    pub fn paragraphs(self, words: &Words) -> Vec<String> {
        match self {
            Self::PelvicFloor => vec![
                words.learn_pelvic_floor_1(),
                words.learn_pelvic_floor_2(),
                words.learn_pelvic_floor_3(),
            ],
            Self::LettingGo => {
                vec![
                    words.learn_letting_go_1(),
                    words.learn_letting_go_2(),
                    words.learn_letting_go_3(),
                ]
            }
            Self::TissueStrength => {
                vec![words.learn_tissue_strength_1(), words.learn_tissue_strength_2()]
            }
            Self::Knack => {
                vec![words.learn_knack_1(), words.learn_knack_2(), words.learn_knack_3()]
            }
            Self::StopStart => vec![words.learn_stop_start_1(), words.learn_stop_start_2()],
            Self::CheckUp => {
                vec![words.learn_check_up_1(), words.learn_check_up_2(), words.learn_check_up_3()]
            }
            Self::Running => vec![
                words.learn_running_1(),
                words.learn_running_2(),
                words.learn_running_3(),
                words.learn_running_4(),
            ],
            Self::RiskFactors => vec![
                words.learn_risk_factors_1(),
                words.learn_risk_factors_2(),
                words.learn_risk_factors_3(),
            ],
            Self::About => vec![
                words.cli_disclaimer(),
                words.learn_oasi_plan(),
                words.learn_about_1(),
                words.learn_about_2(),
            ],
            _ => self.phase_paragraphs(words),
        }
    }

    fn phase_paragraphs(self, words: &Words) -> Vec<String> {
        match self {
            Self::Weeks0To6 => vec![
                words.learn_weeks_0_to_6_1(),
                words.learn_weeks_0_to_6_2(),
                words.learn_weeks_0_to_6_3(),
                words.learn_weeks_0_to_6_4(),
            ],
            Self::Weeks6To12 => vec![words.learn_weeks_6_to_12_1(), words.learn_weeks_6_to_12_2()],
            Self::Months3To6 => vec![
                words.learn_months_3_to_6_1(),
                words.learn_months_3_to_6_2(),
                words.learn_months_3_to_6_3(),
            ],
            Self::Months6To9 => vec![words.learn_months_6_to_9_1(), words.learn_months_6_to_9_2()],
            Self::Months9To12 => vec![
                words.learn_months_9_to_12_1(),
                words.learn_months_9_to_12_2(),
                words.learn_months_9_to_12_3(),
            ],
            Self::OasiFirstDays => vec![
                words.learn_oasi_first_days_1(),
                words.learn_oasi_first_days_2(),
                words.learn_oasi_first_days_3(),
                words.learn_oasi_first_days_4(),
            ],
            Self::OasiWeeks1To3 => vec![
                words.learn_oasi_weeks_1_to_3_1(),
                words.learn_oasi_weeks_1_to_3_2(),
                words.learn_oasi_weeks_1_to_3_3(),
            ],
            Self::OasiMonths1To4 => vec![
                words.learn_oasi_months_1_to_4_1(),
                words.learn_oasi_months_1_to_4_2(),
                words.learn_oasi_months_1_to_4_3(),
                words.learn_oasi_months_1_to_4_4(),
            ],
            Self::OasiMonths4To12 => vec![
                words.learn_oasi_months_4_to_12_1(),
                words.learn_oasi_months_4_to_12_2(),
                words.learn_oasi_months_4_to_12_3(),
            ],
            _ => Vec::new(),
        }
    }
}
