namespace Onboarding.Domain.Customers;

/// <summary>
/// The form a request fills in. What is mandatory belongs to the form, one column each in the field table; what is impossible
/// belongs to the aggregate and holds for every form.
/// </summary>
[Flags]
public enum CustomerForm
{
    /// <summary>No form: a field that is mandatory for it is never mandatory.</summary>
    None = 0,

    /// <summary>A customer, by the field tables of HEAD.</summary>
    Regular = 1,

    /// <summary>A customer, by the field table of 2023-09-07: citizenshipCountry and legalForm are optional.</summary>
    Regular2023 = 2,

    /// <summary>A lead: a risk management category that begins or ends with LEAD.</summary>
    Lead = 4,

    /// <summary>A simplified customer: no action, no source of risk level.</summary>
    Simplified = 8,

    /// <summary>A lead, with what is optional by the field table of 2023-09-07.</summary>
    Lead2023 = 16,

    /// <summary>A lead of any time.</summary>
    AnyLead = Lead | Lead2023,

    /// <summary>Every form of AMLYZE but the simplified one.</summary>
    Full = Regular | Regular2023 | AnyLead,

    /// <summary>Every form of AMLYZE: an update by one replaces all that these can carry.</summary>
    AnyAmlyze = Full | Simplified,

    /// <summary>A customer of a payment company: one name, e-mail, phone and country.</summary>
    Yativo = 32,

    /// <summary>What is submitted for the verification of such a customer; no form of a customer, so it is not in <see cref="Any"/>.</summary>
    YativoKyc = 64,

    /// <summary>A customer of a card issuer, private or corporate.</summary>
    Enfuce = 128,

    /// <summary>The same where the issuer's cards are sponsored by another's licence (BIN sponsorship): more is mandatory.</summary>
    EnfuceSponsored = 256,

    /// <summary>A customer of any card issuer.</summary>
    AnyEnfuce = Enfuce | EnfuceSponsored,

    /// <summary>Every form of a customer.</summary>
    Any = AnyAmlyze | Yativo | AnyEnfuce,
}
