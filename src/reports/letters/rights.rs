//! Challenge and complaint, and the periods that letters name.

use super::compose::Composer;
use super::letter::{Block, Section};
use crate::domain::ParameterKey;
use crate::domain::record::ParameterRecord;
use crate::reports::wording::{clause_name, parameter_value};

impl Composer<'_> {
    /// How to challenge the result, and within which time.
    pub(super) fn rights(&self) -> Section {
        let (challenge, reply) =
            (self.period(ParameterKey::ChallengeTime), self.period(ParameterKey::ChallengeReplyTime));
        let arguments =
            [("challenge", challenge.as_str()), ("reply", &reply), ("buyer", &self.voice.tender.buyer_name)];
        let mut first = self.catalogue.format("letter-challenge", &arguments);
        first.push_str(&self.basis(&[ParameterKey::ChallengeTime, ParameterKey::ChallengeReplyTime]));
        let complaint = self.period(ParameterKey::ComplaintTime);
        let mut second = self.catalogue.format("letter-complaint", &[("complaint", &complaint)]);
        second.push_str(&self.basis(&[ParameterKey::ComplaintTime]));
        self.section("letter-rights", vec![Block::Paragraph(first), Block::Paragraph(second)])
    }

    fn parameter(&self, key: ParameterKey) -> Option<&ParameterRecord> {
        self.voice.periods.iter().find(|parameter| parameter.key == key.name() && parameter.value != "0")
    }

    /// A period in words; where the rules set none, the tender documents do.
    pub(super) fn period(&self, key: ParameterKey) -> String {
        let value = self.parameter(key).map(|parameter| parameter_value(self.catalogue, parameter));
        value.unwrap_or_else(|| self.text("letter-period-by-documents"))
    }

    /// What the periods rest on, in brackets; nothing where the rules set none.
    pub(super) fn basis(&self, keys: &[ParameterKey]) -> String {
        let clause = |key: &ParameterKey| Some(clause_name(self.catalogue, &self.parameter(*key)?.clause));
        let clauses: Vec<String> = keys.iter().filter_map(clause).collect();
        if clauses.is_empty() {
            return String::new();
        }
        let listed = clauses.join(&self.text("letter-list-separator"));
        self.catalogue.format("letter-basis", &[("clauses", &listed)])
    }
}
