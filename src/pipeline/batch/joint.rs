//! Dossiers that share tenderers' capacities, decided in an order that leaves nothing to chance:
//! first the results of published rules that go lot by lot, which the documents fix; then together
//! all dossiers whose objectives add up; then, one after the other, those whose do not. Each takes
//! from what the ones before it leave.

mod member;

use member::{Member, Part, State};

use super::protocol::{AwardWork, RULES};
use crate::award_rules::{Effort, JointConflict, joint_award};
use crate::domain::batch_record::{JointCapacity, JointPart, SharedCapacity, SharedUse};
use crate::domain::record::{Proof, Record};
use crate::domain::{Amount, Award, AwardCase, AwardRule, Dossier, GoalLevel};
use crate::findings::{Code, Finding};
use crate::pipeline::Prepared;
use crate::pipeline::award::{AwardOptions, AwardRun};
use crate::pipeline::proof::proof;
use crate::pipeline::verify::named_award;
use crate::solve::Outcome;
use crate::verify::{shared_checks, shared_use};
use std::collections::BTreeMap;

/// What came of a group.
pub(super) struct JointAwards {
    /// One a dossier, in the order of the task.
    pub runs: Vec<AwardRun>,
    /// What was decided together, in the order of deciding.
    pub parts: Vec<JointPart>,
    /// What is used of the shared capacities.
    pub shared: Vec<SharedUse>,
    /// Findings about the group.
    pub findings: Vec<Finding>,
}

/// Awards a group.
pub(super) fn awards(work: &AwardWork, options: &AwardOptions<'_>) -> JointAwards {
    let members: Vec<Member> = work.dossiers.iter().map(Member::prepare).collect();
    let tenderers = members.iter().filter_map(Member::dossier).flat_map(|dossier| &dossier.tenderers);
    let tenderers: BTreeMap<String, String> =
        tenderers.map(|tenderer| (tenderer.credit_code.clone(), tenderer.name.clone())).collect();
    let (shared, parts, findings) = (work.shared.as_slice(), Vec::new(), Vec::new());
    let mut group = Group { shared, tenderers: &tenderers, options, members, parts, findings };
    group.decide();
    group.audit();
    let capacities: Vec<Vec<JointCapacity>> =
        (0..group.members.len()).map(|position| group.elsewhere(position)).collect();
    let names: Vec<String> = group.members.iter().map(|member| member.name.clone()).collect();
    let (shared, findings, parts) = (group.shared, group.findings, group.parts);
    let members = group.members.into_iter().zip(capacities);
    let (runs, kept): (Vec<AwardRun>, Vec<Option<Prepared>>) =
        members.map(|(member, capacities)| member.run(&names, capacities, options)).unzip();
    let used = shared.iter().map(|capacity| used(capacity, &tenderers, &runs, &kept)).collect();
    JointAwards { runs, parts, shared: used, findings }
}

/// The group while it is decided.
struct Group<'a> {
    shared: &'a [SharedCapacity],
    /// Names by credit code.
    tenderers: &'a BTreeMap<String, String>,
    options: &'a AwardOptions<'a>,
    members: Vec<Member>,
    parts: Vec<JointPart>,
    findings: Vec<Finding>,
}

