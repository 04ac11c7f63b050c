use super::{Amount, CountyIx, Date, JurisdictionIx, Money, Year, index};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

index! {
    /// Position of a tenderer in [`Dossier::tenderers`](super::Dossier::tenderers).
    TendererIx
}

/// What kind of body a tenderer is (opinions, clause 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TendererKind {
    /// Social organisation, registered or exempt from registration (社会组织).
    SocialOrganisation,
    /// Public institution of the first public-welfare class (公益一类): may not supply.
    PublicInstitutionOne,
    /// Public institution of the second public-welfare class (公益二类).
    PublicInstitutionTwo,
    /// Public institution engaged in production and business (生产经营类).
    PublicInstitutionBusiness,
    /// Enterprise (企业).
    Enterprise,
    /// Another lawfully registered body (其他机构), such as a partnership or a law firm.
    OtherBody,
    /// Mass organisation on fiscal posts (群团组织): neither buyer nor supplier.
    MassOrganisation,
    /// A natural person: may not supply.
    NaturalPerson,
}

/// Size class for the price deduction of small and micro enterprises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// Micro enterprise (微型).
    Micro,
    /// Small enterprise (小型).
    Small,
    /// Medium enterprise (中型).
    Medium,
    /// Large enterprise (大型).
    Large,
    /// Treated like a small enterprise: employer of disabled people, prison enterprise.
    SameTreatment,
    /// Not an enterprise: no deduction (social organisations, public institutions).
    NotAnEnterprise,
}

/// The seven basic conditions (opinions, clause 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Independent civil liability.
    CivilLiability,
    /// Sound governance.
    Governance,
    /// Sound finance, accounting and asset rules.
    Finance,
    /// Facilities, staff and skills.
    Capability,
    /// Good record of tax and social insurance.
    TaxAndInsurance,
    /// Separation from government.
    Separation,
    /// Whatever else law or the project requires.
    Other,
}

impl Condition {
    /// All seven, in the policy's order.
    pub const ALL: [Condition; 7] = [
        Condition::CivilLiability,
        Condition::Governance,
        Condition::Finance,
        Condition::Capability,
        Condition::TaxAndInsurance,
        Condition::Separation,
        Condition::Other,
    ];
}

/// Whether a condition is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Met {
    /// Yes, by the evidence named.
    Yes,
    /// No.
    No,
}

/// The examination of one condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The verdict of the qualification review.
    pub met: Met,
    /// What proves it: document, number, date; or why it is not met.
    pub document: String,
}

/// Qualification by which staff are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualification {
    /// All staff.
    All,
    /// College degree (大专) or more.
    Degree,
    /// Licensed social workers of any level.
    SocialWorker,
    /// Licensed counsellors.
    Counsellor,
    /// Licensed care workers.
    CareWorker,
    /// Licensed medical or rehabilitation staff.
    Medical,
}

/// A ban from government procurement: a closed interval of days (law art. 77; opinions, clause 12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debarment {
    /// First day.
    pub from: Date,
    /// Last day; absent when open-ended.
    pub until: Option<Date>,
    /// Who decided.
    pub authority: String,
    /// Why.
    pub reason: String,
}

/// Past performance of a tenderer in one year by the three evaluating parties (opinions,
/// clause 10), each 0 to 100; absent where a party did not evaluate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PerformanceScores {
    /// The buyer's.
    pub buyer: Option<Decimal>,
    /// The service users': user satisfaction.
    pub users: Option<Decimal>,
    /// The third party's.
    pub third_party: Option<Decimal>,
}

/// Who bids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenderer {
    /// Identifier within the dossier, such as `T03`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unified social credit code, 18 characters (GB 32100).
    pub credit_code: String,
    /// What kind of body.
    pub kind: TendererKind,
    /// Day of registration.
    pub registered_on: Date,
    /// Who controls it (name or code); tenderers under one controller are affiliates.
    pub controller: Option<String>,
    /// The person responsible for it (单位负责人), name and id or name alone.
    pub responsible_person: Option<String>,
    /// Size class.
    pub size: Size,
    /// Staff on fiscally funded posts, persons; must be declared by 公益二类 bodies.
    pub funded_staff: Option<u32>,
    /// Whether it declares to sub-contract the service away (转包).
    pub subcontracts: bool,
    /// The seven conditions; one that was not examined is absent.
    pub conditions: BTreeMap<Condition, Evidence>,
    /// Staff by qualification, persons.
    pub staff: BTreeMap<Qualification, u32>,
    /// Named capacities over all counties.
    pub capacities: BTreeMap<String, Amount>,
    /// Bans.
    pub debarments: Vec<Debarment>,
    /// Past performance by year.
    pub performance: BTreeMap<Year, PerformanceScores>,
    /// Most lots it wants to win.
    pub own_lots_most: Option<u32>,
    /// Most money it wants to win.
    pub own_money_most: Option<Money>,
    /// Its discount ladder, the lowest threshold first; all thresholds of one kind.
    pub discounts: Vec<DiscountTier>,
    /// Prices that it quotes once, whichever of its bids win.
    pub once_only: Vec<OnceOnlyPrice>,
}

impl Tenderer {
    /// Whether nothing is known of its past performance: it must not be locked out for that
    /// (opinions, clause 11).
    pub fn is_newcomer(&self) -> bool {
        self.performance.is_empty()
    }

    /// Whether it is a micro or small enterprise or treated like one.
    pub fn is_small(&self) -> bool {
        matches!(self.size, Size::Micro | Size::Small | Size::SameTreatment)
    }

    /// The tier that winning this much reaches: 0 is none, `n` the `n`-th of the ladder.
    pub fn tier_reached(&self, lots: u64, list_money: Money) -> usize {
        let reached = |tier: &&DiscountTier| match tier.threshold {
            Threshold::Lots(least) => lots >= u64::from(least),
            Threshold::Money(least) => list_money >= least,
        };
        self.discounts.iter().filter(reached).count()
    }
}

/// A tier of a discount ladder: once the tenderer wins so much, all its prices fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiscountTier {
    /// From where on it counts.
    pub threshold: Threshold,
    /// Percent off every price of the tenderer's awarded bids.
    pub percent: Decimal,
}

impl DiscountTier {
    /// A price with the discount taken off: the discount is rounded down to the fen.
    pub fn discounted(&self, price: Money) -> Money {
        price - price.portion(self.percent.mantissa(), 100 * 10i128.pow(self.percent.scale()))
    }
}

/// What a discount depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Threshold {
    /// This many lots won; a share of a divided lot counts as one.
    Lots(u32),
    /// This much money won at the prices offered, before any discount and without once-only
    /// prices.
    Money(Money),
}

/// A price that is due once where any of a tenderer's bids wins: mobilisation, set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OnceOnlyPrice {
    /// Due where a bid with a lot in this county wins; absent: where any bid wins.
    pub county: Option<CountyIx>,
    /// The price.
    pub price: Money,
    /// Who pays it.
    pub payer: JurisdictionIx,
    /// In which year.
    pub year: Year,
}
