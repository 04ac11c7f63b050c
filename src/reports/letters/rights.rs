//! Challenge and complaint, and the periods that letters name.

use super::compose::Composer;
use super::letter::{Block, Section};
use crate::domain::record::ParameterRecord;
use crate::domain::{Contact, ParameterKey};
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
        let contact = &self.voice.tender.contact;
        first.push_str(&self.office("letter-challenge-office", contact.challenge_office.as_deref()));
        let complaint = self.period(ParameterKey::ComplaintTime);
        let mut second = self.catalogue.format("letter-complaint", &[("complaint", &complaint)]);
        second.push_str(&self.basis(&[ParameterKey::ComplaintTime]));
        second.push_str(&self.office("letter-complaint-office", contact.complaint_office.as_deref()));
        self.section("letter-rights", vec![Block::Paragraph(first), Block::Paragraph(second)])
    }

    /// Where to turn to, in a sentence; nothing where the tender names nobody.
    fn office(&self, id: &str, office: Option<&str>) -> String {
        office.map(|office| self.catalogue.format(id, &[("office", office)])).unwrap_or_default()
    }

    /// Whom to ask; a blank to fill in by hand for what the tender does not name.
    pub(super) fn contact(&self) -> String {
        let Contact { person, phone, address, .. } = &self.voice.tender.contact;
        let or_blank = |named: &Option<String>, blank| named.clone().unwrap_or_else(|| self.text(blank));
        let arguments = [
            ("person", or_blank(person, "letter-blank-person")),
            ("phone", or_blank(phone, "letter-blank-phone")),
            ("address", or_blank(address, "letter-blank-address")),
        ];
        self.catalogue.format("letter-contact", &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
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