impl Group<'_> {
    fn decide(&mut self) {
        for member in self.members.iter().filter(|member| matches!(member.state, State::ByItself(..))) {
            self.parts.push(JointPart { dossiers: vec![member.name.clone()], proof: None });
        }
        let parts = self.in_parts();
        if parts.len() > 1 {
            let names = |part: &Vec<usize>| {
                let names: Vec<&str> = part.iter().map(|position| self.members[*position].name.as_str()).collect();
                names.join(", ")
            };
            let order: Vec<String> = parts.iter().map(names).collect();
            self.findings.push(Finding::new(Code::JointObjectivesDiffer).with("order", order.join("; ")));
        }
        for part in parts {
            self.decide_part(part);
        }
    }

    /// Dossiers whose objectives add up, those of the first dossier first; then, each for itself,
    /// those whose do not: fairness is no sum, and reserved stand-bys need capacities in cases of
    /// exit that no award of another shows.
    fn in_parts(&self) -> Vec<Vec<usize>> {
        let mut parts: Vec<(Vec<&'static str>, Vec<usize>)> = Vec::new();
        let mut apart = Vec::new();
        for (position, member) in self.members.iter().enumerate() {
            let State::Open(prepared) = &member.state else { continue };
            let levels = prepared.case().levels();
            let adds_up = |level: &GoalLevel| !matches!(level, GoalLevel::Fairness(_) | GoalLevel::Standby);
            if !levels.iter().all(adds_up) {
                apart.push(vec![position]);
                continue;
            }
            let names: Vec<&'static str> = levels.iter().map(GoalLevel::name).collect();
            match parts.iter_mut().find(|(known, _)| *known == names) {
                Some((_, part)) => part.push(position),
                None => parts.push((names, vec![position])),
            }
        }
        parts.into_iter().map(|(_, part)| part).chain(apart).collect()
    }

    /// What the awards so far use of a capacity, one member's left out.
    fn used_but_by(&self, without: Option<usize>, capacity: &SharedCapacity) -> Amount {
        let others = self.members.iter().enumerate().filter(|(position, _)| Some(*position) != without);
        let awards = others.filter_map(|(_, member)| member.award());
        awards.map(|(dossier, award)| shared_use(dossier, award, capacity)).sum()
    }

    /// The shared capacities as a member sees them, or as one sees them that has nothing yet.
    fn elsewhere(&self, position: usize) -> Vec<JointCapacity> {
        let seen = |capacity: &SharedCapacity| JointCapacity {
            capacity: capacity.clone(),
            used_elsewhere: self.used_but_by(Some(position), capacity),
        };
        self.shared.iter().map(seen).collect()
    }

    fn fail(&mut self, part: &[usize], findings: &[Finding]) {
        for position in part {
            self.members[*position].state = State::Failed(findings.to_vec());
        }
    }

    fn decide_part(&mut self, mut part: Vec<usize>) {
        while let Some(first) = part.first() {
            // None of the part has anything yet, so that all see the same.
            let seen = self.elsewhere(*first);
            let left: Vec<SharedCapacity> =
                seen.iter().map(|seen| SharedCapacity { limit: seen.left(), ..seen.capacity.clone() }).collect();
            let within: Vec<Prepared> = part
                .iter()
                .filter_map(|position| match &self.members[*position].state {
                    State::Open(prepared) => Some(prepared.within(&seen)),
                    _ => None,
                })
                .collect();
            let cases: Vec<AwardCase<'_>> = within.iter().map(Prepared::case).collect();
            let effort =
                Effort { time_limit: self.options.time_limit, cancel: Some(self.options.cancel), ..Effort::default() };
            let ruling = match joint_award(&cases, &left, &effort) {
                Ok(Some(ruling)) => ruling,
                // Its objectives were compared by name before.
                Ok(None) => return self.fail(&part, &[Finding::new(Code::SolverFailed).with("reason", "levels")]),
                Err(findings) => return self.fail(&part, &findings),
            };
            match ruling.conflict {
                Some(JointConflict::Shared(needed)) => {
                    let finding = self.infeasible(&part, needed.iter().filter_map(|position| left.get(*position)));
                    return self.fail(&part, &[finding]);
                }
                Some(JointConflict::Alone(alone)) => {
                    let alone: Vec<usize> = alone.into_iter().filter_map(|at| part.get(at).copied()).collect();
                    part.retain(|position| !alone.contains(position));
                    for position in alone {
                        self.without_award(position, &left);
                    }
                }
                Some(JointConflict::Unknown) => return self.fail(&part, &[Finding::new(Code::NoAwardInTime)]),
                None if ruling.tenders.is_empty() => {
                    return self.fail(&part, &[Finding::new(Code::NoAwardInTime)]);
                }
                None => {
                    let levels = cases.first().map(AwardCase::levels).unwrap_or_default();
                    return self.take(&part, ruling.tenders, &proof(&levels, &ruling.outcome));
                }
            }
        }
    }

    /// Puts the awards of a part down.
    fn take(&mut self, part: &[usize], tenders: Vec<(Award, Outcome)>, whole: &Proof) {
        let together: Vec<String> = part.iter().map(|position| self.members[*position].name.clone()).collect();
        for (position, (award, own)) in part.iter().zip(tenders) {
            let member = &mut self.members[*position];
            let part = Box::new(Part { own, together: together.clone(), whole: whole.clone() });
            let state = std::mem::replace(&mut member.state, State::Failed(Vec::new()));
            member.state = match state {
                State::Open(prepared) => State::Together(prepared, award, part),
                other => other,
            };
        }
        self.parts.push(JointPart { dossiers: together, proof: Some(whole.clone()) });
    }

    /// A member without an award within what is left. Where it has none with all its capacities
    /// either, its own record says why; else the group takes it.
    fn without_award(&mut self, position: usize, left: &[SharedCapacity]) {
        let State::Open(prepared) = &self.members[position].state else { return };
        let effort = Effort {
            time_limit: self.options.time_limit,
            cancel: Some(self.options.cancel),
            first_levels: Some(0),
            ..Effort::default()
        };
        let by_itself = crate::award_rules::award(&prepared.case(), AwardRule::Optimal, &effort);
        if by_itself.is_ok_and(|ruling| ruling.decision.is_some()) {
            let short = left.iter().filter(|left| self.stated(&[position], left) > left.limit);
            let finding = self.infeasible(&[position], short);
            self.fail(&[position], &[finding]);
            return;
        }
        let member = &mut self.members[position];
        member.state = match std::mem::replace(&mut member.state, State::Failed(Vec::new())) {
            State::Open(prepared) => State::ByItself(prepared, Award::default()),
            other => other,
        };
    }

    /// The most that dossiers of a part state of a capacity.
    fn stated(&self, part: &[usize], capacity: &SharedCapacity) -> Amount {
        let dossiers = part.iter().filter_map(|position| self.members[*position].dossier());
        let tenderers = dossiers.flat_map(|dossier| &dossier.tenderers);
        let same = tenderers.filter(|tenderer| tenderer.credit_code == capacity.credit_code);
        same.filter_map(|tenderer| tenderer.capacities.get(&capacity.resource)).copied().max().unwrap_or_default()
    }

    fn infeasible<'s>(&self, part: &[usize], needed: impl Iterator<Item = &'s SharedCapacity>) -> Finding {
        let names: Vec<&str> = part.iter().map(|position| self.members[*position].name.as_str()).collect();
        let shown = |left: &SharedCapacity| {
            let name = self.tenderers.get(&left.credit_code).unwrap_or(&left.credit_code);
            format!("{name} {} ({} / {})", left.resource, left.limit, self.stated(part, left))
        };
        let capacities: Vec<String> = needed.map(shown).collect();
        let finding = Finding::new(Code::JointInfeasible).with("dossiers", names.join(", "));
        finding.with("capacities", capacities.join(", ")).under("opinions-5")
    }

    /// Counts the shared capacities once more, from the dossiers. What published rules that go lot
    /// by lot exceed is said; what the solver exceeded would be a fault, and nothing of it is told.
    fn audit(&mut self) {
        let awards: Vec<(&Dossier, &Award)> = self.members.iter().filter_map(Member::award).collect();
        let fixed = self.members.iter().filter(|member| matches!(member.state, State::ByItself(..)));
        let fixed: Vec<(&Dossier, &Award)> = fixed.filter_map(Member::award).collect();
        let (all, fixed) = (shared_checks(&awards, self.shared), shared_checks(&fixed, self.shared));
        let mut faults = Vec::new();
        for (check, fixed) in all.iter().zip(&fixed).filter(|(check, _)| !check.holds()) {
            let shown = check.record();
            if check.used == fixed.used {
                let name = |code: &String| self.tenderers.get(code).unwrap_or(code).clone();
                let place: Vec<String> = shown.key.iter().map(name).collect();
                let finding = Finding::new(Code::SharedCapacityExceeded).with("where", place.join(" "));
                let finding = finding.with("used", shown.used).with("limit", shown.limit);
                self.findings.push(finding.under("opinions-5"));
            } else {
                let finding = Finding::new(Code::InternalDisagreement).with("what", shown.key.join(" "));
                faults.push(finding.with("one", shown.limit).with("other", shown.used));
            }
        }
        if !faults.is_empty() {
            let together = |member: &&mut Member| matches!(member.state, State::Together(..));
            for member in self.members.iter_mut().filter(together) {
                member.state = State::Failed(faults.clone());
            }
        }
    }
}

/// What the results use of a shared capacity, read again from their records.
fn used(
    capacity: &SharedCapacity,
    tenderers: &BTreeMap<String, String>,
    runs: &[AwardRun],
    kept: &[Option<Prepared>],
) -> SharedUse {
    let records =
        || runs.iter().zip(kept).filter_map(|(run, prepared)| Some((run.record.as_ref()?, prepared.as_ref()?)));
    let of = |record: &Record, prepared: &Prepared, rule: AwardRule| -> Amount {
        let result = record.results.iter().find(|result| result.rule == rule);
        let award = result.and_then(|result| named_award(prepared, result).ok().flatten());
        award.map_or(Amount::ZERO, |award| shared_use(&prepared.dossier, &award, capacity))
    };
    let sum = |rule: AwardRule| records().map(|(record, prepared)| of(record, prepared, rule)).sum();
    SharedUse {
        capacity: capacity.clone(),
        name: tenderers.get(&capacity.credit_code).cloned().unwrap_or_default(),
        published: records().map(|(record, prepared)| of(record, prepared, record.headline.rule)).sum(),
        by_rule: RULES.into_iter().map(|rule| (rule, sum(rule))).collect(),
    }
}
