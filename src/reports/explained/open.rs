//! Questions without an answer.

use super::{Block, Mood, Telling};
use crate::domain::explain_record::{Asked, Reason, UnansweredQuestion};
use std::collections::BTreeMap;

impl Telling<'_> {
    /// Every question without an answer; of the many about single clauses, how many a bid.
    pub(super) fn open(&self) -> Vec<Block> {
        let open = &self.record.answers.unanswered;
        if open.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            Block::Heading(self.text("explain-open-heading")),
            Block::Line(Mood::Warning, self.text("explain-open-note")),
        ];
        let mut lifts: BTreeMap<(&str, Reason), usize> = BTreeMap::new();
        for one in open {
            match &one.question {
                Asked::Lifted { bid, .. } => *lifts.entry((bid, one.reason)).or_default() += 1,
                _ => blocks.extend(self.question(one)),
            }
        }
        for ((bid, reason), count) in lifts {
            let arguments = [("bid", bid), ("count", &count.to_string())];
            blocks.push(self.because(&self.format("explain-ask-lifted", &arguments), reason));
        }
        blocks
    }

    fn question(&self, one: &UnansweredQuestion) -> Option<Block> {
        let asked = match &one.question {
            Asked::Published => self.text("explain-ask-published"),
            Asked::Optimal => self.text("explain-ask-optimal"),
            Asked::Forced { bid } => self.format("explain-ask-forced", &[("bid", bid)]),
            Asked::Price { bid } => self.format("explain-ask-price", &[("bid", bid)]),
            Asked::Points { bid } => self.format("explain-ask-points", &[("bid", bid)]),
            // Counted, not listed.
            Asked::Lifted { .. } => return None,
            Asked::Worth { subject, more } => {
                self.format("explain-ask-worth", &[("change", &self.subject(subject, *more))])
            }
            Asked::Rule { rule } => self.format("explain-ask-rule", &[("rule", &self.rule(rule))]),
            Asked::LotOrder => self.text("explain-ask-order"),
        };
        Some(self.because(&asked, one.reason))
    }

    fn because(&self, asked: &str, reason: Reason) -> Block {
        let reason = self.text(&format!("explain-reason-{}", reason.name()));
        Block::Bullet(self.format("explain-open", &[("question", asked), ("reason", &reason)]))
    }
}
