//! With whom a dossier was decided together, and what that left it.

use super::Wording;
use crate::domain::batch_record::JointCapacity;
use crate::domain::record::ProofStatus;
use crate::reports::figures;

impl Wording<'_> {
    /// The group, its proof, and each shared capacity; nothing where the dossier was decided alone.
    pub fn joint(&self) -> Vec<String> {
        let Some(joint) = &self.record.joint else { return Vec::new() };
        let (dossiers, together) = (joint.dossiers.join("; "), joint.together.join("; "));
        let intro = [("dossiers", dossiers.as_str()), ("together", &together)];
        let proof = match joint.proof.status {
            ProofStatus::Optimal => self.text("joint-proven"),
            _ => {
                let open = joint.proof.levels.iter().find(|level| !level.proven);
                let gap = open.and_then(figures::gap_percent).unwrap_or_else(|| figures::MISSING.to_owned());
                self.catalogue.format("joint-open", &[("gap", &gap)])
            }
        };
        let head = [self.catalogue.format("joint-intro", &intro), proof, self.text("joint-others")];
        head.into_iter().chain(joint.capacities.iter().map(|shared| self.shared(shared))).collect()
    }

    fn shared(&self, shared: &JointCapacity) -> String {
        let code = &shared.capacity.credit_code;
        let tenderer = self.record.tenderers.iter().find(|tenderer| tenderer.credit_code == *code);
        let arguments = [
            ("name", tenderer.map_or(code.as_str(), |tenderer| &tenderer.name)),
            ("resource", &shared.capacity.resource),
            ("limit", &shared.capacity.limit.to_string()),
            ("elsewhere", &shared.used_elsewhere.to_string()),
            ("left", &shared.left().to_string()),
        ];
        self.catalogue.format("joint-capacity", &arguments)
    }
}
